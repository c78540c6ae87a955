import { membershipChanged, sessionRevoked } from '@parley/schema/events/identity'
import type { Role } from '@parley/toolkit/context/actor'
import type { TestActor } from '@parley/toolkit/testing/test-actor'
import { createTestSubgraph } from '@parley/toolkit/testing/test-subgraph'
import { identity } from '../src/subgraph'
import { addMember, auditOf, signUp, type Identity } from './seed'

let subgraph: Identity
let owner: TestActor
beforeAll(async () => {
  subgraph = await createTestSubgraph(identity)
})
beforeEach(async () => {
  owner = (await signUp(subgraph)).actor
})

const ask = async (query: string, variables: Record<string, unknown>, actor: TestActor) => {
  const { data, code } = await subgraph.execute<Record<string, unknown>>({ query, variables, actor })
  return code ?? Object.values(data ?? {})[0]
}
const changeRole = (actor: TestActor, member: TestActor, role: Role) =>
  ask(
    'mutation ($input: ChangeMemberRoleInput!) { changeMemberRole(input: $input) { id role } }',
    { input: { userId: member.userId, role } },
    actor,
  )
const remove = (actor: TestActor, member: TestActor, successor: TestActor | null = null) =>
  ask(
    'mutation ($input: RemoveMemberInput!) { removeMember(input: $input) }',
    { input: { userId: member.userId, successorId: successor?.userId ?? null } },
    actor,
  )
const leave = (actor: TestActor) => ask('mutation { leaveWorkspace }', {}, actor)
const transfer = (actor: TestActor, to: TestActor) =>
  ask('mutation ($id: ID!) { transferOwnership(userId: $id) { id role } }', { id: to.userId }, actor)

const colleague = (role: Role) => addMember(subgraph, owner.workspaceId, role)

async function roles(): Promise<Record<string, Role>> {
  const rows = await subgraph.testDatabase.query<{ user_id: string; role: Role }>(
    'SELECT user_id, role FROM identity.membership WHERE workspace_id = $1',
    [owner.workspaceId],
  )
  return Object.fromEntries(rows.map(({ user_id: id, role }) => [id, role]))
}

async function changes(): Promise<Record<string, unknown>[]> {
  const published = await subgraph.publishedEvents(membershipChanged)
  return published.filter(({ workspaceId }) => workspaceId === owner.workspaceId).map(({ payload }) => payload)
}

describe('the list', () => {
  const MEMBERS = `query ($first: Int, $after: String, $search: String, $role: Role) {
    members(first: $first, after: $after, search: $search, role: $role) {
      totalCount pageInfo { endCursor } edges { node { id role joinedAt lastSeenAt user { name email } } } } }`
  interface Answer {
    totalCount: number
    pageInfo: { endCursor: string }
    edges: { node: { id: string; role: Role; lastSeenAt: string | null; user: { email: string } } }[]
  }
  const list = (variables: Record<string, unknown>) => ask(MEMBERS, variables, owner) as Promise<Answer>

  test('is paged by name, searched by name and address, and filtered by role', async () => {
    const agents = [await colleague('AGENT'), await colleague('AGENT')]
    await subgraph.testDatabase.query(`UPDATE identity."user" SET name = 'Анна' WHERE id = $1`, [agents[1]!.userId])
    const first = await list({ first: 2 })
    const second = await list({ first: 2, after: first.pageInfo.endCursor })
    expect(first.totalCount).toBe(3)
    expect(new Set([...first.edges, ...second.edges].map(({ node }) => node.id)).size).toBe(3)
    expect((await list({ role: 'AGENT' })).edges.map(({ node }) => node.role)).toEqual(['AGENT', 'AGENT'])
    expect((await list({ search: 'анн' })).edges.map(({ node }) => node.id)).toEqual([agents[1]!.userId])
    const { email } = first.edges[0]!.node.user
    expect((await list({ search: email })).edges.map(({ node }) => node.user.email)).toContain(email)
  })

  test('says when someone was last here, which is not when they were elsewhere', async () => {
    const member = await colleague('VIEWER')
    const seen = Object.fromEntries((await list({})).edges.map(({ node }) => [node.id, node.lastSeenAt]))
    expect(seen[owner.userId]).toEqual(expect.any(String))
    expect(seen[member.userId]).toBeNull()
  })

  test('is of the own workspace only', async () => {
    const stranger = (await signUp(subgraph)).actor
    expect(await ask(MEMBERS, {}, stranger)).toMatchObject({
      totalCount: 1,
      edges: [{ node: { id: stranger.userId } }],
    })
    expect(await remove(stranger, owner)).toBe('NOT_FOUND')
    expect(await changeRole(stranger, owner, 'AGENT')).toBe('NOT_FOUND')
  })
})

