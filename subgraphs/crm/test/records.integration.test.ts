import { randomUUID } from 'node:crypto'
import { recordChanged } from '@parley/schema/events/crm'
import { subgraphUnavailable } from '@parley/toolkit/subgraph/remote-subgraph'
import { neighbours } from '@parley/toolkit/testing/neighbours'
import { actor } from '@parley/toolkit/testing/test-actor'
import { createTestSubgraph } from '@parley/toolkit/testing/test-subgraph'
import { crm as crmDefinition } from '../src/subgraph'
import type { Crm } from './seed'

const manager = actor('MANAGER')
const owner = manager.colleague('OWNER')
const viewer = manager.colleague('VIEWER')
const stranger = actor('OWNER')
/** What the boards have; null while they do not answer. */
let stages: readonly string[] | null = null
const boards = neighbours({
  pipeline: ({ variables }) => {
    if (!stages) throw subgraphUnavailable('pipeline')
    return { isThere: stages.includes(String(variables?.['stageId'])) }
  },
})
let crm: Crm
beforeAll(async () => void (crm = await createTestSubgraph(crmDefinition, { graph: boards })))

interface Node {
  readonly id: string
  readonly name: string
  readonly title: string
  readonly version: number
  readonly options: { key: string; label: string }[]
  readonly customFields: { field: { name: string }; values: string[] }[]
}
interface List {
  readonly totalCount: number
  readonly pageInfo: { endCursor: string; hasNextPage: boolean }
  readonly edges: { node: Node }[]
}
/** The data of an operation, or the code and fields of its error. */
interface Answer {
  readonly company: Node
  readonly companies: List
  readonly deals: List
  readonly createCompany: Node
  readonly updateCompany: Node
  readonly createDeal: Node
  readonly createContact: Node
  readonly deal: Node & { readonly contacts: readonly Node[] }
  readonly createCustomField: Node
}

async function ask(query: string, variables: Record<string, unknown> = {}, as = manager): Promise<Answer> {
  const { data, errors } = await crm.execute<Answer>({ query, variables, actor: as })
  const extensions = errors?.[0]?.extensions
  return (extensions ? { code: extensions['code'], fields: extensions['fields'] } : data) as Answer
}

const CREATE_COMPANY =
  'mutation ($input: CreateCompanyInput!) { createCompany(input: $input) { id version name domain tags } }'
const UPDATE_COMPANY =
  'mutation ($input: UpdateCompanyInput!) { updateCompany(input: $input) { id version name phone } }'
const CREATE_DEAL = `mutation ($input: CreateDealInput!) {
  createDeal(input: $input) { id version title value { amount currency } expectedClose status company { name } contacts { id } }
}`
const LIST = `query ($filter: RecordListFilter, $sort: RecordSortInput, $first: Int, $after: String) {
  companies(filter: $filter, sort: $sort, first: $first, after: $after) { totalCount pageInfo { endCursor hasNextPage } edges { node { name } } }
}`
const names = ({ companies }: Answer): string[] => companies.edges.map(({ node }) => node.name)

async function createCompany(input: object, as = manager): Promise<Node> {
  const answer = await ask(CREATE_COMPANY, { input }, as)
  return answer.createCompany ?? answer
}
async function createDeal(input: object, as = manager): Promise<Node> {
  const answer = await ask(CREATE_DEAL, { input }, as)
  return answer.createDeal ?? answer
}

