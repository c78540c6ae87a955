import { randomUUID } from 'node:crypto'
import { toPermissions } from '@parley/toolkit/authorization/permission.type'
import type { Reach } from '@parley/toolkit/authorization/permissions'
import { ROLES, type Role } from '@parley/toolkit/context/actor'
import { neighbours } from '@parley/toolkit/testing/neighbours'
import { TestActor } from '@parley/toolkit/testing/test-actor'
import { createTestSubgraph } from '@parley/toolkit/testing/test-subgraph'
import { identity } from '../src/subgraph'
import { addMember, signUp, type Identity } from './seed'

let subgraph: Identity
let owner: TestActor
let others: TestActor[]
/** What the other subgraphs have: one record, the teams, and how far each role reaches. */
let record: { id: string; owner: { id: string } | null; team: { id: string } | null; sharedWith: { id: string }[] }
let teams: Map<string, string[]>
const REACHES: Readonly<Record<Role, Reach | null>> = {
  OWNER: 'ALL',
  ADMIN: 'ALL',
  MANAGER: 'TEAM',
  AGENT: 'OWN',
  VIEWER: null,
}

const circleOf = (userId: string) => {
  const own = [...teams].filter(([, members]) => members.includes(userId))
  const mates = own.flatMap(([, members]) => members).filter((id) => id !== userId)
  return { teamIds: own.map(([id]) => id), teammateIds: [...new Set(mates)] }
}

beforeAll(async () => {
  subgraph = await createTestSubgraph(identity, {
    graph: neighbours({
      crm: ({ variables }) => {
        const [{ id }] = (variables as { of: [{ id: string }] }).of
        return { _entities: [id === record.id ? record : null] }
      },
      team: ({ document, variables }) => {
        const { userId, role, permission, teamId, ownerId } = variables as Record<string, string>
        if (document.includes('memberAccess')) {
          const reach = REACHES[role as Role]
          const grants = toPermissions(reach ? { 'contacts:read': reach } : {})
          return { memberAccess: { grants, ...circleOf(userId!) } }
        }
        expect(permission).toBe('contacts:read')
        const reaches = ROLES.map((each) => ({ role: each, reach: REACHES[each] }))
        const teamMemberIds = teams.get(teamId ?? '') ?? []
        const teammateIds = ownerId ? circleOf(ownerId).teammateIds : []
        return { recordCircle: { reaches, teamMemberIds, teammateIds } }
      },
    }),
  })
})
beforeEach(async () => {
  ;({ actor: owner } = await signUp(subgraph))
  const roles = ['ADMIN', 'MANAGER', 'MANAGER', 'AGENT', 'AGENT', 'VIEWER'] as const
  others = []
  for (const role of roles) others.push(await addMember(subgraph, owner.workspaceId, role))
  teams = new Map([
    [randomUUID(), [others[1]!.userId, others[3]!.userId]],
    [randomUUID(), [others[2]!.userId, others[4]!.userId]],
  ])
  record = { id: randomUUID(), owner: null, team: null, sharedWith: [] }
})

async function ask<Answer>(query: string, variables: Record<string, unknown>, who: TestActor): Promise<Answer> {
  const { data, code } = await subgraph.execute<Record<string, Answer>>({ query, variables, actor: who })
  return (code ?? Object.values(data ?? {})[0]) as Answer
}
interface Viewers {
  readonly totalCount: number
  readonly edges: { node: { member: { id: string }; rule: string } }[]
  readonly pageInfo: { hasNextPage: boolean; endCursor: string | null }
}
const VIEWERS = `query ($id: ID!, $first: Int, $after: String) {
  recordViewers(type: CONTACT, id: $id, first: $first, after: $after) {
    totalCount edges { node { member { id } rule } } pageInfo { hasNextPage endCursor }
  }
}`
const viewers = <Answer = Viewers>(who = owner, page: object = {}) =>
  ask<Answer>(VIEWERS, { id: record.id, ...page }, who)
const seen = ({ edges }: Viewers) => edges.map(({ node }) => `${node.member.id} ${node.rule}`).toSorted()

test('are those whom the explanation lets in, and no other, whoever it is assigned to', async () => {
  const ref = (id: string | undefined) => (id ? { id } : null)
  const ids = others.map(({ userId }) => userId)
  const EXPLAIN = `query ($id: ID!, $memberId: ID!) {
    explainAccess(type: CONTACT, id: $id, memberId: $memberId) { allowed rule } }`
  let checked = 0
  for (const ownerId of [undefined, ids[3], ids[5], randomUUID()])
    for (const teamId of [undefined, ...teams.keys()])
      for (const shared of [[], [ids[4]!, ids[5]!]]) {
        Object.assign(record, { owner: ref(ownerId), team: ref(teamId), sharedWith: shared.map((id) => ({ id })) })
        const allowed: string[] = []
        for (const { userId } of [owner, ...others]) {
          const variables = { id: record.id, memberId: userId }
          const answer = await ask<{ allowed: boolean; rule: string }>(EXPLAIN, variables, owner)
          if (answer.allowed) allowed.push(`${userId} ${answer.rule}`)
        }
        const listed = await viewers()
        expect(seen(listed)).toEqual(allowed.toSorted())
        expect(listed.totalCount).toBe(allowed.length)
        checked += allowed.length
      }
  expect(checked).toBeGreaterThan(60)
})

test('come in pages', async () => {
  record.sharedWith = others.slice(3, 5).map(({ userId: id }) => ({ id }))
  const all = await viewers()
  expect(all.totalCount).toBe(4)
  const first = await viewers(owner, { first: 3 })
  expect(first.pageInfo.hasNextPage).toBe(true)
  const rest = await viewers(owner, { first: 3, after: first.pageInfo.endCursor })
  expect([...seen(first), ...seen(rest)].toSorted()).toEqual(seen(all))
})

test('are told to those who see the record and may read members', async () => {
  const [, manager, , agent] = others
  record.owner = { id: agent!.userId }
  expect(seen(await viewers(agent!.with({ reach: 'OWN' })))).toContain(`${agent!.userId} OWNER`)
  const outsider = others[4]!.with({ reach: 'OWN' })
  expect(await viewers<string>(outsider)).toBe('NOT_FOUND')
  const { 'members:read': _members, ...grants } = manager!.access.grants
  const blind = Object.assign(manager!.with({}), { access: { ...manager!.access, grants } })
  expect(await viewers<string>(blind)).toBe('FORBIDDEN')
  record.id = randomUUID()
  expect(await ask(VIEWERS, { id: randomUUID() }, owner)).toBe('NOT_FOUND')
})
