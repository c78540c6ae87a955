import { useQuery } from '@apollo/client/react'
import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { createCompanyInput } from '@parley/schema/inputs/crm'
import { GraphQLError, type DocumentNode } from 'graphql'
import {
  CreateCompanyDocument,
  CustomFieldsDocument,
  MemberChoicesDocument,
  MemberNameDocument,
  NewestCompanyDocument,
  UpdateCompanyDocument,
  type CompanyFieldsFragment,
} from '../../gql/graphql'
import { forgetKept } from '../../lib/storage/window-storage'
import { renderWith } from '../../testing/render-with'
import { useFormFields } from './form-fields'
import { RecordForm } from './record-form'
import { textPart } from './record-parts'

const MEMBER = '0190a000-0000-7000-8000-0000000000aa'
const options = [
  { __typename: 'CustomFieldOption', key: 'small', label: 'Small', colour: 'TEAL' },
  { __typename: 'CustomFieldOption', key: 'large', label: 'Large', colour: null },
]
const TYPES = ['TEXT', 'NUMBER', 'MONEY', 'DATE', 'CHOICE', 'MULTI_CHOICE', 'USER', 'URL', 'BOOLEAN'] as const
type Type = (typeof TYPES)[number]
const idOf = (type: Type): string => `0190a000-0000-7000-8000-00000000000${TYPES.indexOf(type)}`
const customField = (type: Type, required = false) => ({
  __typename: 'CustomField',
  id: idOf(type),
  recordType: 'COMPANY',
  name: type,
  type,
  options: type === 'CHOICE' || type === 'MULTI_CHOICE' ? options : [],
  required,
  position: TYPES.indexOf(type),
  archivedAt: null,
  version: 1,
})
const company = (custom: Partial<Record<Type, string[]>>, more: object = {}) =>
  ({
    __typename: 'Company',
    id: 'company-1',
    name: 'Aurora',
    domain: '',
    website: '',
    email: '',
    phone: '',
    address: '',
    description: '',
    tags: [],
    customFields: Object.entries(custom).map(([type, values]) => ({
      __typename: 'CustomFieldValue',
      field: { __typename: 'CustomField', id: idOf(type as Type) },
      values,
    })),
    createdAt: '2026-11-22T12:00:00Z',
    updatedAt: '2026-11-22T12:00:00Z',
    deletedAt: null,
    purgedAfter: null,
    version: 3,
    owner: null,
    team: null,
    ...more,
  }) as CompanyFieldsFragment

/** What the server was given to write. */
const written: Record<string, unknown>[] = []
/** The code and fields that writing is refused with. */
let refusal: { code: string; fields?: object } | null = null
let newest: CompanyFieldsFragment = company({})

const answering = (query: unknown, result: (variables: never) => object) => ({
  request: { query: query as DocumentNode, variables: () => true },
  maxUsageCount: Number.POSITIVE_INFINITY,
  result: result as never,
})
const user = { __typename: 'User', id: MEMBER, name: 'Mikhail Sample' }
const member = { __typename: 'Member', id: 'member-1', role: 'AGENT', user }
const members = {
  members: {
    __typename: 'MemberConnection',
    edges: [{ __typename: 'MemberEdge', cursor: 'a', node: member }],
    pageInfo: { __typename: 'PageInfo', hasNextPage: false, endCursor: null },
  },
}
const write = ({ input }: { input: Record<string, unknown> }): object => {
  written.push(input)
  return refusal ? { errors: [new GraphQLError('No', { extensions: refusal })] } : { data: { saved: newest } }
}
const PARTS = [textPart('name'), textPart('email', { hints: { type: 'email' } })]
const WRITING = {
  create: CreateCompanyDocument,
  update: UpdateCompanyDocument,
  newest: NewestCompanyDocument,
} as never

function Form({ record: begun }: { record: CompanyFieldsFragment | null }) {
  const { data } = useQuery(NewestCompanyDocument, { variables: { id: 'company-1' }, fetchPolicy: 'cache-only' })
  const record = begun && ((data?.record as CompanyFieldsFragment | undefined) ?? begun)
  const fields = useFormFields<CompanyFieldsFragment>('COMPANY', PARTS)
  const rules = createCompanyInput
  return <RecordForm {...{ record, fields, rules }} draft="company.test" writing={WRITING} readOnly={false} />
}

