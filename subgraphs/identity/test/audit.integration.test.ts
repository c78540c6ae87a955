import { auditRecorded, type AuditRecord } from '@parley/schema/events/audit'
import { workspaceScope } from '@parley/toolkit/database/workspace-scope'
import { actor } from '@parley/toolkit/testing/test-actor'
import { createTestSubgraph, type TestSubgraph } from '@parley/toolkit/testing/test-subgraph'
import type { IdentityLoaders, IdentityServices } from '../src/context'
import { identity } from '../src/subgraph'

const ENTRIES = `edges { cursor node { id at action actorKind actorId actorName actor { name } targetType targetId targetName
  changes { field before after } clientAddress device requestId } } pageInfo { hasNextPage endCursor } totalCount`
const LOG = `query ($first: Int, $after: String, $filter: AuditFilter) { auditLog(first: $first, after: $after, filter: $filter) { ${ENTRIES} } }`
const FIREFOX = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:128.0) Gecko/20100101 Firefox/128.0'

interface Log {
  readonly edges: readonly { cursor: string; node: Record<string, unknown> }[]
  readonly pageInfo: { hasNextPage: boolean; endCursor: string }
  readonly totalCount: number
}

let subgraph: TestSubgraph<IdentityServices, IdentityLoaders>
beforeAll(async () => {
  subgraph = await createTestSubgraph(identity)
})

const recorded = (changes: Partial<AuditRecord> = {}): AuditRecord => ({
  entryId: crypto.randomUUID(),
  action: 'member.roleChanged',
  target: { type: 'Member', id: 'member-1', name: 'Vera Sample' },
  before: { role: 'AGENT' },
  after: { role: 'ADMIN' },
  actor: { kind: 'SERVICE', id: 'automation' },
  clientAddress: '203.0.113.9',
  userAgent: FIREFOX,
  ...changes,
})

async function read(member = actor(), variables: object = {}): Promise<Log> {
  const { data, errors } = await subgraph.execute<{ auditLog: Log }>({
    query: LOG,
    variables: variables as never,
    actor: member,
  })
  expect(errors).toEqual([])
  return data!.auditLog
}

test('an entry of any domain is kept, once, and read with what was changed', async () => {
  const owner = actor()
  const payload = recorded()
  const delivery = { workspaceId: owner.workspaceId, eventId: crypto.randomUUID() }
  await subgraph.deliver(auditRecorded('team'), payload, delivery)
  await subgraph.deliver(auditRecorded('team'), payload, delivery)
  const { edges } = await read(owner)
  expect(edges.map(({ node }) => node)).toEqual([
    {
      id: payload.entryId,
      at: expect.stringMatching(/Z$/),
      action: 'member.roleChanged',
      actorKind: 'SERVICE',
      actorId: 'automation',
      actorName: 'automation',
      actor: null,
      targetType: 'Member',
      targetId: 'member-1',
      targetName: 'Vera Sample',
      changes: [{ field: 'role', before: 'AGENT', after: 'ADMIN' }],
      clientAddress: '203.0.113.9',
      device: 'Firefox 128 on macOS',
      requestId: expect.any(String),
    },
  ])
})

test('only those who may read it do, and only that of their workspace', async () => {
  const owner = actor()
  await subgraph.deliver(auditRecorded('team'), recorded(), { workspaceId: owner.workspaceId })
  expect((await read(actor())).edges).toEqual([])
  const { code } = await subgraph.execute({ query: LOG, actor: owner.colleague('AGENT') })
  expect(code).toBe('FORBIDDEN')
})

test('the role of the domain may neither change nor delete an entry', async () => {
  const owner = actor()
  await subgraph.deliver(auditRecorded('team'), recorded(), { workspaceId: owner.workspaceId })
  const run = (sql: string) => workspaceScope.run(owner.workspaceId, () => subgraph.database.query(sql))
  expect(await run('SELECT id FROM identity.audit_entry')).toHaveLength(1)
  await expect(run(`UPDATE identity.audit_entry SET action = 'x.y'`)).rejects.toThrow('permission denied')
  await expect(run('DELETE FROM identity.audit_entry')).rejects.toThrow('permission denied')
  await expect(run('TRUNCATE identity.audit_entry')).rejects.toThrow('permission denied')
})

test('pages follow one another, the newest leading, and filters narrow them', async () => {
  const owner = actor()
  const actions = ['apiKey.created', 'apiKey.revoked', 'session.revoked', 'apiKey.created', 'member.removed']
  for (const [n, action] of actions.entries()) {
    const target = { type: action.startsWith('apiKey') ? 'ApiKey' : 'Member', id: `target-${n}`, name: `Thing ${n}` }
    await subgraph.deliver(auditRecorded('team'), recorded({ action, target }), { workspaceId: owner.workspaceId })
  }
  const first = await read(owner, { first: 2 })
  const second = await read(owner, { first: 2, after: first.pageInfo.endCursor })
  const third = await read(owner, { first: 2, after: second.pageInfo.endCursor })
  const seen = [first, second, third].flatMap(({ edges }) => edges.map(({ node }) => node['action']))
  expect(seen).toEqual(actions.toReversed())
  expect([first.totalCount, third.pageInfo.hasNextPage]).toEqual([5, false])
  const count = async (filter: object) => (await read(owner, { filter })).edges.length
  expect(await count({ actions: ['apiKey.created', 'member.removed'] })).toBe(3)
  expect(await count({ targetType: 'ApiKey' })).toBe(3)
  expect(await count({ targetId: 'target-1' })).toBe(1)
  expect(await count({ actorId: 'automation' })).toBe(5)
  expect(await count({ actorId: 'someone' })).toBe(0)
  expect(await count({ search: 'thing CREATED' })).toBe(2)
  expect(await count({ search: 'thing nowhere' })).toBe(0)
  expect(await count({ since: new Date(Date.now() - 60_000) })).toBe(5)
  expect(await count({ until: new Date(Date.now() - 60_000) })).toBe(0)
})
