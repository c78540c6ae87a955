import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { DocumentNode } from 'graphql'
import { AssignContactsDocument, AssigneesDocument, ExplainAccessDocument } from '../../gql/graphql'
import { renderWith } from '../../testing/render-with'
import { Assignment } from './assignment'

const pageInfo = { __typename: 'PageInfo', hasNextPage: false, endCursor: null }
const user = { __typename: 'User', id: 'user-2', name: 'Vera Sample' }
const assignees = {
  request: { query: AssigneesDocument as DocumentNode, variables: {} },
  result: {
    data: {
      members: {
        __typename: 'MemberConnection',
        edges: [{ __typename: 'MemberEdge', cursor: 'a', node: { __typename: 'Member', id: 'member-2', user } }],
        pageInfo,
      },
      teams: { __typename: 'TeamConnection', edges: [], pageInfo },
    },
  },
}

it('gives a record to a member, where the role may', async () => {
  const input = { ids: ['contact-1'], ownerId: 'user-2', teamId: null }
  const given = jest.fn(() => ({
    data: { assignContacts: [{ __typename: 'Contact', id: 'contact-1', owner: user, team: null }] },
  }))
  const assigned = { request: { query: AssignContactsDocument as DocumentNode, variables: { input } }, result: given }
  renderWith(<Assignment type="CONTACT" id="contact-1" owner={null} team={null} />, { mocks: [assignees, assigned] })
  const hands = userEvent.setup()
  expect(screen.getByText('No one looks after it')).toBeInTheDocument()
  await hands.click(screen.getByRole('button', { name: 'Assign' }))
  await screen.findByRole('option', { name: 'Vera Sample' })
  await hands.selectOptions(screen.getByLabelText('Member'), 'Vera Sample')
  await hands.click(screen.getAllByRole('button', { name: 'Assign' }).at(-1)!)
  await waitFor(() => expect(given).toHaveBeenCalled())
})

it('explains to an agent why they see a record, and does not offer to assign it', async () => {
  const explanation = {
    __typename: 'AccessExplanation',
    allowed: true,
    rule: 'SHARED',
    role: 'AGENT',
    reach: 'OWN',
  }
  const explained = {
    request: { query: ExplainAccessDocument as DocumentNode, variables: { type: 'CONTACT', id: 'contact-1' } },
    result: { data: { explainAccess: explanation } },
  }
  renderWith(<Assignment type="CONTACT" id="contact-1" owner={user} team={null} />, {
    mocks: [explained],
    role: 'AGENT',
  })
  expect(screen.queryByRole('button', { name: 'Assign' })).toBeNull()
  await userEvent.setup().click(screen.getByRole('button', { name: 'Why do I see this?' }))
  expect(await screen.findByText('It is shared with you.')).toBeInTheDocument()
})
