import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { madeUpConversation } from '../../../testing/made-up'
import { renderWith } from '../../../testing/render-with'
import type { Draft } from '../outgoing/drafts'
import { Composer } from './composer'

function Host({
  onSend,
  mayWrite = true,
  start = '',
}: {
  onSend: (text: string) => void
  mayWrite?: boolean
  start?: string
}) {
  const [draft, setDraft] = useState<Draft>({ text: start, replyTo: null })
  return (
    <Composer
      conversation={madeUpConversation({ id: 'c1', readOnly: !mayWrite })}
      mayWrite={mayWrite}
      draft={draft}
      onDraft={(change) => setDraft((known) => ({ ...known, ...change }))}
      onSend={onSend}
    />
  )
}

const open = (more: { mayWrite?: boolean; start?: string; language?: 'en' | 'ru' } = {}) => {
  const onSend = jest.fn()
  renderWith(<Host onSend={onSend} {...more} />, { language: more.language ?? 'en' })
  return { onSend, user: userEvent.setup() }
}

describe('the composer', () => {
  it('sends on Enter and breaks the line on Shift+Enter', async () => {
    const { onSend, user } = open()
    await user.type(screen.getByRole('textbox'), 'one{Shift>}{Enter}{/Shift}two{Enter}')
    expect(onSend).toHaveBeenCalledTimes(1)
    expect(onSend).toHaveBeenCalledWith('one\ntwo')
  })

  it('sends nothing that is only blanks', async () => {
    const { onSend, user } = open()
    await user.type(screen.getByRole('textbox'), '   {Enter}')
    expect(onSend).not.toHaveBeenCalled()
    expect(screen.getByRole('button', { name: 'Send' })).toBeDisabled()
  })

  it('counts near the limit and refuses beyond it, in the words of the language', async () => {
    const { onSend, user } = open({ start: 'x'.repeat(4_094), language: 'ru' })
    expect(screen.getByText('Осталось 2 символа')).toBeInTheDocument()
    await user.type(screen.getByRole('textbox'), 'yyyyy{Enter}')
    expect(screen.getByText('3 лишних символа для одного сообщения')).toBeInTheDocument()
    expect(onSend).not.toHaveBeenCalled()
  })

  it('takes the focus when it opens, and never back from a search that changes the address', async () => {
    function Page() {
      const navigate = useNavigate()
      return (
        <>
          <input
            aria-label="Search"
            onChange={(event) => void navigate(`?q=${event.currentTarget.value}`, { replace: true })}
          />
          <Host onSend={() => undefined} />
        </>
      )
    }
    const { unmount } = renderWith(<Page />)
    expect(screen.getByRole('textbox', { name: /Message to/ })).toHaveFocus()
    unmount()
    renderWith(<Page />, { state: { walking: true } })
    const search = screen.getByLabelText('Search')
    await userEvent.setup().type(search, 'contract')
    expect(search).toHaveValue('contract')
    expect(search).toHaveFocus()
  })

  it('says why nothing can be written', () => {
    open({ mayWrite: false })
    expect(screen.queryByRole('textbox')).toBeNull()
    expect(screen.getByText(/no longer synced/)).toBeInTheDocument()
  })
})
