import { randomUUID } from 'node:crypto'
import { toPermissions } from '@parley/toolkit/authorization/permission.type'
import type { ServiceActor } from '@parley/toolkit/context/actor'
import { neighbours } from '@parley/toolkit/testing/neighbours'
import { TestActor, type TestAccess } from '@parley/toolkit/testing/test-actor'
import { createTestSubgraph } from '@parley/toolkit/testing/test-subgraph'
import { identity } from '../src/subgraph'
import { addMember, signUp, type Identity } from './seed'

interface Stored {
  readonly workspaceId: string
  readonly owner?: string
  readonly team?: string
  readonly sharedWith?: readonly string[]
}

let subgraph: Identity
/** What the other subgraphs have: records, and what members may do. */
const records = new Map<string, Stored>()
const accessOf = new Map<string, TestAccess>()

const findRecord = (variables: object | undefined, workspaceId: string | null) => {
  const [{ id }] = (variables as { of: [{ id: string }] }).of
  const record = records.get(id)
  if (record?.workspaceId !== workspaceId) return { _entities: [null] }
  const ref = (each?: string) => (each ? { id: each } : null)
  const { owner, team, sharedWith = [] } = record
  return { _entities: [{ owner: ref(owner), team: ref(team), sharedWith: sharedWith.map(ref) }] }
}

beforeAll(async () => {
  subgraph = await createTestSubgraph(identity, {
    graph: neighbours({
      crm: ({ variables }, workspaceId) => findRecord(variables, workspaceId),
      messaging: ({ variables }, workspaceId) => findRecord(variables, workspaceId),
      accounts: ({ variables }, workspaceId) => findRecord(variables, workspaceId),
      team: ({ variables }, workspaceId) => {
        const { userId, role } = variables as { userId: string; role: TestActor['role'] }
        const member = new TestActor(role, workspaceId ?? '', userId, '', accessOf.get(userId))
        return { memberAccess: { ...member.access, grants: toPermissions(member.access.grants) } }
      },
    }),
  })
})

async function ask<Answer = unknown>(
  query: string,
  variables: Record<string, unknown>,
  who: TestActor | ServiceActor | null,
): Promise<Answer> {
  const { data, code } = await subgraph.execute<Record<string, Answer>>({ query, variables, actor: who })
  return (code ?? Object.values(data ?? {})[0]) as Answer
}

const service = (workspaceId: string): ServiceActor => ({ kind: 'service', service: 'gateway', workspaceId })

describe('what a session may enter a workspace as', () => {
  const SESSION = 'query ($sessionId: ID!) { sessionAccess(sessionId: $sessionId) { userId role } }'
  const find = ({ sessionId }: TestActor, workspaceId: string) => ask(SESSION, { sessionId }, service(workspaceId))

  test('is the role of now, in the workspaces of its user', async () => {
    const { actor } = await signUp(subgraph)
    const other = await signUp(subgraph)
    const { userId, workspaceId } = actor
    expect(await find(actor, workspaceId)).toEqual({ userId, role: 'OWNER' })
    expect(await find(actor, other.actor.workspaceId)).toBeNull()
    await subgraph.testDatabase.query(`UPDATE identity.membership SET role = 'VIEWER' WHERE user_id = $1`, [userId])
    expect(await find(actor, workspaceId)).toEqual({ userId, role: 'VIEWER' })
    await subgraph.testDatabase.query('DELETE FROM identity.membership WHERE user_id = $1', [userId])
    expect(await find(actor, workspaceId)).toBeNull()
  })

  test('is nothing once it has ended, and for what is no session', async () => {
    const { actor } = await signUp(subgraph)
    await ask('mutation { signOut }', {}, actor)
    expect(await find(actor, actor.workspaceId)).toBeNull()
    expect(await ask(SESSION, { sessionId: 'x' }, service(actor.workspaceId))).toBeNull()
  })

  test('is told to other parts of Parley alone', async () => {
    const { actor } = await signUp(subgraph)
    const { sessionId, userId } = actor
    const MEMBERS = 'query ($userIds: [ID!]!) { membersAmong(userIds: $userIds) }'
    for (const who of [actor, null]) {
      expect(await ask(SESSION, { sessionId }, who)).toBe('FORBIDDEN')
      expect(await ask(MEMBERS, { userIds: [userId] }, who)).toBe('FORBIDDEN')
    }
    const stranger = await signUp(subgraph)
    const userIds = [userId.toUpperCase(), stranger.actor.userId, 'x']
    expect(await ask(MEMBERS, { userIds }, service(actor.workspaceId))).toEqual([userId])
  })
})

test('all members by name are told to other parts of Parley alone', async () => {
  const { actor: owner } = await signUp(subgraph)
  const others = [
    await addMember(subgraph, owner.workspaceId, 'AGENT'),
    await addMember(subgraph, owner.workspaceId, 'VIEWER'),
  ]
  const names = [
    [owner.userId, 'Mila Sample'],
    [others[0]?.userId, 'Zoe Sample'],
    [others[1]?.userId, 'Anna Sample'],
  ]
  for (const [id, name] of names)
    await subgraph.testDatabase.query('UPDATE identity."user" SET name = $2 WHERE id = $1', [id, name])
  const ORDER = '{ memberOrder }'
  const expected = [others[1]?.userId, owner.userId, others[0]?.userId]
  expect(await ask(ORDER, {}, service(owner.workspaceId))).toEqual(expected)
  expect(await ask(ORDER, {}, owner)).toBe('FORBIDDEN')
  const stranger = await signUp(subgraph)
  expect(await ask(ORDER, {}, service(stranger.actor.workspaceId))).toEqual([stranger.actor.userId])
})