describe('a company', () => {
  it('is created, changed on its version only, and tells what changed', async () => {
    const company = await createCompany({
      name: '  Example Works ',
      domain: 'https://Works.Example/about',
      tags: ['A', 'a ', 'B'],
    })
    expect(company).toMatchObject({ version: 1, name: 'Example Works', domain: 'works.example', tags: ['A', 'B'] })
    const { id } = company
    const edited = await ask(UPDATE_COMPANY, { input: { id, version: 1, phone: '+1 555 0100' } })
    expect(edited).toEqual({ updateCompany: { id, version: 2, name: 'Example Works', phone: '+1 555 0100' } })
    expect(await ask(UPDATE_COMPANY, { input: { id, version: 1, name: 'Lost' } })).toMatchObject({
      code: 'STALE_VERSION',
    })
    const same = await ask(UPDATE_COMPANY, { input: { id, version: 2, phone: '+1 555 0100' } })
    expect(same.updateCompany.version).toBe(2)
    const told = (await crm.publishedEvents(recordChanged)).filter(({ payload }) => payload.recordId === id)
    expect(
      told.map(({ payload: { change, fields, version, actorId } }) => ({ change, fields, version, actorId })),
    ).toEqual([
      { change: 'CREATED', fields: ['name', 'domain'], version: 1, actorId: manager.userId },
      { change: 'UPDATED', fields: ['phone'], version: 2, actorId: manager.userId },
    ])
  })

  it('goes into the trash and comes back', async () => {
    const { id } = await createCompany({ name: 'Trash Sample' })
    const listed = async (trashed: boolean) => names(await ask(LIST, { filter: { search: 'trash sample', trashed } }))
    await ask('mutation ($id: ID!) { deleteCompany(id: $id) { deletedAt } }', { id })
    expect([await listed(false), await listed(true)]).toEqual([[], ['Trash Sample']])
    expect(await ask(UPDATE_COMPANY, { input: { id, version: 2, name: 'x' } })).toMatchObject({ code: 'CONFLICT' })
    await ask('mutation ($id: ID!) { restoreCompany(id: $id) { id } }', { id })
    expect([await listed(false), await listed(true)]).toEqual([['Trash Sample'], []])
  })

  it('is nobody else’s', async () => {
    const { id } = await createCompany({ name: 'Private Sample' })
    expect(await ask('query ($id: ID!) { company(id: $id) { id } }', { id }, stranger)).toEqual({ company: null })
    expect(await ask(UPDATE_COMPANY, { input: { id, version: 1, name: 'Taken' } }, stranger)).toMatchObject({
      code: 'NOT_FOUND',
    })
    expect(await createCompany({ name: 'x' }, viewer)).toMatchObject({ code: 'FORBIDDEN' })
  })

  it.each([
    [{ name: ' ' }, { 'input.name': ['required'] }],
    [{ name: 'x', website: 'javascript:alert(1)' }, { 'input.website': ['url'] }],
    [{ name: 'x', email: 'nobody' }, { 'input.email': ['email'] }],
    [{ name: 'x', tags: ['y'.repeat(51)] }, { 'input.tags.0': ['tooLong'] }],
  ])('refuses %j', async (input, fields) => {
    expect(await createCompany(input)).toEqual({ code: 'VALIDATION_FAILED', fields })
  })
})

describe('the longest names', () => {
  it('fit into the indexes that lists read', async () => {
    /** Letters of three bytes each that repeat nowhere, so that Postgres cannot press them together. */
    const letters = (length: number, from: number): string =>
      String.fromCodePoint(...Array.from({ length }, (_, at) => 0x4e00 + ((at * 7_919 + from * 104_729) % 20_000)))
    const longest = { domain: `${letters(82, 1)}.test`, email: `${letters(40, 3)}@${letters(42, 4)}.test` }
    expect(await createCompany({ ...longest, name: letters(200, 2) })).toMatchObject({ domain: longest.domain })
    const longer = { domain: `${letters(83, 1)}.test`, email: `${letters(40, 3)}@${letters(43, 4)}.test` }
    expect(await createCompany({ ...longer, name: 'x' })).toEqual({
      code: 'VALIDATION_FAILED',
      fields: { 'input.domain': ['tooLong'], 'input.email': ['tooLong'] },
    })
  })
})

describe('a list', () => {
  const as = actor('MANAGER')
  const list = (variables: Record<string, unknown>) => ask(LIST, variables, as)
  beforeAll(async () => {
    for (const [name, domain, tags] of [
      ['Aurora Example', 'aurora.example', ['warm']],
      ['Borealis Example', '', ['cold', 'vip']],
      ['Ёлка Пример', 'elka.example', ['vip']],
    ] as const)
      await createCompany({ name, domain, tags }, as)
  })

  it('is sorted both ways, and paged', async () => {
    const first = await list({ first: 2, sort: { field: 'name', direction: 'DESC' } })
    expect([names(first), first.companies.totalCount]).toEqual([['Ёлка Пример', 'Borealis Example'], 3])
    const { endCursor: after } = first.companies.pageInfo
    const rest = await list({ first: 2, after, sort: { field: 'name', direction: 'DESC' } })
    expect([names(rest), rest.companies.pageInfo.hasNextPage]).toEqual([['Aurora Example'], false])
    expect(await list({ sort: { field: 'secret' } })).toMatchObject({ code: 'VALIDATION_FAILED' })
  })

  it('is searched in both languages and filtered', async () => {
    expect(names(await list({ filter: { search: 'елка' } }))).toEqual(['Ёлка Пример'])
    const vip = { field: 'tags', operator: 'ANY_OF', values: ['vip'] }
    const withDomain = { field: 'domain', operator: 'NOT_EMPTY' }
    expect(names(await list({ filter: { where: vip } }))).toEqual(['Borealis Example', 'Ёлка Пример'])
    expect(names(await list({ filter: { where: { all: [vip, withDomain] } } }))).toEqual(['Ёлка Пример'])
    expect(names(await list({ filter: { where: { not: withDomain } } }))).toEqual(['Borealis Example'])
    const mine = { field: 'ownerId', operator: 'IS', values: ['me'] }
    expect(names(await list({ filter: { where: mine } }))).toHaveLength(3)
    expect(await list({ filter: { where: { field: 'workspaceId', operator: 'EMPTY' } } })).toEqual({
      code: 'VALIDATION_FAILED',
      fields: { 'filter.where.field': ['unknownField'] },
    })
  })
})

