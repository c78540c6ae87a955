import { randomUUID } from 'node:crypto'
import { neighbours, type Neighbour } from '@parley/toolkit/testing/neighbours'
import { actor, type TestActor } from '@parley/toolkit/testing/test-actor'
import { createTestSubgraph } from '@parley/toolkit/testing/test-subgraph'
import { crm } from '../src/subgraph'
import { recordSeed, type Made } from './record-seed'
import type { Crm } from './seed'

const LISTS = ['contacts', 'companies', 'deals'] as const
type List = (typeof LISTS)[number]
const NAMED = { contacts: 'name', companies: 'name', deals: 'title' } as const

let subgraph: Crm
let as: TestActor
let make: ReturnType<typeof recordSeed>
/** What the other parts answer, in their order. */
let places: { memberOrder: string[]; teamOrder: string[]; stageOrder: string[]; pipelineOrder: string[] }
let asked: string[]
let isAway: boolean

const answer: Neighbour = ({ document }) => {
  const order = /places: (\w+)/.exec(document)?.[1]
  if (!order) return { membersAmong: places.memberOrder }
  asked.push(order)
  return { places: places[order as keyof typeof places] }
}
const reached = neighbours({ identity: answer, team: answer, pipeline: answer })
const away = neighbours({})

beforeAll(async () => {
  const graph = { ask: (...question: Parameters<typeof reached.ask>) => (isAway ? away : reached).ask(...question) }
  subgraph = await createTestSubgraph(crm, { graph: graph as typeof reached })
})
beforeEach(() => {
  as = actor('OWNER')
  make = recordSeed(subgraph, () => as)
  places = { memberOrder: [], teamOrder: [], stageOrder: [], pipelineOrder: [] }
  asked = []
  isAway = false
})

interface Answer {
  readonly list: {
    readonly totalCount: number
    readonly edges: readonly { readonly node: { readonly name: string } }[]
    readonly pageInfo: { readonly endCursor: string; readonly hasNextPage: boolean }
  }
  readonly code?: string
  readonly fields?: object
}

const pageOf = (list: List, given: Record<string, unknown>, who = as): Promise<Answer> =>
  make.ask<Answer>(
    `query ($first: Int, $after: String, $sort: RecordSortInput, $filter: ${list === 'contacts' ? 'ContactFilter' : 'RecordListFilter'}) {
      list: ${list}(first: $first, after: $after, sort: $sort, filter: $filter) {
        totalCount edges { node { name: ${NAMED[list]} } } pageInfo { endCursor hasNextPage }
      }
    }`,
    given,
    who,
  )

/** A whole list, two of it at a time, so that equal values lie on both sides of a page's end. */
async function sorted(list: List, field: string, direction: string, who = as): Promise<string> {
  const names: string[] = []
  for (let after: string | null = null, more = true; more;) {
    const page: Answer = await pageOf(list, { first: 2, after, sort: { field, direction } }, who)
    if (page.code) return page.code
    names.push(...page.list.edges.map(({ node }) => node.name))
    more = page.list.pageInfo.hasNextPage
    after = page.list.pageInfo.endCursor
  }
  return names.join(' ')
}

const nameOf = (list: List, name: string): object => ({ [NAMED[list]]: name })
const SINGULAR = { contacts: 'contact', companies: 'company', deals: 'deal' } as const
const create = (list: List, name: string, more: object = {}): Promise<Made> =>
  make[SINGULAR[list]]({ ...nameOf(list, name), ...more })

/** Written as it came to lie there: who may assign whom is proven elsewhere. */
async function put(list: List, { id }: Made, column: string, value: string | null): Promise<void> {
  await subgraph.testDatabase.query(`UPDATE crm.${SINGULAR[list]} SET ${column} = $1 WHERE id = $2`, [value, id])
}

