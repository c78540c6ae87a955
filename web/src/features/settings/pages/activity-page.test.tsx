import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { DocumentNode } from 'graphql'
import {
  ActivitiesDocument,
  ActivityLoggedDocument,
  MemberChoicesDocument,
  MemberNamesDocument,
  type ActivityFilter,
} from '../../../gql/graphql'
import { renderWith } from '../../../testing/render-with'
import { ActivityPage } from './activity-page'

const pageInfo = { __typename: 'PageInfo', hasNextPage: false, endCursor: null }
const activities = (filter: ActivityFilter | null, subjectName?: string) => {
  const node = {
    __typename: 'Activity',
    id: 'activity-1',
    at: '2026-11-22T12:00:00Z',
    kind: 'DEAL_CREATED',
    subjectType: 'DEAL',
    subjectId: 'deal-1',
    subjectName,
    before: null,
    after: null,
    actor: null,
    member: null,
    conversation: null,
  }
  const edges = subjectName ? [{ __typename: 'ActivityEdge', cursor: 'a', node }] : []
  return {
    request: { query: ActivitiesDocument as DocumentNode, variables: { first: 50, filter } },
    result: { data: { activities: { __typename: 'ActivityConnection', edges, pageInfo } } },
  }
}
/** Nothing happens while the test looks. */
const quiet = {
  request: { query: ActivityLoggedDocument as DocumentNode },
  result: { data: {} },
  delay: 600_000,
}
const ofDeals = activities({ kinds: ['DEAL_CREATED', 'DEAL_CHANGED', 'DEAL_ASSIGNED', 'DEAL_DELETED'] }, 'Pilot')
const ofAccounts = activities({ kinds: ['ACCOUNT_CONNECTED', 'ACCOUNT_DELETED', 'ACCOUNT_LOST'] })

it('shows only what is about one thing, and offers all of it where nothing is', async () => {
  renderWith(<ActivityPage />, { mocks: [quiet, ofDeals, ofAccounts, activities(null)], at: '/?kind=deals' })
  expect(await screen.findByText('Pilot')).toBeInTheDocument()
  const user = userEvent.setup()
  await user.selectOptions(screen.getByLabelText('About'), 'Accounts')
  expect(await screen.findByText('Nothing of this kind happened')).toBeInTheDocument()
  await user.click(screen.getByRole('button', { name: 'Show everything' }))
  expect(screen.getByLabelText('About')).toHaveValue('')
})

const vera = { __typename: 'User', id: 'user-2', name: 'Vera Sample' }
const members = (extra: object) => ({
  data: {
    members: {
      __typename: 'MemberConnection',
      edges: [
        { __typename: 'MemberEdge', cursor: 'a', node: { __typename: 'Member', id: 'user-2', user: vera, ...extra } },
      ],
      pageInfo,
    },
  },
})

it('is filtered by a member found by name and by words of the record, and says so from its address', async () => {
  const named = {
    request: { query: MemberNamesDocument as DocumentNode, variables: { ids: ['user-2'] } },
    result: members({}),
  }
  const found = {
    request: { query: MemberChoicesDocument as DocumentNode, variables: { first: 20, search: null } },
    result: members({ role: 'AGENT' }),
  }
  const byVera = activities({ actorId: 'user-2', search: 'pilot' }, 'Pilot')
  const all = activities({ search: 'pilot' })
  const { unmount } = renderWith(<ActivityPage />, { mocks: [quiet, all, found, named, byVera], at: '/?q=pilot' })
  const user = userEvent.setup()
  await user.click(await screen.findByRole('combobox', { name: 'By' }))
  await user.click(await screen.findByRole('option', { name: /Vera Sample/ }))
  expect(await screen.findByText('Pilot')).toBeInTheDocument()
  unmount()
  renderWith(<ActivityPage />, { mocks: [quiet, named, byVera], at: '/?q=pilot&by=user-2' })
  expect(await screen.findByDisplayValue('Vera Sample')).toBeInTheDocument()
  expect(await screen.findByText('Pilot')).toBeInTheDocument()
})
