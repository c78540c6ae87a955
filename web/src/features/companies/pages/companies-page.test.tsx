import { cleanup, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { GraphQLError, type DocumentNode } from 'graphql'
import { useEffect } from 'react'
import { useLocation } from 'react-router'
import {
  CompaniesCountDocument,
  CompaniesDocument,
  CreateViewDocument,
  ListSetupDocument,
  NewestCompanyDocument,
  SetListColumnsDocument,
  UpdateCompanyDocument,
  type CompaniesQueryVariables,
} from '../../../gql/graphql'
import { renderWith } from '../../../testing/render-with'
import { CompaniesPage } from './companies-page'

const SIZE = '0190a000-0000-7000-8000-00000000000a'
const field = (name: string, type: string, more: object = {}) => ({
  __typename: 'FilterField',
  name,
  type,
  label: null,
  choices: [],
  references: null,
  sortable: true,
  archived: false,
  ...more,
})
const fields = [
  field('name', 'TEXT'),
  field('domain', 'TEXT'),
  field('tags', 'MULTI_CHOICE'),
  field(SIZE, 'NUMBER', { label: 'Headcount' }),
]
const company = (name: string, size?: string) => ({
  __typename: 'Company',
  id: name,
  name,
  domain: '',
  website: '',
  email: '',
  phone: '',
  address: '',
  description: '',
  tags: ['warm'],
  customFields: size
    ? [{ __typename: 'CustomFieldValue', field: { __typename: 'CustomField', id: SIZE }, values: [size] }]
    : [],
  createdAt: '2026-11-22T12:00:00Z',
  updatedAt: '2026-11-22T12:00:00Z',
  deletedAt: null,
  purgedAfter: null,
  version: 3,
  owner: null,
  team: null,
})
const rows = [company('Aurora', '120'), company('Borealis'), company('Cirrus'), company('Delta')]
const view = (given: object) => ({
  __typename: 'View',
  id: 'view-1',
  name: 'Warm ones',
  shared: false,
  search: '',
  sort: null,
  columns: [],
  isDefault: false,
  filter: { field: 'tags', operator: 'ANY_OF', values: ['warm'] },
  editable: true,
  archivedFields: [],
  version: 1,
  ...given,
})

const asked: CompaniesQueryVariables[] = []
const written: unknown[] = []
const kept: { recordType: string; columns: object[] }[] = []
let address = ''
/** The code that writing is refused with. */
let refuse: string | null = null
/** A company as it is after someone else changed it. */
let newest: object = {}
/** The page after the first. */
let following: ReturnType<typeof company>[] | null = null
let onRenewed: () => void = () => undefined

function Address() {
  const { pathname, search } = useLocation()
  useEffect(() => void (address = pathname + search))
  return null
}

const answering = (query: unknown, result: (variables: never) => object) => ({
  request: { query: query as DocumentNode, variables: () => true },
  maxUsageCount: Number.POSITIVE_INFINITY,
  result: result as never,
})

function open(at = '/companies', views: object[] = [], refused: string | null = null) {
  refuse = refused
  const mocks = [
    answering(ListSetupDocument, () => ({ data: { recordFields: fields, views, listColumns: [] } })),
    answering(CompaniesDocument, (variables: CompaniesQueryVariables) => {
      asked.push(variables)
      const page = variables.after ? following! : rows
      const edges = page.map((node) => ({ __typename: 'CompanyEdge', cursor: node.id, node }))
      const hasNextPage = following !== null && !variables.after
      const pageInfo = { __typename: 'PageInfo', hasNextPage, endCursor: page.at(-1)?.id }
      return { data: { records: { __typename: 'CompanyConnection', edges, pageInfo } } }
    }),
    answering(CompaniesCountDocument, () => ({
      data: { records: { __typename: 'CompanyConnection', totalCount: 1_234 } },
    })),
    answering(UpdateCompanyDocument, ({ input }: { input: { id: string } }) => {
      written.push(input)
      const fields = refuse === 'VALIDATION_FAILED' ? { 'input.domain': ['domain'] } : {}
      const extensions = { code: refuse, fields }
      if (refuse) return { errors: [new GraphQLError('No', { extensions })] }
      const before = [...rows, ...(following ?? [])].find(({ id }) => id === input.id)
      return { data: { saved: { ...before, ...input, version: 4 } } }
    }),
    answering(NewestCompanyDocument, () => {
      onRenewed()
      return { data: { record: newest } }
    }),
    answering(SetListColumnsDocument, ({ input }: { input: (typeof kept)[number] }) => {
      kept.push(input)
      return { data: { setListColumns: input.columns.map((each) => ({ __typename: 'ViewColumn', ...each })) } }
    }),
    answering(CreateViewDocument, ({ input }: { input: object }) => {
      written.push(input)
      return { data: { createView: view({ ...input, id: 'view-2' }) } }
    }),
  ]
  renderWith(
    <>
      <CompaniesPage />
      <Address />
    </>,
    { at, mocks },
  )
  return userEvent.setup()
}
const last = () => asked.at(-1)

beforeEach(() => {
  asked.length = 0
  written.length = 0
  kept.length = 0
  onRenewed = () => undefined
  following = null
})
// Compiled beforehand: on a busy machine that takes longer than what is looked for is waited for.
beforeAll(async () => {
  await import('../../../components/bulk-bar/bulk-bar')
  await import('../../../components/records/view-dialog')
}, 60_000)
// Only what is in sight is drawn, and nothing here has a size.
beforeAll(() => {
  for (const side of ['clientHeight', 'clientWidth', 'offsetHeight', 'offsetWidth']) {
    Object.defineProperty(HTMLElement.prototype, side, { configurable: true, value: 800 })
  }
})

it('begins with the view that is the member’s default, and with all where the address says so', async () => {
  open('/companies', [
    view({ isDefault: true, sort: { __typename: 'RecordSort', field: 'domain', direction: 'DESC' } }),
  ])
  await screen.findByRole('link', { name: 'Aurora' })
  expect(last()?.filter).toMatchObject({ where: { all: [{ field: 'tags' }] } })
  expect(last()?.sort).toEqual({ field: 'domain', direction: 'DESC' })
  expect(screen.getByRole('button', { name: 'Warm ones' })).toHaveAttribute('aria-current', 'true')
  await userEvent.setup().click(screen.getByRole('button', { name: 'All' }))
  await waitFor(() => expect(last()).toMatchObject({ filter: { where: null }, sort: { field: 'name' } }))
  expect(address).toBe('/companies?view=all')
})

it('has filter, order and columns in its address, and saves them as a view', async () => {
  const where = { field: SIZE, operator: 'AT_LEAST', values: ['100'] }
  const filter = encodeURIComponent(JSON.stringify(where))
  const user = open(`/companies?filter=${filter}&columns=name,${SIZE}:200`)
  expect(await screen.findByRole('columnheader', { name: /Headcount/ })).toBeInTheDocument()
  expect(await screen.findByRole('gridcell', { name: '120' })).toBeInTheDocument()
  expect(screen.queryByRole('columnheader', { name: /Tags/ })).toBeNull()
  expect(last()?.filter).toMatchObject({ where: { all: [where] } })
  await user.click(screen.getByRole('button', { name: 'Headcount' }))
  await waitFor(() => expect(address).toContain(`sort=${SIZE}`))
  await user.click(screen.getByRole('button', { name: 'Save view' }))
  const dialog = await screen.findByRole('dialog')
  await user.type(within(dialog).getByLabelText('Name'), 'Large')
  await user.click(within(dialog).getByRole('button', { name: 'Save' }))
  await waitFor(() => expect(address).toBe('/companies?view=view-2'))
  expect(written).toEqual([
    expect.objectContaining({
      name: 'Large',
      shared: false,
      recordType: 'COMPANY',
      filter: where,
      sort: { field: SIZE, direction: 'ASC' },
      columns: [
        { field: 'name', width: null },
        { field: SIZE, width: 200 },
      ],
    }),
  ])
})

it('writes a cell with the version that it shows, and says beside it what is refused', async () => {
  const user = open('/companies', [], 'VALIDATION_FAILED')
  const link = await screen.findByRole('link', { name: 'Aurora' })
  link.focus()
  await user.keyboard('{ArrowRight}{F2}')
  const input = await screen.findByLabelText('Domain')
  expect(input).toHaveFocus()
  await user.keyboard('nowhere{Enter}')
  expect(await screen.findByText('Write a domain, for example acme.example.')).toBeInTheDocument()
  expect(written).toEqual([{ id: 'Aurora', version: 3, domain: 'nowhere' }])
  await user.keyboard('{Escape}')
  await waitFor(() => expect(screen.queryByLabelText('Domain')).toBeNull())
  await waitFor(() => expect(document.activeElement).toHaveAttribute('data-cell', '0.1'))
})

it('selects a range with shift, and all that match with their number', async () => {
  const user = open()
  await user.click(await screen.findByRole('checkbox', { name: 'Select row 1' }))
  await user.keyboard('{Shift>}')
  await user.click(screen.getByRole('checkbox', { name: 'Select row 3' }))
  await user.keyboard('{/Shift}')
  expect(screen.getAllByRole('row', { selected: true })).toHaveLength(3)
  expect(await screen.findByText('3 selected')).toBeInTheDocument()
  await user.click(screen.getByRole('checkbox', { name: 'Select all rows that are shown' }))
  await user.click(screen.getByRole('button', { name: 'Select all that match' }))
  expect(await screen.findByText('1,234 selected')).toBeInTheDocument()
})

it('is walked with J and K, and opened with Enter', async () => {
  const user = open()
  await screen.findByRole('link', { name: 'Aurora' })
  await user.keyboard('jj')
  await waitFor(() => expect(screen.getByRole('link', { name: 'Borealis' })).toHaveFocus())
  await user.keyboard('k')
  await waitFor(() => expect(screen.getByRole('link', { name: 'Aurora' })).toHaveFocus())
  await user.keyboard('{Enter}')
  await waitFor(() => expect(address).toBe('/companies/Aurora'))
})

it('adds the next page when the end is near, whose rows follow what is written into them', async () => {
  following = [company('Echo'), company('Foxtrot')]
  const user = open()
  ;(await screen.findByRole('link', { name: 'Foxtrot' })).focus()
  expect(asked.map(({ after }) => after ?? null)).toEqual([null, 'Delta'])
  await user.keyboard('{ArrowRight}{F2}')
  await screen.findByLabelText('Domain')
  await user.keyboard('foxtrot.example{Enter}')
  expect(await screen.findByRole('gridcell', { name: 'foxtrot.example' })).toBeInTheDocument()
  expect(screen.getAllByRole('link', { name: /Aurora|Delta|Echo|Foxtrot/ })).toHaveLength(4)
})

it('selects by a long press of a finger, and then by taps', async () => {
  const user = open()
  const link = await screen.findByRole('link', { name: 'Borealis' })
  await user.pointer([{ keys: '[TouchA>]', target: link }])
  expect(await screen.findByText('1 selected')).toBeInTheDocument()
  await user.pointer([{ keys: '[/TouchA]', target: link }])
  expect(screen.getByText('1 selected')).toBeInTheDocument()
  await user.pointer([{ keys: '[TouchA]', target: screen.getByRole('link', { name: 'Delta' }) }])
  expect(await screen.findByText('2 selected')).toBeInTheDocument()
  expect(address).toBe('/companies')
  await user.click(screen.getByRole('button', { name: 'Clear the selection' }))
  await user.click(screen.getByRole('link', { name: 'Delta' }))
  await waitFor(() => expect(address).toBe('/companies/Delta'))
})

it('begins to select by a button, which says what to do', async () => {
  const user = open()
  await user.click(await screen.findByRole('button', { name: 'Select' }))
  expect(screen.getByText('Tap what you want to select.')).toBeInTheDocument()
  await user.click(screen.getByRole('link', { name: 'Cirrus' }))
  expect(await screen.findByText('1 selected')).toBeInTheDocument()
})

it('keeps the columns of a list without a view for whoever chose them', async () => {
  const user = open()
  await user.click(await screen.findByRole('button', { name: 'Columns' }))
  await user.click(await screen.findByLabelText('Headcount'))
  expect(await screen.findByRole('columnheader', { name: /Headcount/ })).toBeInTheDocument()
  expect(kept.at(-1)).toMatchObject({ recordType: 'COMPANY' })
  expect(kept.at(-1)?.columns.at(-1)).toEqual({ field: SIZE, width: null })
  expect(address).toBe('/companies')
  expect(screen.queryByRole('button', { name: 'Save view' })).toBeNull()
})

it('keeps the columns that someone gives to the view of a colleague, until they undo it', async () => {
  const user = open('/companies?view=view-1', [view({ editable: false })])
  await user.click(await screen.findByRole('button', { name: 'Columns' }))
  await user.click(await screen.findByLabelText('Headcount'))
  expect(await screen.findByRole('columnheader', { name: /Headcount/ })).toBeInTheDocument()
  expect(address).toBe('/companies?view=view-1')
  expect(kept).toEqual([])
  cleanup()
  open('/companies?view=view-1&q=a', [view({ editable: false })])
  expect(await screen.findByRole('columnheader', { name: /Headcount/ })).toBeInTheDocument()
  await user.click(screen.getByRole('button', { name: 'Undo the changes' }))
  await waitFor(() => expect(screen.queryByRole('columnheader', { name: /Headcount/ })).toBeNull())
  expect(address).toBe('/companies?view=view-1')
  cleanup()
  open('/companies?view=view-1', [view({ editable: false })])
  await screen.findByRole('columnheader', { name: /Domain/ })
  expect(screen.queryByRole('columnheader', { name: /Headcount/ })).toBeNull()
})

it('shows both values where someone else wrote to the same field, and writes to the newest version', async () => {
  newest = { ...rows[0]!, domain: 'theirs.example', version: 9 }
  const user = open('/companies', [], 'STALE_VERSION')
  ;(await screen.findByRole('link', { name: 'Aurora' })).focus()
  await user.keyboard('{ArrowRight}{F2}')
  await screen.findByLabelText('Domain')
  await user.keyboard('mine.example{Enter}')
  const conflict = await screen.findByRole('alert', { name: 'Domain' })
  expect(conflict).toHaveTextContent(/Theirs.*theirs\.example.*Yours.*mine\.example/)
  refuse = null
  await user.click(within(conflict).getByRole('button', { name: 'Keep yours' }))
  await waitFor(() => expect(written.at(-1)).toEqual({ id: 'Aurora', version: 9, domain: 'mine.example' }))
  await waitFor(() => expect(screen.queryByLabelText('Domain')).toBeNull())
})

it('writes all the same where someone else wrote to another field', async () => {
  newest = { ...rows[0]!, email: 'new@aurora.example', version: 9 }
  const user = open('/companies', [], 'STALE_VERSION')
  ;(await screen.findByRole('link', { name: 'Aurora' })).focus()
  await user.keyboard('{ArrowRight}{F2}')
  await screen.findByLabelText('Domain')
  onRenewed = () => (refuse = null)
  await user.keyboard('mine.example{Enter}')
  await waitFor(() => expect(written.at(-1)).toEqual({ id: 'Aurora', version: 9, domain: 'mine.example' }))
})

it('counts only for whoever asks', async () => {
  const user = open()
  await user.click(await screen.findByRole('button', { name: 'How many?' }))
  expect(await screen.findByText('1,234 records')).toBeInTheDocument()
})

it('says which fields of a view were archived', async () => {
  open('/companies?view=view-1', [view({ archivedFields: [{ __typename: 'CustomField', id: SIZE, name: 'Region' }] })])
  expect(await screen.findByText(/uses fields that were archived: Region/)).toBeInTheDocument()
})
