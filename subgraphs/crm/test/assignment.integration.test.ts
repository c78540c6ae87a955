import { randomUUID } from 'node:crypto'
import { recordChanged } from '@parley/schema/events/crm'
import { membershipChanged } from '@parley/schema/events/identity'
import { visibilityFilter } from '@parley/toolkit/database/visibility-filter'
import { neighbours } from '@parley/toolkit/testing/neighbours'
import { actor, type TestActor } from '@parley/toolkit/testing/test-actor'
import { createTestSubgraph } from '@parley/toolkit/testing/test-subgraph'
import { crm } from '../src/subgraph'
import { hearFrom, person, type Crm } from './seed'

let subgraph: Crm
let manager: TestActor
let agent: TestActor
let teamId: string
/** Who and which teams are in the workspace. */
let known: Set<string>

const LISTS = { contact: 'contacts', company: 'companies', deal: 'deals' }
const TYPES = [
  ['contact', 'Contact', 'assignContacts'],
  ['company', 'Company', 'assignCompanies'],
  ['deal', 'Deal', 'assignDeals'],
] as const
type Kind = readonly [kind: keyof typeof LISTS, type: string, mutation: string]

beforeAll(async () => {
  subgraph = await createTestSubgraph(crm, {
    graph: neighbours({
      identity: ({ variables }) => ({
        membersAmong: (variables as { userIds: string[] }).userIds.filter((id) => known.has(id)),
      }),
      team: ({ variables }) => {
        const [{ id }] = (variables as { of: [{ id: string }] }).of
        return { _entities: [known.has(id) ? { id } : null] }
      },
    }),
  })
})
beforeEach(() => {
  manager = actor('MANAGER')
  agent = manager.colleague('AGENT', { reach: 'OWN' })
  teamId = randomUUID()
  known = new Set([manager.userId, agent.userId, teamId])
})
afterEach(() => jest.restoreAllMocks())

async function ask(query: string, variables: Record<string, unknown>, who: TestActor): Promise<unknown> {
  const { data, code } = await subgraph.execute<Record<string, unknown>>({ query, variables, actor: who })
  return code ?? Object.values(data ?? {})[0]
}

/** A record that nobody looks after. */
async function create([kind]: Kind): Promise<string> {
  if (kind === 'contact') {
    await hearFrom(subgraph, person({ name: 'Vera Sample' }), { workspaceId: manager.workspaceId })
  } else {
    const input = kind === 'company' ? { name: 'Vera Sample Ltd' } : { title: 'Vera Sample pilot' }
    const name = kind === 'company' ? 'Company' : 'Deal'
    await ask(`mutation ($input: Create${name}Input!) { create${name}(input: $input) { id } }`, { input }, manager)
  }
  const [row] = await subgraph.testDatabase.query<{ id: string }>(
    `UPDATE crm.${kind} SET owner_id = NULL WHERE workspace_id = $1 RETURNING id`,
    [manager.workspaceId],
  )
  return row?.id ?? ''
}

const assign = ([, , mutation]: Kind, input: object, who = manager): Promise<unknown> =>
  ask(
    `mutation ($input: AssignInput!) { ${mutation}(input: $input) { id version owner { id } team { id } sharedWith { id } } }`,
    { input },
    who,
  )

/** In how many ways someone sees the record: alone, as an entity, in the list, in a search and in its count. */
async function sights([kind, type]: Kind, id: string, who: TestActor): Promise<number> {
  const list = LISTS[kind]
  const alone = await ask(`query ($id: ID!) { ${kind}(id: $id) { id } }`, { id }, who)
  const of = [{ __typename: type, id }]
  const [entity] = (await ask(
    `query ($of: [_Any!]!) { _entities(representations: $of) { ... on ${type} { id } } }`,
    { of },
    who,
  )) as unknown[]
  const all = (await ask(`{ ${list} { edges { node { id } } } }`, {}, who)) as { edges: unknown[] }
  const found = (await ask(
    `{ ${list}(filter: { search: "vera" }) { totalCount edges { node { id } } } }`,
    {},
    who,
  )) as {
    totalCount: number
    edges: unknown[]
  }
  return [alone, entity, all.edges[0], found.edges[0], found.totalCount].filter(Boolean).length
}

