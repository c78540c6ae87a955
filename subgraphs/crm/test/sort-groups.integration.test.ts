import { randomUUID } from 'node:crypto'
import { backgroundContext } from '@parley/toolkit/context/request-context'
import { requestScope } from '@parley/toolkit/context/request-scope'
import { workspaceScope } from '@parley/toolkit/database/workspace-scope'
import type { PageArgumentValues } from '@parley/toolkit/pagination/page-request'
import { countStatements } from '@parley/toolkit/testing/count-statements'
import { actor, type TestActor } from '@parley/toolkit/testing/test-actor'
import { ContactStore } from '../src/contact/contact.store'
import type { RecordCriteria } from '../src/record/record.store'
import { createCrm, type Crm } from './seed'

const SEED = Math.floor(Math.random() * 2 ** 31)
const CONTACTS = 120
/**
 * Companies in the order of their names, of which only some have people: a page looks into 2,000 of them, and one that
 * begins behind the last of Aurora ends with a part of those that are all called Middle.
 */
const COMPANIES = [
  ...[0, 1, 2].flatMap((n) => Array.from({ length: 4 }, () => `Aurora ${n}`)),
  ...Array.from({ length: 1_990 }, (_, n) => `Blank ${n}`),
  ...Array.from({ length: 16 }, () => 'Middle'),
  ...Array.from({ length: 600 }, (_, n) => `Vacant ${n}`),
  ...[0, 1, 2].flatMap((n) => Array.from({ length: 4 }, () => `Zenith ${n}`)),
]
const SIZES = [1, 3, 8, 30, 100]

const ids = (count: number): string[] => Array.from({ length: count }, () => randomUUID())
const asArray = (values: readonly string[]): string => `'{${values.join()}}'::uuid[]`

/** People, teams and companies of which some own much, some little, and some nothing any more. */
const members = ids(6)
const former = ids(2)
const teams = ids(4)
const owner = actor('OWNER')
const [agentId = '', mateId = ''] = members
const agent = (reach: 'OWN' | 'TEAM'): TestActor => {
  const grants = { 'contacts:read': reach, 'companies:read': 'ALL' } as const
  const access = { grants, teamIds: teams.slice(0, 1), teammateIds: [mateId] }
  const { role, workspaceId } = owner.as('AGENT')
  return Object.assign(actor(role).in(workspaceId).with(access), { userId: agentId })
}

let crm: Crm
let store: ContactStore

beforeAll(async () => {
  crm = await createCrm()
  store = new ContactStore(crm.database)
  const draw = (what: string, of: number): string => `abs(hashtext(n || '${what}${SEED}')) % ${of}`
  await crm.testDatabase.query(
    `INSERT INTO crm.company (workspace_id, id, name, deleted_at)
     SELECT $1, gen_random_uuid(), name, CASE WHEN n % 5 = 0 THEN now() END
     FROM unnest($2::text[]) WITH ORDINALITY AS named(name, n)`,
    [owner.workspaceId, COMPANIES],
  )
  await crm.testDatabase.query(
    `WITH peopled AS (SELECT array_agg(id) AS ids FROM crm.company WHERE workspace_id = $1 AND name !~ '^(Blank|Vacant)')
     INSERT INTO crm.contact (workspace_id, id, name, owner_id, team_id, company_id, shared_with, tags, deleted_at)
     SELECT $1, gen_random_uuid(), 'Person ' || n, ($3::uuid[])[1 + ${draw('owner', 10)}], ($4::uuid[])[1 + ${draw('team', 5)}],
       (SELECT ids[1 + ${draw('company', 60)}] FROM peopled),
       CASE WHEN ${draw('shared', 9)} = 0 THEN ARRAY[$5::uuid] ELSE '{}' END,
       CASE WHEN ${draw('tag', 30)} = 0 THEN '{rare}'::text[] WHEN ${draw('tag', 2)} = 0 THEN '{warm}' ELSE '{}' END,
       CASE WHEN ${draw('trash', 8)} = 0 THEN now() END
     FROM generate_series(0, $2::integer - 1) n`,
    [owner.workspaceId, CONTACTS, [...members, ...former], teams, agentId],
  )
})

interface Case {
  readonly as: TestActor
  readonly criteria: RecordCriteria
}

const inScope = <Result>({ as }: Case, work: () => Promise<Result>): Promise<Result> =>
  requestScope.runFor(backgroundContext(as, 'request-1'), () => workspaceScope.run(as.workspaceId, work))