async function open(fields: readonly object[], record: CompanyFieldsFragment | null = null) {
  const mocks = [
    answering(CustomFieldsDocument, () => ({ data: { customFields: fields } })),
    answering(MemberChoicesDocument, () => ({ data: members })),
    answering(MemberNameDocument, () => ({ data: members })),
    answering(CreateCompanyDocument, write),
    answering(UpdateCompanyDocument, write),
    answering(NewestCompanyDocument, () => ({ data: { record: newest } })),
  ]
  const drawn = renderWith(<Form record={record} />, { mocks })
  const [first] = fields as { name: string }[]
  if (first) await screen.findAllByLabelText(first.name)
  return { user: userEvent.setup(), leave: drawn.unmount }
}
const send = (as: ReturnType<typeof userEvent.setup>, name = 'Create') => as.click(screen.getByRole('button', { name }))
const customOf = (input: Record<string, unknown> | undefined) =>
  (input?.['customFields'] as { values: string[] }[] | undefined)?.map(({ values }) => values)

beforeEach(() => {
  forgetKept()
  written.length = 0
  refusal = null
  newest = company({})
})

const fillIn: Record<Type, (as: ReturnType<typeof userEvent.setup>) => Promise<void>> = {
  TEXT: (as) => as.type(screen.getByLabelText('TEXT'), '  By the lake '),
  NUMBER: (as) => as.type(screen.getByLabelText('NUMBER'), '12,5'),
  MONEY: (as) => as.type(screen.getByLabelText('MONEY'), '99,90'),
  DATE: (as) => as.type(screen.getByLabelText('DATE'), '2027-03-04'),
  CHOICE: (as) => as.selectOptions(screen.getByLabelText('CHOICE'), 'Large'),
  MULTI_CHOICE: async (as) => {
    for (const name of ['Large', 'Small']) {
      await as.click(screen.getByRole('combobox', { name: 'MULTI_CHOICE' }))
      await as.click(screen.getByRole('option', { name }))
    }
  },
  USER: async (as) => {
    await as.type(screen.getByRole('combobox', { name: 'USER' }), 'Mik')
    await as.click(await screen.findByRole('option', { name: 'Mikhail Sample' }))
  },
  URL: (as) => as.type(screen.getByLabelText('URL'), 'https://lake.example'),
  BOOLEAN: (as) => as.selectOptions(screen.getByLabelText('BOOLEAN'), 'No'),
}
const filled: Record<Type, string[]> = {
  TEXT: ['By the lake'],
  NUMBER: ['12.5'],
  MONEY: ['99.90', 'USD'],
  DATE: ['2027-03-04'],
  CHOICE: ['large'],
  MULTI_CHOICE: ['large', 'small'],
  USER: [MEMBER],
  URL: ['https://lake.example'],
  BOOLEAN: ['false'],
}

it.each(TYPES)('takes %s as it is written', async (type) => {
  const { user: as } = await open([customField(type)])
  await as.type(screen.getByLabelText('Name'), 'Aurora')
  await fillIn[type](as)
  await send(as)
  await waitFor(() => expect(written).toHaveLength(1))
  expect(written[0]?.['customFields']).toEqual([{ fieldId: idOf(type), values: filled[type] }])
})

it.each(TYPES)('sends nothing of an empty %s, and says where one must not be empty', async (type) => {
  const { user: as } = await open([customField(type, true)])
  await as.type(screen.getByLabelText('Name'), 'Aurora')
  await send(as)
  await screen.findAllByText('Fill this in.')
  expect(screen.getAllByLabelText(type).find((each) => each.matches('input, select'))).toHaveFocus()
  expect(written).toEqual([])
  await fillIn[type](as)
  await send(as)
  await waitFor(() => expect(written).toHaveLength(1))
})

const wrong: [Type, string, RegExp][] = [
  ['NUMBER', 'many', /Write a number/],
  ['MONEY', 'much', /This value does not fit/],
  ['URL', 'lake', /begins with https/],
]
it.each(wrong)('says what is wrong with a %s', async (type, text, complaint) => {
  const { user: as } = await open([customField(type)])
  await as.type(screen.getByLabelText('Name'), 'Aurora')
  await as.type(screen.getByLabelText(type), text)
  await as.tab()
  await screen.findByText(complaint)
  await send(as)
  expect(written).toEqual([])
})