describe('a field that the workspace added', () => {
  const CREATE_FIELD = `mutation ($input: CreateCustomFieldInput!) {
    createCustomField(input: $input) { id version name type options { key label } position }
  }`
  const addField = async (input: object, as = owner): Promise<Node> => {
    const answer = await ask(CREATE_FIELD, { input }, as)
    return answer.createCustomField ?? answer
  }

  it('holds what its type allows, and filters', async () => {
    const size = await addField({ recordType: 'COMPANY', name: 'Headcount', type: 'NUMBER' })
    const options = [{ label: 'Hot' }, { label: 'Cold' }]
    const heat = await addField({ recordType: 'COMPANY', name: 'Heat', type: 'CHOICE', options })
    const [hot] = heat.options
    const value = (field: Node, ...values: string[]) => ({ fieldId: field.id, values })
    const { id } = await createCompany({
      name: 'Fielded Sample',
      customFields: [value(size, '120'), value(heat, String(hot?.key))],
    })
    const read = await ask('query ($id: ID!) { company(id: $id) { customFields { field { name } values } } }', { id })
    expect(read.company.customFields).toEqual([
      { field: { name: 'Headcount' }, values: ['120'] },
      { field: { name: 'Heat' }, values: [String(hot?.key)] },
    ])
    const where = { field: size.id, operator: 'AT_LEAST', values: ['100'] }
    expect(names(await ask(LIST, { filter: { where } }))).toEqual(['Fielded Sample'])
    expect(await createCompany({ name: 'x', customFields: [value(size, 'many'), value(heat, 'none')] })).toEqual({
      code: 'VALIDATION_FAILED',
      fields: { 'input.customFields.0.values': ['value'], 'input.customFields.1.values': ['value'] },
    })
    const emptied = { id, version: 1, customFields: [value(size)] }
    const change = 'mutation ($input: UpdateCompanyInput!) { updateCompany(input: $input) { customFields { values } } }'
    expect((await ask(change, { input: emptied })).updateCompany.customFields).toEqual([{ values: [String(hot?.key)] }])
  })

  it('is named once, needs options for a choice, and is added by those who manage the workspace', async () => {
    const field = { recordType: 'DEAL', name: 'Source', type: 'TEXT' }
    await addField(field)
    expect(await addField({ ...field, name: 'SOURCE' })).toMatchObject({ fields: { 'input.name': ['taken'] } })
    expect(await addField({ ...field, name: 'Kind', type: 'CHOICE' })).toMatchObject({
      fields: { 'input.options': ['required'] },
    })
    expect(await addField({ ...field, name: 'Other' }, manager)).toMatchObject({ code: 'FORBIDDEN' })
  })

  it('is asked of every new record when it is required, until it is archived', async () => {
    const as = actor('OWNER')
    const { id: fieldId } = await addField({ recordType: 'COMPANY', name: 'Country', type: 'TEXT', required: true }, as)
    expect(await createCompany({ name: 'x' }, as)).toMatchObject({
      fields: { 'input.customFields.0.values': ['required'] },
    })
    await ask('mutation ($id: ID!) { archiveCustomField(id: $id) { id } }', { id: fieldId }, as)
    expect(await createCompany({ name: 'x' }, as)).toMatchObject({ name: 'x' })
  })
})

