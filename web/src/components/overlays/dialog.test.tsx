import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { renderWith } from '../../testing/render-with'
import { Dialog } from './dialog'

function Page() {
  const [open, setOpen] = useState(false)
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        Open
      </button>
      {open && (
        <Dialog title="A dialog" onClose={() => setOpen(false)}>
          <input aria-label="Inside" data-autofocus />
        </Dialog>
      )}
    </>
  )
}

it('takes the focus in and gives it back', async () => {
  const user = userEvent.setup()
  renderWith(<Page />)
  const opener = screen.getByRole('button', { name: 'Open' })
  await user.click(opener)
  await waitFor(() => expect(screen.getByLabelText('Inside')).toHaveFocus())
  await user.keyboard('{Escape}')
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(opener).toHaveFocus()
})