describe('roles', () => {
  test('a change is stored, told and audited, once', async () => {
    const member = await colleague('AGENT')
    expect(await changeRole(owner, member, 'MANAGER')).toEqual({ id: member.userId, role: 'MANAGER' })
    await changeRole(owner, member, 'MANAGER')
    expect(await changes()).toEqual([
      expect.objectContaining({
        userId: member.userId,
        role: 'MANAGER',
        previousRole: 'AGENT',
        actorId: owner.userId,
        change: 'ROLE_CHANGED',
      }),
    ])
    const audited = (await auditOf(subgraph, owner.workspaceId)).filter(({ action }) => action === 'member.roleChanged')
    expect(audited).toMatchObject([{ before: { role: 'AGENT' }, after: { role: 'MANAGER' } }])
  })

  test('nobody gives what is above them, or touches who is above them', async () => {
    const admin = await colleague('ADMIN')
    const agent = await colleague('AGENT')
    expect(await changeRole(admin, admin, 'OWNER')).toBe('FORBIDDEN')
    expect(await changeRole(admin, agent, 'OWNER')).toBe('FORBIDDEN')
    expect(await changeRole(admin, owner, 'AGENT')).toBe('FORBIDDEN')
    expect(await remove(admin, owner)).toBe('FORBIDDEN')
    expect(await changeRole(agent, agent, 'ADMIN')).toBe('FORBIDDEN')
    expect(await transfer(admin, agent)).toBe('FORBIDDEN')
    expect(await changeRole(admin, agent, 'ADMIN')).toMatchObject({ role: 'ADMIN' })
  })

  test('a role that was lost a moment ago is not used any more', async () => {
    const admin = await colleague('ADMIN')
    const agent = await colleague('AGENT')
    await changeRole(owner, admin, 'AGENT')
    expect(await changeRole(admin, agent, 'ADMIN')).toBe('FORBIDDEN')
  })

  test('an unknown role is no operation at all', async () => {
    expect(await changeRole(owner, owner, 'KING' as Role)).toBe('VALIDATION_FAILED')
  })

  test('ownership is handed over whole', async () => {
    const admin = await colleague('ADMIN')
    expect(await transfer(owner, admin)).toEqual({ id: admin.userId, role: 'OWNER' })
    expect(await roles()).toEqual({ [owner.userId]: 'ADMIN', [admin.userId]: 'OWNER' })
    expect(await changes()).toMatchObject([
      { userId: admin.userId, role: 'OWNER' },
      { userId: owner.userId, role: 'ADMIN' },
    ])
    expect(await transfer(owner, admin)).toBe('FORBIDDEN')
  })
})

