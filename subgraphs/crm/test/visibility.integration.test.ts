import { randomUUID } from 'node:crypto'
import { decideReach, isWithinReach, type Assignment } from '@parley/toolkit/authorization/assignment'
import type { Actor, MemberActor } from '@parley/toolkit/context/actor'
import { countStatements } from '@parley/toolkit/testing/count-statements'
import { actor, type TestActor } from '@parley/toolkit/testing/test-actor'
import { createCrm, type Crm } from './seed'

interface Access {
  readonly rule: string
  readonly role: string
  readonly member: { id: string } | null
  readonly team: { id: string } | null
}
interface Seen {
  readonly id: string
  readonly access: Access | null
}

type Kind = readonly [kind: 'contact' | 'company' | 'deal', plural: 'contacts' | 'companies' | 'deals', input: object]
const KINDS: readonly Kind[] = [
  ['contact', 'contacts', { name: 'Vera Sample' }],
  ['company', 'companies', { name: 'Sample Mills' }],
  ['deal', 'deals', { title: 'Sample pilot' }],
]

let crm: Crm
let me: TestActor
let records: Map<string, Assignment>
const mate = randomUUID()
const stranger = randomUUID()
const myTeam = randomUUID()
const otherTeam = randomUUID()

beforeAll(async () => {
  crm = await createCrm()
})
beforeEach(() => {
  me = actor('AGENT')
})

async function ask<Answer>(query: string, variables: Record<string, unknown>, who: Actor): Promise<Answer> {
  const { data, errors } = await crm.execute<Record<string, Answer>>({ query, variables, actor: who })
  expect(errors).toEqual([])
  return Object.values(data ?? {})[0] as Answer
}

/** A record for each way in which one can be assigned: 4 owners, 3 teams, 3 ways of sharing. */
async function createAll([kind, , input]: Kind): Promise<void> {
  records = new Map()
  const type = kind[0]!.toUpperCase() + kind.slice(1)
  for (const ownerId of [me.userId, mate, stranger, null])
    for (const teamId of [myTeam, otherTeam, null])
      for (const sharedWith of [[], [me.userId, stranger], [stranger]]) {
        const document = `mutation ($input: Create${type}Input!) { create${type}(input: $input) { id } }`
        const { id } = await ask<{ id: string }>(document, { input }, me)
        await crm.testDatabase.query(
          `UPDATE crm.${kind} SET owner_id = $2, team_id = $3, shared_with = $4 WHERE id = $1`,
          [id, ownerId, teamId, sharedWith],
        )
        records.set(id, { ownerId, teamId, sharedWith })
      }
}

const list = async ([, plural]: Kind, who: Actor): Promise<Seen[]> => {
  const query = `{ ${plural}(first: 100) { edges { node { id access { rule role member { id } team { id } } } } } }`
  return (await ask<{ edges: { node: Seen }[] }>(query, {}, who)).edges.map(({ node }) => node)
}

const inTeam = { teamIds: [myTeam], teammateIds: [mate] }
const key = ({ workspaceId, access }: TestActor): MemberActor => ({
  kind: 'apiKey',
  keyId: randomUUID(),
  workspaceId,
  role: 'AGENT',
  access,
})
/** Whoever may read some of the records, by name; what they reach is the whole point of the comparison. */
const LOOKING: readonly (readonly [string, (me: TestActor) => MemberActor, number])[] = [
  ['a member who sees all', (it) => it, 36],
  ['a member who sees their own', (it) => it.with({ reach: 'OWN' }), 18],
  ['a member who sees those of a team', (it) => it.with({ reach: 'TEAM', ...inTeam }), 28],
  ['a member of no team who would see those of teams', (it) => it.with({ reach: 'TEAM' }), 18],
  ['a colleague who has nothing', (it) => it.colleague('AGENT', { reach: 'OWN' }), 0],
  ['a key that sees all', (it) => key(it), 36],
  ['a key that sees its own', (it) => key(it.with({ reach: 'OWN' })), 0],
  ['a key that sees those of a team', (it) => key(it.with({ reach: 'TEAM', ...inTeam })), 18],
]

describe.each(KINDS)('why a %s is seen', (...kind) => {
  beforeEach(() => createAll(kind))

  test('is said by the decision that the filter is made from, however it is assigned and whoever looks', async () => {
    const permission = `${kind[1]}:read` as const
    for (const [name, from, count] of LOOKING) {
      const who = from(me)
      const seen = await list(kind, who)
      const within = [...records].filter(([, record]) => isWithinReach(decideReach(who, permission, record)))
      expect([name, seen.map(({ id }) => id).toSorted()]).toEqual([name, within.map(([id]) => id).toSorted()])
      expect([name, seen.length]).toEqual([name, count])
      for (const { id, access } of seen)
        expect([name, access?.rule]).toEqual([name, decideReach(who, permission, records.get(id)!)])
    }
  })

  test('names the member or the team that it is about', async () => {
    const find = async (wanted: Partial<Assignment>, who: MemberActor): Promise<Access | null | undefined> => {
      const full = { ownerId: null, teamId: null, sharedWith: [], ...wanted }
      const [id] = [...records].find(([, record]) => JSON.stringify(record) === JSON.stringify(full))!
      return (await list(kind, who)).find((seen) => seen.id === id)?.access
    }
    const together = me.with({ reach: 'TEAM', ...inTeam })
    const said = { role: 'AGENT', member: null, team: null }
    expect(await find({ ownerId: me.userId }, together)).toEqual({ ...said, rule: 'OWNER', member: { id: me.userId } })
    expect(await find({ ownerId: mate }, together)).toEqual({
      ...said,
      rule: 'OWNER_IS_TEAMMATE',
      member: { id: mate },
    })
    expect(await find({ teamId: myTeam }, together)).toEqual({ ...said, rule: 'OWN_TEAM', team: { id: myTeam } })
    expect(await find({ sharedWith: [me.userId, stranger] }, together)).toEqual({ ...said, rule: 'SHARED' })
    expect(await find({ ownerId: mate }, me)).toEqual({ ...said, rule: 'REACH_ALL' })
    const service = { kind: 'service', service: 'identity', workspaceId: me.workspaceId } as const
    const [id] = records.keys()
    const type = kind[0][0]!.toUpperCase() + kind[0].slice(1)
    const query = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on ${type} { access { rule } } } }`
    expect(await ask(query, { of: [{ __typename: type, id }] }, service)).toEqual([{ access: null }])
  })

  test('costs no statement', async () => {
    const count = async (fields: string): Promise<number> => {
      const query = `{ ${kind[1]}(first: 100) { edges { node { id ${fields} } } } }`
      return (await countStatements(crm.database, () => ask(query, {}, me.with({ reach: 'TEAM', ...inTeam })))).length
    }
    expect(await count('access { rule role member { id } team { id } }')).toBe(await count(''))
  })
})