describe('a deal', () => {
  it('has money, a day, a company and people', async () => {
    const company = await createCompany({ name: 'Buyer Sample' })
    const deal = await createDeal({
      title: 'Pilot',
      value: { amount: '1200.50', currency: 'EUR' },
      expectedClose: '2026-12-24',
      companyId: company.id,
    })
    expect(deal).toMatchObject({
      value: { amount: '1200.5', currency: 'EUR' },
      expectedClose: '2026-12-24',
      status: 'OPEN',
      company: { name: 'Buyer Sample' },
      contacts: [],
    })
    const [event] = (await crm.publishedEvents(recordChanged)).filter(({ payload }) => payload.recordId === deal.id)
    expect(event?.payload.deal).toMatchObject({ title: 'Pilot', amount: '1200.5000', currency: 'EUR', status: 'OPEN' })
  })

  it('keeps who is involved where the writer does not see them', async () => {
    const agent = manager.colleague('AGENT', { reach: 'OWN', grants: { 'deals:read': 'ALL', 'deals:write': 'ALL' } })
    const CREATE = 'mutation ($input: CreateContactInput!) { createContact(input: $input) { id } }'
    const contact = async (name: string, as: typeof manager) =>
      (await ask(CREATE, { input: { name } }, as)).createContact.id
    const [hidden, before, after] = [
      await contact('Hidden Sample', manager),
      await contact('Before Sample', agent),
      await contact('After Sample', agent),
    ]
    const { id } = await createDeal({ title: 'Shared', contactIds: [hidden, before] })
    const UPDATE = 'mutation ($input: UpdateDealInput!) { updateDeal(input: $input) { contacts { id } } }'
    const seen = await ask(UPDATE, { input: { id, version: 1, contactIds: [after] } }, agent)
    expect(seen).toEqual({ updateDeal: { contacts: [{ id: after }] } })
    const { deal } = await ask('query ($id: ID!) { deal(id: $id) { contacts { id } } }', { id })
    expect(deal.contacts.map((each) => each.id).sort()).toEqual([hidden, after].sort())
  })

  it('refers to nothing of another workspace', async () => {
    const foreign = await createCompany({ name: 'Foreign Sample' }, stranger)
    const answer = await createDeal({ title: 'x', companyId: foreign.id })
    expect(answer).toEqual({ code: 'VALIDATION_FAILED', fields: { 'input.companyId': ['notFound'] } })
  })

  it('begins in a stage that is there, and waits for no board to say so', async () => {
    const [stageId, elsewhere] = [randomUUID(), randomUUID()]
    stages = [stageId]
    const refused = { code: 'VALIDATION_FAILED', fields: { 'input.stageId': ['notFound'] } }
    expect(await createDeal({ title: 'x', stageId: elsewhere })).toEqual(refused)
    expect(await createDeal({ title: 'x', stageId })).toMatchObject({ title: 'x' })
    stages = null
    expect(await createDeal({ title: 'y', stageId: elsewhere })).toMatchObject({ title: 'y' })
  })

  it('is lost for a reason, and opens again', async () => {
    const { id } = await createDeal({ title: 'Renewal' })
    const CLOSE = 'mutation ($input: CloseDealInput!) { closeDeal(input: $input) { version status lostReason } }'
    const close = (input: object) => ask(CLOSE, { input: { id, version: 1, ...input } })
    expect(await close({ outcome: 'LOST' })).toMatchObject({ fields: { 'input.reason': ['required'] } })
    expect(await close({ outcome: 'LOST', reason: 'Price' })).toEqual({
      closeDeal: { version: 2, status: 'LOST', lostReason: 'Price' },
    })
    const reopened = await ask('mutation ($id: ID!) { reopenDeal(id: $id, version: 2) { status closedAt } }', { id })
    expect(reopened).toEqual({ reopenDeal: { status: 'OPEN', closedAt: null } })
  })

  it('without an amount is the smallest', async () => {
    const as = actor('MANAGER')
    for (const [title, amount] of [
      ['Large', '900'],
      ['None', null],
      ['Small', '-5'],
    ] as const)
      await createDeal({ title, value: amount && { amount, currency: 'USD' } }, as)
    const sorted = async (direction: string) => {
      const query = 'query ($sort: RecordSortInput) { deals(sort: $sort) { edges { node { title } } } }'
      const { deals } = await ask(query, { sort: { field: 'amount', direction } }, as)
      return deals.edges.map(({ node }) => node.title)
    }
    expect(await sorted('ASC')).toEqual(['None', 'Small', 'Large'])
    expect(await sorted('DESC')).toEqual(['Large', 'Small', 'None'])
  })
})