describe.each(TYPES)('a %s', (...kind) => {
  let id: string
  beforeEach(async () => {
    id = await create(kind)
  })

  test('is seen by whoever it is assigned to, and by no other agent with that reach', async () => {
    expect(await sights(kind, id, manager)).toBe(5)
    expect(await sights(kind, id, agent)).toBe(0)
    expect(await assign(kind, { ids: [id.toUpperCase()], ownerId: agent.userId })).toMatchObject([
      { id, owner: { id: agent.userId }, team: null, sharedWith: [] },
    ])
    expect(await sights(kind, id, agent)).toBe(5)
    expect(await sights(kind, id, agent.colleague('AGENT', { reach: 'OWN' }))).toBe(0)
    await assign(kind, { ids: [id], ownerId: null })
    expect(await sights(kind, id, agent)).toBe(0)
  })

  test('is seen by those it is shared with', async () => {
    await assign(kind, { ids: [id], sharedWith: [agent.userId] })
    expect(await sights(kind, id, agent)).toBe(5)
    await assign(kind, { ids: [id], sharedWith: [] })
    expect(await sights(kind, id, agent)).toBe(0)
  })

  test('is seen by its team and by the teammates of its owner, where the reach is the team', async () => {
    const mate = agent.with({ reach: 'TEAM', teamIds: [teamId] })
    await assign(kind, { ids: [id], teamId })
    expect(await sights(kind, id, mate)).toBe(5)
    expect(await sights(kind, id, agent.with({ teamIds: [teamId] }))).toBe(0)
    await assign(kind, { ids: [id], teamId: null, ownerId: manager.userId })
    expect(await sights(kind, id, mate)).toBe(0)
    expect(await sights(kind, id, mate.with({ teammateIds: [manager.userId] }))).toBe(5)
  })

  test('is hidden by the filter alone', async () => {
    jest.spyOn(visibilityFilter, 'condition').mockReturnValue(null)
    expect(await sights(kind, id, agent)).toBe(5)
  })

  test('is assigned to members and teams of the workspace only', async () => {
    for (const change of [{ ownerId: randomUUID() }, { teamId: randomUUID() }, { sharedWith: [randomUUID()] }])
      expect(await assign(kind, { ids: [id], ...change })).toBe('VALIDATION_FAILED')
    expect(await assign(kind, { ids: [], ownerId: null })).toBe('VALIDATION_FAILED')
  })

  test('is assigned together with the others, or not at all', async () => {
    expect(await assign(kind, { ids: [id, randomUUID()], ownerId: agent.userId })).toBe('NOT_FOUND')
    expect(await sights(kind, id, agent)).toBe(0)
  })

  test('is assigned by those who may, and who reach it', async () => {
    expect(await assign(kind, { ids: [id], ownerId: agent.userId }, agent)).toBe('FORBIDDEN')
    const own = manager.colleague('MANAGER', { reach: 'OWN' })
    expect(await assign(kind, { ids: [id], ownerId: agent.userId }, own)).toBe('NOT_FOUND')
    expect(await assign(kind, { ids: [id], ownerId: agent.userId }, actor('OWNER'))).toBe('NOT_FOUND')
  })

  test('counts the change and tells it', async () => {
    const before = (await assign(kind, { ids: [id], ownerId: agent.userId })) as { version: number }[]
    const after = (await assign(kind, { ids: [id], teamId })) as { version: number }[]
    expect(after[0]?.version).toBe((before[0]?.version ?? 0) + 1)
    const told = (await subgraph.publishedEvents(recordChanged)).filter(
      ({ payload }) => payload['recordId'] === id && payload['change'] === 'UPDATED',
    )
    expect(told.map(({ payload }) => payload)).toMatchObject([
      { ownerId: agent.userId, teamId: null, fields: ['ownerId'], actorId: manager.userId },
      { ownerId: agent.userId, teamId, fields: ['teamId'], version: after[0]?.version },
    ])
  })

  test('goes to the successor of a member who leaves', async () => {
    await assign(kind, { ids: [id], ownerId: agent.userId, sharedWith: [agent.userId, manager.userId] })
    const leave = (successorId: string | null) =>
      subgraph.deliver(
        membershipChanged,
        { userId: agent.userId, role: null, successorId },
        { workspaceId: manager.workspaceId },
      )
    await leave(manager.userId)
    expect(await sights(kind, id, agent)).toBe(0)
    expect(await sights(kind, id, manager.with({ reach: 'OWN' }))).toBe(5)
    const [row] = await subgraph.testDatabase.query<{ version: number }>(
      `SELECT owner_id AS "ownerId", shared_with AS "sharedWith", version FROM crm.${kind[0]} WHERE id = $1`,
      [id],
    )
    expect(row).toMatchObject({ ownerId: manager.userId, sharedWith: [manager.userId] })
    const told = async () =>
      (await subgraph.publishedEvents(recordChanged))
        .map(({ payload }) => payload)
        .filter(({ recordId, actorId, change }) => recordId === id && actorId === null && change === 'UPDATED')
    const handedOver = {
      change: 'UPDATED',
      fields: ['ownerId', 'sharedWith'],
      ownerId: manager.userId,
      sharedWith: [manager.userId],
      version: row?.version,
    }
    expect(await told()).toMatchObject([handedOver])
    expect((await told())[0]?.deal !== undefined).toBe(kind[0] === 'deal')
    await leave(null)
    expect(await told()).toHaveLength(1)
    expect(await sights(kind, id, manager.with({ reach: 'OWN' }))).toBe(5)
  })
})

