import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { DocumentNode } from 'graphql'
import { SetAvailabilityDocument } from '../../../gql/graphql'
import { renderWith } from '../../../testing/render-with'
import { MemberDialog } from '../components/member-dialog'
import type { Member } from '../settings-operations'

const member = (id: string): Member => ({
  __typename: 'Member',
  id,
  role: 'AGENT',
  joinedAt: '2026-11-01T12:00:00Z',
  lastSeenAt: null,
  teams: [],
  availability: { __typename: 'Availability', away: false, awayUntil: null },
  user: { __typename: 'User', id, name: 'Vera Sample', email: 'vera@example.test' },
})

it('lets an agent set themself away, and not with a day that has passed', async () => {
  const awayUntil = new Date('2099-01-05T00:00:00').toISOString()
  const input = { userId: 'user-1', away: true, awayUntil }
  const set = jest.fn(() => ({
    data: { setAvailability: { __typename: 'Availability', away: true, awayUntil } },
  }))
  const onChanged = jest.fn()
  renderWith(<MemberDialog member={member('user-1')} onChanged={onChanged} onClose={() => undefined} />, {
    mocks: [{ request: { query: SetAvailabilityDocument as DocumentNode, variables: { input } }, result: set }],
    role: 'AGENT',
  })
  const user = userEvent.setup()
  await user.click(await screen.findByRole('switch'))
  await user.type(screen.getByLabelText('Back on'), '2020-01-05')
  await user.click(screen.getByRole('button', { name: 'Save availability' }))
  expect(await screen.findByText('Choose a day to come.')).toBeInTheDocument()
  await user.clear(screen.getByLabelText('Back on'))
  await user.type(screen.getByLabelText('Back on'), '2099-01-05')
  await user.click(screen.getByRole('button', { name: 'Save availability' }))
  await waitFor(() => expect(onChanged).toHaveBeenCalled())
  expect(set).toHaveBeenCalledTimes(1)
})

it('does not let an agent set a colleague away', async () => {
  renderWith(<MemberDialog member={member('user-2')} onChanged={() => undefined} onClose={() => undefined} />, {
    role: 'AGENT',
  })
  await screen.findByRole('dialog')
  expect(screen.queryByRole('switch')).toBeNull()
})
