import { randomUUID } from 'node:crypto'
import { accountStatusChanged } from '@parley/schema/events/accounts'
import { membershipChanged } from '@parley/schema/events/identity'
import { visibilityFilter } from '@parley/toolkit/database/visibility-filter'
import { neighbours } from '@parley/toolkit/testing/neighbours'
import { actor, type TestActor } from '@parley/toolkit/testing/test-actor'
import { createTestSubgraph, type TestSubgraph } from '@parley/toolkit/testing/test-subgraph'
import { accounts } from '../src/subgraph'

let subgraph: TestSubgraph<unknown, unknown>
let manager: TestActor
let agent: TestActor
let teamId: string
let accountId: string
let dialogId: string
let known: Set<string>

beforeAll(async () => {
  subgraph = await createTestSubgraph(accounts, {
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
beforeEach(async () => {
  manager = actor('MANAGER')
  agent = manager.colleague('AGENT', { reach: 'OWN' })
  ;[teamId, accountId, dialogId] = [randomUUID(), randomUUID(), randomUUID()]
  known = new Set([manager.userId, agent.userId, teamId])
  await subgraph.testDatabase.query(
    `INSERT INTO accounts.bd_account (workspace_id, id, telegram_user_id, display_name, status, created_at, sync_state)
     VALUES ($1, $2, '70001', 'Anna Example', 'DISCONNECTED', now(), 'IDLE')`,
    [manager.workspaceId, accountId],
  )
  await subgraph.testDatabase.query(
    `INSERT INTO accounts.dialog (workspace_id, account_id, id, peer_type, peer_id, kind, title)
     VALUES ($1, $2, $3, 'user', '70002', 'USER', 'Vera Sample')`,
    [manager.workspaceId, accountId, dialogId],
  )
})
afterEach(() => jest.restoreAllMocks())

async function ask<Answer = unknown>(
  query: string,
  variables: Record<string, unknown>,
  who: TestActor,
): Promise<Answer> {
  const { data, code } = await subgraph.execute<Record<string, Answer>>({ query, variables, actor: who })
  return (code ?? Object.values(data ?? {})[0]) as Answer
}

const assign = (change: object, who = manager) =>
  ask(
    'mutation ($input: AssignInput!) { assignBdAccounts(input: $input) { id owner { id } team { id } sharedWith { id } } }',
    { input: { ids: [accountId], ...change } },
    who,
  )

/** How many of the ways to read something of the account show it to `who`. */
async function sights(who: TestActor): Promise<number> {
  const { edges } = await ask<{ edges: unknown[] }>('{ bdAccounts { edges { node { id } } } }', {}, who)
  const entity = async (type: string, key: object): Promise<unknown> => {
    const query = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on ${type} { __typename } } }`
    return (await ask<unknown[]>(query, { of: [{ __typename: type, ...key }] }, who))[0]
  }
  const shown = [
    edges[0],
    await ask('query ($id: ID!) { bdAccount(id: $id) { id dialogs { totalCount } } }', { id: accountId }, who),
    await entity('BdAccount', { id: accountId }),
    await entity('BdAccountChange', { accountId }),
    await entity('SyncStatus', { accountId }),
    await entity('Dialog', { id: dialogId }),
  ]
  return shown.filter(Boolean).length
}
const ALL = 6

test('an account is seen by whoever looks after it, in every way, and by no other with that reach', async () => {
  expect(await sights(manager)).toBe(ALL)
  expect(await sights(agent)).toBe(0)
  expect(await assign({ ownerId: agent.userId, sharedWith: [] })).toEqual([
    { id: accountId, owner: { id: agent.userId }, team: null, sharedWith: [] },
  ])
  expect(await sights(agent)).toBe(ALL)
  expect(await sights(agent.colleague('AGENT', { reach: 'OWN' }))).toBe(0)
  await assign({ ownerId: null, teamId, sharedWith: [] })
  expect(await sights(agent)).toBe(0)
  expect(await sights(agent.with({ reach: 'TEAM', teamIds: [teamId] }))).toBe(ALL)
  await assign({ teamId: null, sharedWith: [agent.userId] })
  expect(await sights(agent)).toBe(ALL)
})

test('the filter alone hides it', async () => {
  jest.spyOn(visibilityFilter, 'condition').mockReturnValue(null)
  expect(await sights(agent)).toBe(ALL)
})

test('who does not see it does nothing with it; who may only read it is refused by name', async () => {
  const own = manager.with({ reach: 'OWN' })
  const reader = own.with({ grants: { 'accounts:read': 'ALL' } })
  for (const mutation of [
    'disconnectBdAccount(id: $id) { id }',
    'reconnectBdAccount(id: $id) { id }',
    'deleteBdAccount(id: $id)',
    'startSync(accountId: $id) { state }',
    'refreshDialogs(accountId: $id) { id }',
  ]) {
    expect(await ask(`mutation ($id: ID!) { ${mutation} }`, { id: accountId }, own)).toBe('NOT_FOUND')
    expect(await ask(`mutation ($id: ID!) { ${mutation} }`, { id: accountId }, reader)).toBe('FORBIDDEN')
  }
  expect(await assign({ ownerId: own.userId }, own)).toBe('NOT_FOUND')
  expect(await assign({ ownerId: agent.userId }, agent)).toBe('FORBIDDEN')
  expect(await assign({ ownerId: randomUUID() })).toBe('VALIDATION_FAILED')
})

test('it goes to the successor of a member who leaves, and whoever follows it is told', async () => {
  await assign({ ownerId: agent.userId, sharedWith: [agent.userId] })
  const before = await subgraph.publishedEvents(accountStatusChanged)
  const left = { userId: agent.userId, role: null, successorId: manager.userId }
  await subgraph.deliver(membershipChanged, left, manager)
  expect(await sights(agent)).toBe(0)
  expect(await sights(manager.with({ reach: 'OWN' }))).toBe(ALL)
  const told = (await subgraph.publishedEvents(accountStatusChanged)).slice(before.length)
  expect(told.map(({ payload }) => payload)).toEqual([{ accountId, status: 'DISCONNECTED' }])
  await subgraph.deliver(membershipChanged, { ...left, successorId: null }, manager)
  expect(await sights(manager.with({ reach: 'OWN' }))).toBe(ALL)
})

test('an account says by which rule each of them sees it', async () => {
  await assign({ ownerId: agent.userId, teamId })
  const why = (who: TestActor) =>
    ask(
      'query ($id: ID!) { bdAccount(id: $id) { access { rule role member { id } team { id } } } }',
      { id: accountId },
      who,
    )
  const said = (rule: string, role: string, more: object = {}) => ({
    access: { rule, role, member: null, team: null, ...more },
  })
  expect(await why(manager)).toEqual(said('REACH_ALL', 'MANAGER'))
  expect(await why(agent)).toEqual(said('OWNER', 'AGENT', { member: { id: agent.userId } }))
  const mate = agent.colleague('AGENT', { reach: 'TEAM', teamIds: [teamId] })
  expect(await why(mate)).toEqual(said('OWN_TEAM', 'AGENT', { team: { id: teamId } }))
  expect(await why(agent.colleague('AGENT', { reach: 'OWN' }))).toBeNull()
})
