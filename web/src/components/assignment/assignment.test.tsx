import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { DocumentNode } from 'graphql'
import {
  AssignContactsDocument,
  ContactAccessDocument,
  ContactSharingDocument,
  MemberChoicesDocument,
  RecordViewersDocument,
  TeamChoicesDocument,
} from '../../gql/graphql'
import { renderWith } from '../../testing/render-with'
import { Assignment } from './assignment'

const user = { __typename: 'User', id: 'user-2', name: 'Vera Sample' }
const boris = { __typename: 'User', id: 'user-3', name: 'Boris Sample' }
const team = { __typename: 'Team', id: 'team-1', name: 'North' }
const sharing = {
  request: { query: ContactSharingDocument as DocumentNode, variables: { id: 'contact-1' } },
  result: { data: { record: { __typename: 'Contact', id: 'contact-1', sharedWith: [boris] } } },
}
const members = (search: string | null, ...users: (typeof user)[]) => ({
  request: { query: MemberChoicesDocument as DocumentNode, variables: { first: 20, search } },
  result: {
    data: {
      members: {
        __typename: 'MemberConnection',
        edges: users.map((each) => ({
          __typename: 'MemberEdge',
          node: { __typename: 'Member', id: each.id, role: 'AGENT', user: each },
        })),
      },
    },
  },
})
const teams = {
  request: { query: TeamChoicesDocument as DocumentNode, variables: { first: 20, search: null } },
  result: {
    data: { teams: { __typename: 'TeamConnection', edges: [{ __typename: 'TeamEdge', node: team }] } },
  },
}
const assigning = (change: Record<string, unknown>) => {
  const given = jest.fn(() => ({
    data: { assignContacts: [{ __typename: 'Contact', id: 'contact-1', owner: user, team: null }] },
  }))
  const input = { ids: ['contact-1'], ...change }
  return {
    given,
    mock: { request: { query: AssignContactsDocument as DocumentNode, variables: { input } }, result: given },
  }
}

it('gives a record to a member who is found by name, by keyboard alone, and keeps whom it is shared with', async () => {
  const { given, mock } = assigning({ ownerId: 'user-2', teamId: null, sharedWith: ['user-3'] })
  const mocks = [sharing, members(null, boris, user), members('v', user), members('ve', user), mock]
  renderWith(<Assignment type="CONTACT" id="contact-1" owner={null} team={null} />, { mocks })
  const hands = userEvent.setup()
  expect(screen.getByText('No one looks after it')).toBeInTheDocument()
  await hands.click(screen.getByRole('button', { name: 'Assign' }))
  ;(await screen.findByRole('combobox', { name: 'Member' })).focus()
  await hands.keyboard('ve')
  await waitFor(() => expect(screen.getAllByRole('option')).toHaveLength(1))
  await hands.keyboard('{Enter}')
  expect(screen.getByRole('combobox', { name: 'Member' })).toHaveValue('Vera Sample')
  await hands.keyboard('{Enter}')
  await waitFor(() => expect(given).toHaveBeenCalled())
})

it('gives a record to the next of a team in turn, and shares it with others', async () => {
  const { given, mock } = assigning({ teamId: 'team-1', sharedWith: ['user-2'], inTurn: true })
  const mocks = [sharing, teams, members(null, boris, user), members(null, boris, user), mock]
  renderWith(<Assignment type="CONTACT" id="contact-1" owner={user} team={null} />, { mocks })
  const hands = userEvent.setup()
  await hands.click(screen.getByRole('button', { name: 'Assign' }))
  await hands.click(await screen.findByRole('combobox', { name: 'Team' }))
  await hands.click(await screen.findByRole('option', { name: /North/ }))
  await hands.click(screen.getByRole('switch'))
  expect(screen.getByRole('combobox', { name: 'Member' })).toBeDisabled()
  await hands.click(screen.getByRole('button', { name: 'Take out Boris Sample' }))
  await hands.click(screen.getByRole('combobox', { name: 'Shared with' }))
  await hands.click(await screen.findByRole('option', { name: /Vera Sample/ }))
  await hands.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Assign' }))
  await waitFor(() => expect(given).toHaveBeenCalled())
})