/** Five records: two with the first value, two with the second, and one with none; made in the order b1 a1 none b2 a2. */
async function five(list: List, column: string, first: string, second: string): Promise<void> {
  for (const [name, value] of [
    ['b1', second],
    ['a1', first],
    ['none', null],
    ['b2', second],
    ['a2', first],
  ] as const)
    await put(list, await create(list, name), column, value)
}

const IDS_THAT_RISE = ['00000000-0000-7000-8000-00000000000a', '00000000-0000-7000-8000-00000000000b'] as const

describe.each(LISTS)('a list of %s', (list) => {
  it.each([
    ['ownerId', 'owner_id', 'memberOrder'],
    ['teamId', 'team_id', 'teamOrder'],
  ] as const)('is sorted by %s as these are named, both ways, page after page', async (field, column, order) => {
    const [second, first] = IDS_THAT_RISE
    places[order] = [randomUUID(), first, second]
    await five(list, column, first, second)
    expect(await sorted(list, field, 'ASC')).toBe('none a1 a2 b1 b2')
    expect(await sorted(list, field, 'DESC')).toBe('b2 b1 a2 a1 none')
    // Once for each page of the six.
    expect(asked).toEqual(Array.from({ length: 6 }, () => order))
  })

  it('is sorted by its tags', async () => {
    await create(list, 'b1', { tags: ['warm', 'vip'] })
    await create(list, 'none')
    await create(list, 'a1', { tags: ['cold'] })
    await create(list, 'a2', { tags: ['cold'] })
    await create(list, 'c1', { tags: ['warm', 'zeal'] })
    expect(await sorted(list, 'tags', 'ASC')).toBe('none a1 a2 b1 c1')
    expect(await sorted(list, 'tags', 'DESC')).toBe('c1 b1 a2 a1 none')
  })

  it('has records with as many and as long tags as they may have in it too', async () => {
    const letters = (first: number): string =>
      String.fromCodePoint(...Array.from({ length: 50 }, (_, n) => 0x4e00 + (((first * 50 + n) * 7_919) % 20_000)))
    await create(list, 'long', { tags: Array.from({ length: 30 }, (_, n) => letters(n)) })
    await create(list, 'short', { tags: ['cold'] })
    expect(await sorted(list, 'tags', 'ASC')).toBe('short long')
  })

  it('counts who is not in the order any more as nobody, and keeps its filter', async () => {
    const [gone, first] = IDS_THAT_RISE
    places.memberOrder = [first]
    await five(list, 'owner_id', first, gone)
    expect(await sorted(list, 'ownerId', 'ASC')).toBe('b1 none b2 a1 a2')
    const where = { field: 'ownerId', operator: 'IS', values: [first] }
    const { list: page } = await pageOf(list, { filter: { where }, sort: { field: 'ownerId', direction: 'DESC' } })
    expect([page.totalCount, page.edges.map(({ node }) => node.name)]).toEqual([2, ['a2', 'a1']])
  })

  it('says which part is away, and asks none for what it keeps itself', async () => {
    await create(list, 'one')
    isAway = true
    for (const field of ['ownerId', 'teamId', ...(list === 'deals' ? ['stageId', 'pipelineId'] : [])])
      expect(await sorted(list, field, 'ASC')).toBe('DEPENDENCY_UNAVAILABLE')
    for (const field of ['tags', 'updatedAt', ...(list === 'companies' ? [] : ['companyId'])])
      expect(await sorted(list, field, 'ASC')).toBe('one')
  })

  it('refuses what is no field', async () => {
    expect(await pageOf(list, { sort: { field: 'sharedWith', direction: 'ASC' } })).toEqual({
      code: 'VALIDATION_FAILED',
      fields: { 'sort.field': ['unknownField'] },
    })
  })

  it('is sorted by every field that it has', async () => {
    await create(list, 'one')
    const type = SINGULAR[list].toUpperCase()
    const { recordFields } = await make.ask<{ recordFields: { name: string; sortable: boolean }[] }>(
      `{ recordFields(recordType: ${type}) { name sortable } }`,
    )
    expect(recordFields.length).toBeGreaterThan(8)
    for (const { name, sortable } of recordFields)
      expect([name, sortable, await sorted(list, name, 'ASC')]).toEqual([name, true, 'one'])
  })
})