it('says where text of a field is too long', async () => {
  const { user: as } = await open([customField('NUMBER'), customField('TEXT')])
  await as.type(screen.getByLabelText('Name'), 'Aurora')
  await as.click(screen.getByLabelText('TEXT'))
  await as.paste('x'.repeat(2_001))
  await send(as)
  await waitFor(() => expect(screen.getByLabelText('TEXT')).toBeInvalid())
  expect(screen.getByLabelText('TEXT')).toHaveAccessibleDescription(/too long/i)
  expect(written).toEqual([])
})

const held: Partial<Record<Type, string[]>> = { ...filled, TEXT: ['Kept'] }
it('clears every kind of field of a record, and sends only what changed', async () => {
  const cleared = TYPES.filter((type) => type !== 'TEXT')
  const { user: as } = await open(
    TYPES.map((type) => customField(type)),
    company(held),
  )
  for (const type of ['NUMBER', 'MONEY', 'DATE', 'URL']) await as.clear(screen.getByLabelText(type))
  for (const type of ['CHOICE', 'BOOLEAN']) await as.selectOptions(screen.getByLabelText(type), '—')
  await as.click(await screen.findByRole('button', { name: 'Remove Large' }))
  await as.click(screen.getByRole('button', { name: 'Remove Small' }))
  await as.click(await screen.findByRole('button', { name: 'Remove Mikhail Sample' }))
  await send(as, 'Save')
  await waitFor(() => expect(written).toHaveLength(1))
  expect(customOf(written[0])).toEqual(cleared.map(() => []))
  expect(Object.keys(written[0] ?? {}).sort()).toEqual(['customFields', 'id', 'version'])
})

it('puts what the server refuses at its field, also where fewer fields were sent than there are', async () => {
  const { user: as } = await open([customField('TEXT'), customField('NUMBER')], company({ TEXT: ['Kept'] }))
  refusal = { code: 'VALIDATION_FAILED', fields: { 'input.customFields.0.values': ['required'] } }
  await as.type(screen.getByLabelText('NUMBER'), '7')
  await send(as, 'Save')
  expect(await screen.findByText('Fill this in.')).toBeInTheDocument()
  expect(screen.getByLabelText('NUMBER')).toBeInvalid()
  expect(screen.getByLabelText('TEXT')).toBeValid()
})

it.each([
  ['Keep yours', 'Mine', [['Mine']]],
  ['Take theirs', 'Theirs', undefined],
])(
  'keeps both values where someone else wrote to the same field, until one is chosen: %s',
  async (choice, left, sent) => {
    newest = company({ TEXT: ['Theirs'] }, { email: 'new@aurora.example', version: 4 })
    const { user: as } = await open([customField('TEXT')], company({ TEXT: ['Before'] }))
    await as.clear(screen.getByLabelText('TEXT'))
    await as.type(screen.getByLabelText('TEXT'), 'Mine')
    refusal = { code: 'STALE_VERSION' }
    await send(as, 'Save')
    await screen.findByText(/Someone changed this while you were editing/)
    expect(written[0]).toMatchObject({ version: 3 })
    refusal = null
    // What nobody touched here is as someone else left it.
    expect(screen.getByLabelText('E-mail')).toHaveValue('new@aurora.example')
    const conflict = screen.getByRole('alert', { name: 'TEXT' })
    expect(conflict).toHaveTextContent(/Theirs.*Theirs.*Yours.*Mine/)
    await as.click(within(conflict).getByRole('button', { name: choice }))
    expect(screen.queryByRole('alert', { name: 'TEXT' })).toBeNull()
    expect(screen.getByLabelText('TEXT')).toHaveValue(left)
    await send(as, 'Save')
    await waitFor(() => expect(written).toHaveLength(2))
    expect(written[1]).toMatchObject({ version: 4 })
    expect(customOf(written[1])).toEqual(sent)
  },
)

it('keeps what was typed until it is saved or discarded', async () => {
  const first = await open([], company({}))
  await first.user.type(screen.getByLabelText('E-mail'), 'a@lake.example')
  expect(await screen.findByText('Not saved yet')).toBeInTheDocument()
  first.leave()
  const { user: as } = await open([], company({}))
  expect(screen.getByLabelText('E-mail')).toHaveValue('a@lake.example')
  await as.click(screen.getByRole('button', { name: 'Discard' }))
  expect(screen.getByLabelText('E-mail')).toHaveValue('')
  expect(screen.queryByText('Not saved yet')).toBeNull()
})
