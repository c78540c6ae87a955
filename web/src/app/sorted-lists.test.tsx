import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { DocumentNode } from 'graphql'
import type { ReactElement } from 'react'
import {
  CompaniesCountDocument,
  CompaniesDocument,
  ContactsCountDocument,
  ContactsDocument,
  DealsCountDocument,
  DealsDocument,
  ListSetupDocument,
} from '../gql/graphql'
import { renderWith } from '../testing/render-with'
import { CompaniesPage } from '../features/companies/pages/companies-page'
import { ContactsPage } from '../features/contacts/pages/contacts-page'
import { DealsPage } from '../features/deals/pages/deals-page'

const TYPES = { contacts: 'Contact', companies: 'Company', deals: 'Deal' }
const OWN = {
  contacts: ['name', 'username', 'phone', 'email', 'position', 'companyId'],
  companies: ['name', 'domain', 'website', 'email', 'phone', 'address', 'description'],
  deals: ['title', 'amount', 'status', 'stageId', 'companyId', 'expectedClose', 'lostReason', 'closedAt'],
}
const SHARED = ['tags', 'ownerId', 'teamId', 'createdAt', 'updatedAt']
const field = (name: string) => ({
  __typename: 'FilterField',
  name,
  type: 'TEXT',
  label: null,
  choices: [],
  references: null,
  sortable: true,
  archived: false,
})

const NULLS = 'company owner team deletedAt purgedAfter photoUrl value card expectedClose closedAt username phone'
const TEXTS = 'name title domain website email address description position lostReason'
/** A record of any of the types, in which nothing is written. */
const row = {
  id: 'one',
  ...Object.fromEntries(NULLS.split(' ').map((name) => [name, null])),
  ...Object.fromEntries(TEXTS.split(' ').map((name) => [name, ''])),
  status: 'OPEN',
  tags: [],
  contacts: [],
  customFields: [],
  createdAt: '2026-11-22T12:00:00Z',
  updatedAt: '2026-11-22T12:00:00Z',
  version: 1,
}

const asked: { sort: unknown }[] = []
beforeEach(() => void (asked.length = 0))

const answering = (query: unknown, result: (variables: never) => object) => ({
  request: { query: query as DocumentNode, variables: () => true },
  maxUsageCount: Number.POSITIVE_INFINITY,
  result: result as never,
})

/** A list of one record, with every column that it can show. */
function open(list: keyof typeof OWN, page: ReactElement, documents: readonly [page: unknown, count: unknown]) {
  const names = [...OWN[list], ...SHARED]
  const mocks = [
    answering(ListSetupDocument, () => ({ data: { recordFields: names.map(field), views: [], listColumns: [] } })),
    answering(documents[0], (variables: { sort: unknown }) => {
      asked.push(variables)
      const pageInfo = { __typename: 'PageInfo', hasNextPage: false, endCursor: null }
      const node = { __typename: TYPES[list], ...row, ...(list === 'companies' && { phone: '' }) }
      const edges = [{ __typename: 'Edge', cursor: 'one', node }]
      return { data: { records: { __typename: 'Connection', edges, pageInfo } } }
    }),
    answering(documents[1], () => ({ data: { records: { __typename: 'Connection', totalCount: 1 } } })),
  ]
  renderWith(page, { at: `/${list}?columns=${names.join()}`, mocks })
  return names
}

it.each([
  [
    'contacts',
    <ContactsPage key="page" />,
    [ContactsDocument, ContactsCountDocument],
    ['Company', 'Owner', 'Team', 'Tags'],
  ],
  ['companies', <CompaniesPage key="page" />, [CompaniesDocument, CompaniesCountDocument], ['Owner', 'Team', 'Tags']],
  [
    'deals',
    <DealsPage key="page" />,
    [DealsDocument, DealsCountDocument],
    ['Company', 'Stage', 'Owner', 'Team', 'Tags'],
  ],
] as const)('the list of %s is sorted by a press on the title of any column', async (list, page, documents, titles) => {
  const names = open(list, page, documents)
  const user = userEvent.setup()
  await screen.findAllByRole('columnheader')
  const headers = screen.getAllByRole('columnheader').filter((header) => header.textContent)
  expect(headers.filter((header) => header.querySelector('button'))).toHaveLength(names.length)
  for (const title of titles) {
    await user.click(screen.getByRole('button', { name: title }))
    await waitFor(() =>
      expect(screen.getByRole('columnheader', { name: title })).toHaveAttribute('aria-sort', 'ascending'),
    )
    await user.click(screen.getByRole('button', { name: title }))
    await waitFor(() =>
      expect(screen.getByRole('columnheader', { name: title })).toHaveAttribute('aria-sort', 'descending'),
    )
  }
  await waitFor(() => expect(asked.at(-1)?.sort).toEqual({ field: 'tags', direction: 'DESC' }))
})