/** The whole list page by page, each of another size; every page tells where it lies. */
async function pagesOf(given: Case, forward: boolean, sizes = SIZES): Promise<string[]> {
  const found: string[] = []
  for (let cursor: string | null = null, turn = 0; ; turn++) {
    const size = sizes[turn % sizes.length]
    const request: PageArgumentValues = forward ? { first: size, after: cursor } : { last: size, before: cursor }
    const { edges, pageInfo, totalCount } = await store.list(request, given.criteria)
    const page = edges.map(({ node }) => node.id)
    if (forward) found.push(...page)
    else found.unshift(...page)
    const [goesOn, wentBefore] = forward
      ? [pageInfo.hasNextPage, pageInfo.hasPreviousPage]
      : [pageInfo.hasPreviousPage, pageInfo.hasNextPage]
    expect(wentBefore).toBe(cursor !== null)
    cursor = forward ? pageInfo.endCursor : pageInfo.startCursor
    if (goesOn) continue
    expect(await totalCount()).toBe(found.length)
    return found
  }
}

const KEYS: Readonly<Record<string, (places: readonly string[]) => string>> = {
  ownerId: (places) => `coalesce(array_position(${asArray(places)}, owner_id), 0)`,
  teamId: (places) => `coalesce(array_position(${asArray(places)}, team_id), 0)`,
  companyId: () => `coalesce((SELECT c.name FROM crm.company c WHERE c.id = contact.company_id), '')`,
}
const SEEN: Readonly<Record<string, string>> = {
  everything: 'true',
  'their own': `(owner_id = '${agentId}' OR shared_with @> ARRAY['${agentId}'::uuid])`,
  "their team's": `(owner_id IN ('${agentId}', '${mateId}') OR team_id = '${teams[0]}' OR shared_with @> ARRAY['${agentId}'::uuid])`,
}
const WHO: Readonly<Record<string, () => TestActor>> = {
  everything: () => owner,
  'their own': () => agent('OWN'),
  "their team's": () => agent('TEAM'),
}
const tagged = (tag: string): Pick<RecordCriteria, 'where'> => ({
  where: { field: 'tags', operator: 'ANY_OF', values: [tag] },
})
const ASKED: Readonly<Record<string, [Partial<RecordCriteria>, string]>> = {
  all: [{}, 'true'],
  many: [tagged('warm'), `tags && '{warm}'`],
  few: [tagged('rare'), `tags && '{rare}'`],
  'a common word': [{ search: 'person' }, 'true'],
}

const SHOWN = [
  ['everything', 'all'],
  ['everything', 'many'],
  ['everything', 'few'],
  ['everything', 'a common word'],
  ['their own', 'all'],
  ["their team's", 'many'],
] as const
const cases = Object.keys(KEYS).flatMap((field) =>
  (['ASC', 'DESC'] as const).flatMap((order) => SHOWN.map(([who, what]) => [field, order, who, what] as const)),
)

interface Listed {
  readonly field: string
  readonly direction: 'ASC' | 'DESC'
  readonly who: string
  readonly what: string
}

async function wholeList({ field, direction, who, what }: Listed): Promise<{ one: Case; expected: string[] }> {
  const [asked, condition] = ASKED[what] ?? [{}, '']
  const places = (field === 'teamId' ? teams : members).toReversed().slice(1)
  const rows = await crm.testDatabase.query<{ id: string }>(
    `SELECT id FROM crm.contact WHERE workspace_id = $1 AND deleted_at IS NULL AND ${condition} AND ${SEEN[who]}
     ORDER BY ${KEYS[field]?.(places)} ${direction}, id ${direction}`,
    [owner.workspaceId],
  )
  const perspective = { userId: null, now: new Date() }
  const criteria: RecordCriteria = { ...asked, sort: { field, direction }, places, customFields: [], perspective }
  return { one: { as: WHO[who]?.() ?? owner, criteria }, expected: rows.map(({ id }) => id) }
}

describe(`pages of what records point at (seed ${SEED})`, () => {
  it.each(cases)('by %s %s, to someone who sees %s, of %s: as if the list were sorted whole', async (...given) => {
    const [field, direction, who, what] = given
    const { one, expected } = await wholeList({ field, direction, who, what })
    expect(await inScope(one, () => pagesOf(one, true))).toEqual(expected)
    expect(await inScope(one, () => pagesOf(one, false))).toEqual(expected)
  })

  it('keeps companies of one name together where a page looks into no more', async () => {
    const { one, expected } = await wholeList({ field: 'companyId', direction: 'ASC', who: 'everything', what: 'all' })
    expect(await inScope(one, () => pagesOf(one, true, [1]))).toEqual(expected)
  })

  it('checks fifty contacts for each that is asked for where whoever asks sees a part of them', async () => {
    for (const [who, checked] of Object.entries({ everything: 26, "their team's": 26 * 50 })) {
      const { one } = await wholeList({ field: 'ownerId', direction: 'ASC', who, what: 'all' })
      const statements = await countStatements(crm.database, () => inScope(one, () => store.list({}, one.criteria)))
      expect(statements).toEqual([expect.stringContaining(`pointing.id ASC LIMIT ${checked})`)])
    }
  })
})