describe('the last owner', () => {
  test('stays', async () => {
    expect(await leave(owner)).toBe('LAST_OWNER')
    expect(await remove(owner, owner)).toBe('LAST_OWNER')
    expect(await changeRole(owner, owner, 'ADMIN')).toBe('LAST_OWNER')
    expect(await roles()).toEqual({ [owner.userId]: 'OWNER' })
  })

  const races: readonly [string, (one: TestActor, other: TestActor) => Promise<unknown>[]][] = [
    ['both leave', (one, other) => [leave(one), leave(other)]],
    ['they remove one another', (one, other) => [remove(one, other), remove(other, one)]],
    ['they demote one another', (one, other) => [changeRole(one, other, 'AGENT'), changeRole(other, one, 'AGENT')]],
    ['one leaves while the other steps down', (one, other) => [leave(one), changeRole(other, other, 'ADMIN')]],
    ['one leaves while the other is removed', (one, other) => [leave(one), remove(one, other), leave(other)]],
  ]
  test.each(races)('is one still when %s at once', async (_what, race) => {
    for (let round = 0; round < 8; round += 1) {
      owner = (await signUp(subgraph)).actor
      const other = await colleague('OWNER')
      await Promise.all(race(owner, other))
      expect(Object.values(await roles()).filter((role) => role === 'OWNER')).toHaveLength(1)
    }
  })
})

describe('going', () => {
  test('a removal ends the sessions here, and names the successor to the other domains', async () => {
    const [member, successor] = [await colleague('AGENT'), await colleague('AGENT')]
    await subgraph.testDatabase.query('UPDATE identity.session SET workspace_id = $1 WHERE id = $2', [
      owner.workspaceId,
      member.sessionId,
    ])
    const elsewhere = await subgraph.testDatabase.query<{ id: string }>(
      `INSERT INTO identity.session (id, user_id, workspace_id, token_delivery, address, user_agent, last_used_at)
       SELECT gen_random_uuid(), user_id, (SELECT workspace_id FROM identity.membership WHERE user_id = $1
         AND workspace_id <> $2), token_delivery, address, user_agent, now()
       FROM identity.session WHERE id = $3 RETURNING id`,
      [member.userId, owner.workspaceId, member.sessionId],
    )
    expect(await remove(owner, member, successor)).toBe(true)
    expect(await roles()).not.toHaveProperty(member.userId)
    expect(await changes()).toEqual([
      expect.objectContaining({
        userId: member.userId,
        role: null,
        previousRole: 'AGENT',
        successorId: successor.userId,
        actorId: owner.userId,
        change: 'REMOVED',
      }),
    ])
    const ended = await subgraph.publishedEvents(sessionRevoked)
    const keys = ended.map(({ key }) => key)
    expect(keys).toContain(member.sessionId)
    expect(keys).not.toContain(elsewhere[0]!.id)
    const audited = await auditOf(subgraph, owner.workspaceId)
    expect(audited.map(({ action }) => action)).toContain('member.removed')
    expect(await remove(owner, member)).toBe('NOT_FOUND')
  })

  test('whoever takes over is another member who may write', async () => {
    const [member, viewer] = [await colleague('AGENT'), await colleague('VIEWER')]
    const stranger = (await signUp(subgraph)).actor
    for (const successor of [member, viewer, stranger]) {
      expect(await remove(owner, member, successor)).toBe('VALIDATION_FAILED')
    }
    expect(await roles()).toHaveProperty(member.userId)
  })

  test('a member leaves by their own will', async () => {
    const member = await colleague('VIEWER')
    expect(await leave(member)).toBe(true)
    expect(await changes()).toMatchObject([{ userId: member.userId, role: null, change: 'LEFT' }])
  })
})

test('everyone reads their own membership, also where the list of members is not for them', async () => {
  const agent = (await colleague('AGENT')).with({ grants: { 'members:read': undefined } })
  expect(await ask('{ members { totalCount } }', {}, agent)).toBe('FORBIDDEN')
  expect(await ask('{ viewer { member { id role } } }', {}, agent)).toEqual({
    member: { id: agent.userId, role: 'AGENT' },
  })
})

test('members are found by their ids, and nobody else is', async () => {
  const agent = await colleague('AGENT')
  const stranger = (await signUp(subgraph)).actor
  const found = await ask(
    'query ($ids: [ID!]) { members(ids: $ids) { edges { node { id } } } }',
    { ids: [agent.userId, stranger.userId, 'nonsense'] },
    owner,
  )
  expect(found).toEqual({ edges: [{ node: { id: agent.userId } }] })
})