describe('why a member sees a record, or does not', () => {
  let owner: TestActor
  let agent: TestActor
  const EXPLAIN = `query ($type: AssignedRecord!, $id: ID!, $memberId: ID) {
    explainAccess(type: $type, id: $id, memberId: $memberId) {
      allowed rule role permission reach member { id } owner { id } teamId sharedWith { id } } }`
  const explain = (id: string, who: TestActor, more: object = {}) => ask(EXPLAIN, { type: 'CONTACT', id, ...more }, who)
  const record = (stored: Omit<Stored, 'workspaceId'> = {}, workspaceId = owner.workspaceId): string => {
    const id = randomUUID()
    records.set(id, { workspaceId, ...stored })
    return id
  }

  beforeEach(async () => {
    ;({ actor: owner } = await signUp(subgraph))
    agent = await addMember(subgraph, owner.workspaceId, 'AGENT')
  })

  test.each(['CONTACT', 'COMPANY', 'DEAL', 'CONVERSATION', 'BD_ACCOUNT'])('is told of a %s', async (type) => {
    const id = record({ owner: owner.userId, sharedWith: [agent.userId] })
    expect(await explain(id, agent.with({ reach: 'OWN' }), { type })).toMatchObject({
      allowed: true,
      rule: 'SHARED',
      role: 'AGENT',
      reach: 'OWN',
      member: { id: agent.userId },
      owner: { id: owner.userId },
      teamId: null,
      sharedWith: [{ id: agent.userId }],
    })
  })

  test('names the rule that decides, from the closest on', async () => {
    const teamId = randomUUID()
    const team = { reach: 'TEAM' as const, teamIds: [teamId], teammateIds: [owner.userId] }
    const ruleFor = async (stored: Omit<Stored, 'workspaceId'>, access: TestAccess) => {
      const { rule, allowed } = await explainRule(record(stored), agent.with(access))
      return [rule, allowed]
    }
    const explainRule = (id: string, who: TestActor) =>
      ask<{ rule: string; allowed: boolean }>(EXPLAIN, { type: 'CONTACT', id }, who)
    expect(await ruleFor({}, {})).toEqual(['REACH_ALL', true])
    expect(await ruleFor({ owner: agent.userId, team: teamId }, team)).toEqual(['OWNER', true])
    expect(await ruleFor({ owner: owner.userId, team: teamId }, team)).toEqual(['OWN_TEAM', true])
    expect(await ruleFor({ owner: owner.userId }, team)).toEqual(['OWNER_IS_TEAMMATE', true])
    expect(await ruleFor({ owner: randomUUID() }, team)).toEqual(['NOT_IN_TEAM', false])
    expect(await ruleFor({ owner: owner.userId, team: teamId }, { ...team, reach: 'OWN' })).toEqual([
      'NOT_YOURS',
      false,
    ])
  })

  test('tells nothing of what is elsewhere, is not there, or is of a type that the role does not see', async () => {
    const elsewhere = record({ owner: owner.userId }, randomUUID())
    const nothing = { allowed: false, owner: null, teamId: null, sharedWith: [] }
    for (const id of [elsewhere, randomUUID(), 'x'])
      expect(await explain(id, agent)).toMatchObject({ ...nothing, rule: 'NOT_FOUND' })
    const blind = Object.assign(agent.with({}), { access: { grants: {}, teamIds: [], teammateIds: [] } })
    for (const id of [record({ owner: owner.userId }), elsewhere])
      expect(await explain(id, blind)).toMatchObject({ ...nothing, rule: 'NO_PERMISSION', reach: null })
  })

  test('is told of another member to whoever may assign that record', async () => {
    accessOf.set(agent.userId, { reach: 'OWN' })
    const id = record({ owner: owner.userId })
    const about = { memberId: agent.userId }
    expect(await explain(id, owner, about)).toMatchObject({
      rule: 'NOT_YOURS',
      member: { id: agent.userId },
      reach: 'OWN',
    })
    expect(await explain(id, agent, { memberId: owner.userId })).toBe('FORBIDDEN')
    expect(await explain(id, agent, { memberId: agent.userId.toUpperCase() })).toMatchObject({ rule: 'REACH_ALL' })
    const manager = await addMember(subgraph, owner.workspaceId, 'MANAGER')
    expect(await explain(id, manager.with({ reach: 'OWN' }), about)).toMatchObject({ rule: 'NOT_FOUND', owner: null })
    const stranger = await signUp(subgraph)
    expect(await explain(id, owner, { memberId: stranger.actor.userId })).toBe('NOT_FOUND')
    expect(await explain(id, stranger.actor, about)).toBe('NOT_FOUND')
  })
})