test('what may be read and not be changed is refused by name', async () => {
  const id = await create(TYPES[0])
  const reader = agent.with({ grants: { 'contacts:read': 'ALL' } })
  const edit = 'mutation ($input: UpdateContactInput!) { updateContact(input: $input) { id } }'
  expect(await ask(edit, { input: { id, version: 1, name: 'Mine' } }, reader)).toBe('FORBIDDEN')
  expect(await ask(edit, { input: { id, version: 1, name: 'Mine' } }, agent)).toBe('NOT_FOUND')
  await assign(TYPES[0], { ids: [id], ownerId: agent.userId })
  expect(await ask(edit, { input: { id, version: 2, name: 'Mine' } }, agent)).toEqual({ id })
})

describe('a new deal', () => {
  const create = (input: object, who = manager): Promise<unknown> =>
    ask(
      'mutation ($input: CreateDealInput!) { createDeal(input: $input) { title owner { id } } }',
      { input: { title: 'Sample', ...input } },
      who,
    )

  test('is looked after by whoever creates it, or by the member whom it is given to', async () => {
    expect(await create({})).toMatchObject({ owner: { id: manager.userId } })
    expect(await create({ ownerId: agent.userId.toUpperCase() })).toMatchObject({ owner: { id: agent.userId } })
    const told = (await subgraph.publishedEvents(recordChanged)).at(-1)
    expect(told?.payload).toMatchObject({ change: 'CREATED', ownerId: agent.userId, actorId: manager.userId })
    expect(await create({ ownerId: randomUUID() })).toBe('VALIDATION_FAILED')
  })

  test('is given to others by those who may assign it', async () => {
    expect(await create({ ownerId: agent.userId }, agent)).toMatchObject({ owner: { id: agent.userId } })
    expect(await create({ ownerId: manager.userId }, agent)).toBe('FORBIDDEN')
    const own = manager.colleague('MANAGER', { reach: 'OWN' })
    expect(await create({ ownerId: agent.userId }, own)).toMatchObject({ owner: { id: agent.userId } })
  })
})