it('closes the list of a picker by Escape, and the dialog by the next', async () => {
  renderWith(<Assignment type="CONTACT" id="contact-1" owner={null} team={null} />, {
    mocks: [sharing, members(null, boris)],
  })
  const hands = userEvent.setup()
  await hands.click(screen.getByRole('button', { name: 'Assign' }))
  await hands.click(await screen.findByRole('combobox', { name: 'Member' }))
  expect(await screen.findByRole('option', { name: /Boris/ })).toBeInTheDocument()
  await hands.keyboard('{Escape}')
  expect(screen.queryByRole('listbox')).toBeNull()
  expect(screen.getByRole('dialog')).toBeInTheDocument()
  await hands.keyboard('{Escape}')
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
})

it('offers another try where the members could not be listed', async () => {
  const failing = { ...members(null), result: undefined, error: new Error('no line') }
  renderWith(<Assignment type="CONTACT" id="contact-1" owner={null} team={null} />, {
    mocks: [sharing, failing, members(null, boris)],
  })
  const hands = userEvent.setup()
  await hands.click(screen.getByRole('button', { name: 'Assign' }))
  await hands.click(await screen.findByRole('combobox', { name: 'Member' }))
  await hands.click(await screen.findByRole('button', { name: 'Try again' }))
  expect(await screen.findByRole('option', { name: /Boris/ })).toBeInTheDocument()
})

const access = {
  __typename: 'RecordAccess',
  rule: 'OWNER_IS_TEAMMATE',
  role: 'AGENT',
  member: { __typename: 'User', id: 'user-2', name: 'Vera Sample' },
  team: null,
}
const explained = {
  request: { query: ContactAccessDocument as DocumentNode, variables: { id: 'contact-1' } },
  result: { data: { record: { __typename: 'Contact', id: 'contact-1', access } } },
}

it('explains to an agent why they see a record, and does not offer to assign it', async () => {
  renderWith(<Assignment type="CONTACT" id="contact-1" owner={user} team={null} />, {
    mocks: [explained],
    role: 'AGENT',
  })
  expect(screen.queryByRole('button', { name: 'Assign' })).toBeNull()
  await userEvent.setup().click(screen.getByRole('button', { name: 'Why do I see this?' }))
  expect(await screen.findByText(/Vera Sample.* looks after it and is in a team with you/)).toBeInTheDocument()
  expect(screen.queryByText('Who else sees it')).toBeNull()
})

it('says who else sees it, page by page, to whoever may know the members, and closes by Escape', async () => {
  const viewer = (id: string, name: string, rule: string) => ({
    __typename: 'RecordViewerEdge',
    cursor: id,
    node: {
      __typename: 'RecordViewer',
      rule,
      member: { __typename: 'Member', id, role: 'ADMIN', user: { __typename: 'User', id, name } },
    },
  })
  const viewers = (after: string | undefined, hasNextPage: boolean, ...edges: ReturnType<typeof viewer>[]) => ({
    request: {
      query: RecordViewersDocument as DocumentNode,
      variables: { type: 'CONTACT', id: 'contact-1', first: 10, ...(after && { after }) },
    },
    result: {
      data: {
        recordViewers: {
          __typename: 'RecordViewerConnection',
          totalCount: 3,
          edges,
          pageInfo: { __typename: 'PageInfo', hasNextPage, endCursor: edges.at(-1)?.cursor ?? null },
        },
      },
    },
  })
  const mocks = [
    explained,
    viewers(undefined, true, viewer('user-1', 'Demo rep', 'REACH_ALL'), viewer('user-2', 'Vera Sample', 'OWNER')),
    viewers('user-2', false, viewer('user-3', 'Boris Sample', 'REACH_ALL')),
  ]
  renderWith(<Assignment type="CONTACT" id="contact-1" owner={user} team={null} />, { mocks, role: 'MANAGER' })
  const hands = userEvent.setup()
  const button = screen.getByRole('button', { name: 'Why do I see this?' })
  button.focus()
  await hands.keyboard('{Enter}')
  // Without a layout the panel counts as out of sight.
  const rows = () => screen.queryAllByRole('listitem', { hidden: true }).map((item) => item.textContent)
  await waitFor(() => expect(rows()).toEqual(['Vera SampleLooks after it']))
  expect(screen.getByRole('heading', { name: 'Who else sees it 2', hidden: true })).toBeInTheDocument()
  await hands.click(screen.getByRole('button', { name: 'Show more', hidden: true }))
  await waitFor(() => expect(rows()).toHaveLength(2))
  expect(rows()[1]).toBe('Boris SampleSees all, as the role allows: Admin')
  await hands.keyboard('{Escape}')
  await waitFor(() => expect(rows()).toEqual([]))
  await waitFor(() => expect(button).toHaveFocus())
})