describe.each(['contacts', 'deals'] as const)('a list of %s by company', (list) => {
  it('has these in the order of their names', async () => {
    const zenith = await make.company({ name: 'Zenith Example' })
    const aurora = await make.company({ name: 'Aurora Example' })
    await five(list, 'company_id', aurora.id, zenith.id)
    expect(await sorted(list, 'companyId', 'ASC')).toBe('none a1 a2 b1 b2')
    expect(await sorted(list, 'companyId', 'DESC')).toBe('b2 b1 a2 a1 none')
  })

  it('tells nothing of those that whoever asks may not see', async () => {
    const zenith = await make.company({ name: 'Zenith Example' })
    const aurora = await make.company({ name: 'Aurora Example' })
    await five(list, 'company_id', zenith.id, aurora.id)
    const agent = as.colleague('AGENT', {
      reach: 'OWN',
      grants: { 'contacts:read': 'ALL', 'deals:read': 'ALL' },
    })
    await put('companies', zenith, 'owner_id', agent.userId)
    expect(await sorted(list, 'companyId', 'ASC', agent)).toBe('b1 none b2 a1 a2')
    expect(await sorted(list, 'companyId', 'ASC')).toBe('none b1 b2 a1 a2')
  })
})

it.each([
  ['stageId', 'stage_id', 'stageOrder'],
  ['pipelineId', 'pipeline_id', 'pipelineOrder'],
] as const)('deals are sorted by %s as the boards have them', async (field, column, order) => {
  const [second, first] = IDS_THAT_RISE
  places[order] = [first, second]
  await five('deals', column, first, second)
  expect(await sorted('deals', field, 'ASC')).toBe('none a1 a2 b1 b2')
  expect(await sorted('deals', field, 'DESC')).toBe('b2 b1 a2 a1 none')
})

it('a list is sorted by the members and the choices of fields that the workspace added', async () => {
  const add = async (input: object): Promise<{ id: string; options: { key: string }[] }> => {
    const query =
      'mutation ($input: CreateCustomFieldInput!) { made: createCustomField(input: $input) { id options { key } } }'
    return (await make.ask<{ made: { id: string; options: { key: string }[] } }>(query, { input })).made
  }
  const guide = await add({ recordType: 'COMPANY', name: 'Guide', type: 'USER' })
  const options = ['Late', 'Early', 'Never'].map((label) => ({ label }))
  const phases = await add({ recordType: 'COMPANY', name: 'Phases', type: 'MULTI_CHOICE', options })
  const [late = '', early = '', never = ''] = phases.options.map(({ key }) => key)
  const [second, first] = IDS_THAT_RISE
  places.memberOrder = [first, second]
  for (const [name, member, ...keys] of [
    ['one', second, never, late],
    ['two', first, early],
    ['none', null],
    ['three', second, late],
  ] as const)
    await make.company({
      name,
      customFields: [
        { fieldId: guide.id, values: member ? [member] : [] },
        { fieldId: phases.id, values: keys },
      ],
    })
  expect(await sorted('companies', guide.id, 'ASC')).toBe('none two one three')
  expect(await sorted('companies', phases.id, 'ASC')).toBe('none three one two')
  expect(await sorted('companies', phases.id, 'DESC')).toBe('two one three none')
})

it('a view keeps such an order', async () => {
  const query = 'mutation ($input: CreateViewInput!) { made: createView(input: $input) { sort { field direction } } }'
  for (const [recordType, field] of [
    ['CONTACT', 'companyId'],
    ['COMPANY', 'tags'],
    ['DEAL', 'stageId'],
    ['DEAL', 'ownerId'],
  ]) {
    const sort = { field, direction: 'DESC' }
    const input = { recordType, name: `By ${field}`, sort }
    expect(await make.ask(query, { input })).toEqual({ made: { sort } })
  }
})
