import { CombinedGraphQLErrors } from '@apollo/client/errors'
import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { DocumentNode } from 'graphql'
import { useState } from 'react'
import { ReauthenticateDocument } from '../../../gql/graphql'
import { renderWith } from '../../../testing/render-with'
import { useReauthentication } from './use-reauthentication'

const demand = new CombinedGraphQLErrors({
  errors: [{ message: '', extensions: { code: 'REAUTHENTICATION_REQUIRED' } }],
})
const work = jest.fn<Promise<string>, []>()

function Page() {
  const { confirmed, dialog } = useReauthentication()
  const [answer, setAnswer] = useState<string | null>(null)
  return (
    <>
      <button type="button" onClick={() => void confirmed(work).then((result) => setAnswer(result ?? 'turned back'))}>
        Do it
      </button>
      <output>{answer}</output>
      {dialog}
    </>
  )
}
const reauthenticated = {
  request: { query: ReauthenticateDocument as DocumentNode, variables: { input: { password: 'my own password' } } },
  result: { data: { reauthenticate: '2026-11-22T12:10:00Z' } },
}

beforeEach(() => work.mockReset())

it('asks who it is only where the server wants to know, and then does the same again', async () => {
  work.mockRejectedValueOnce(demand).mockResolvedValueOnce('done')
  const user = userEvent.setup()
  renderWith(<Page />, { mocks: [reauthenticated] })
  await user.click(screen.getByRole('button', { name: 'Do it' }))
  await user.type(await screen.findByLabelText('Password'), 'my own password{Enter}')
  expect(await screen.findByText('done')).toBeInTheDocument()
  expect(work).toHaveBeenCalledTimes(2)
})

it('does nothing more for someone who turns back', async () => {
  work.mockRejectedValueOnce(demand)
  const user = userEvent.setup()
  renderWith(<Page />)
  await user.click(screen.getByRole('button', { name: 'Do it' }))
  await screen.findByLabelText('Password')
  await user.keyboard('{Escape}')
  expect(await screen.findByText('turned back')).toBeInTheDocument()
  expect(work).toHaveBeenCalledTimes(1)
})
