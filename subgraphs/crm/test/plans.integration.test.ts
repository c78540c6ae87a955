import { randomUUID } from 'node:crypto'
import { backgroundContext } from '@parley/toolkit/context/request-context'
import { requestScope } from '@parley/toolkit/context/request-scope'
import { visibilityFilter } from '@parley/toolkit/database/visibility-filter'
import { workspaceScope } from '@parley/toolkit/database/workspace-scope'
import { countStatements } from '@parley/toolkit/testing/count-statements'
import { actor } from '@parley/toolkit/testing/test-actor'
import { waitFor } from '@parley/toolkit/testing/wait-for'
import { createCrm, type Crm } from './seed'

const CONTACTS = 20_000

const member = actor('AGENT')
let subgraph: Crm
beforeAll(async () => {
  subgraph = await createCrm()
  await subgraph.testDatabase.query(
    `INSERT INTO crm.contact (workspace_id, id, name, username)
     SELECT $1, gen_random_uuid(), CASE n WHEN 777 THEN 'Quokka Sample' ELSE 'Person ' || md5(n::text) END, 'person_' || n FROM generate_series(1, $2::integer) n`,
    [member.workspaceId, CONTACTS],
  )
  await subgraph.testDatabase.query('VACUUM ANALYZE crm.contact')
}, 60_000)

interface Plan {
  readonly 'Node Type': string
  readonly 'Index Name'?: string
  readonly Plans?: readonly Plan[]
}

async function planOf(query: string): Promise<string> {
  const [statement] = await countStatements(subgraph.database, () => subgraph.execute({ query, actor: member }))
  const [row]: [{ 'QUERY PLAN': [{ Plan: Plan }] }] = await workspaceScope.run(member.workspaceId, () =>
    subgraph.database.query(`EXPLAIN (GENERIC_PLAN, FORMAT JSON) ${statement}`),
  )
  return describePlan(row['QUERY PLAN'][0].Plan).join(' < ')
}

function describePlan({ 'Node Type': type, 'Index Name': index, Plans = [] }: Plan): string[] {
  return [index ? `${type} ${index}` : type, ...Plans.flatMap(describePlan)]
}

test('every page of contacts reads the index of names', async () => {
  const page = (after: string) =>
    `{ contacts(first: 25${after}) { pageInfo { endCursor } edges { node { id name } } } }`
  const { data } = await subgraph.execute<{ contacts: { pageInfo: { endCursor: string } } }>({
    query: page(''),
    actor: member,
  })
  for (const after of ['', `, after: "${data?.contacts.pageInfo.endCursor}"`])
    expect(await planOf(page(after))).toBe('Limit < Result < Index Scan contact_by_name')
})

test('a search reads the index of trigrams, in spite of row-level security', async () => {
  const scans = async () => {
    const [row] = await subgraph.testDatabase.query<{ count: string }>(
      `SELECT idx_scan AS count FROM pg_stat_user_indexes WHERE indexrelname = 'contact_names'`,
    )
    return Number(row?.count)
  }
  const before = await scans()
  // Postgres publishes what a connection did now and then, not after each statement.
  await waitFor(
    async () => {
      const { data } = await subgraph.execute<{ contacts: { totalCount: number } }>({
        query: '{ contacts(filter: { search: "quokka" }) { totalCount } }',
        actor: member,
      })
      expect(data?.contacts.totalCount).toBe(1)
      return (await scans()) > before
    },
    { what: 'a scan of contact_names' },
  )
})

test('a search for what is everywhere checks contacts in the order of names', async () => {
  const { data } = await subgraph.execute<{ contacts: { totalCount: number; edges: unknown[] } }>({
    query: '{ contacts(first: 25, filter: { search: "person" }) { totalCount edges { node { name } } } }',
    actor: member,
  })
  expect(data?.contacts.totalCount).toBe(CONTACTS)
  expect(data?.contacts.edges).toHaveLength(25)
})

test.each([
  ['person', null],
  ['quokka', 1],
])('of what is common nothing is looked up, however much were asked for: %s', async (term, count) => {
  const [{ found }]: [{ found: string[] | null }] = await workspaceScope.run(member.workspaceId, () =>
    subgraph.database.query('SELECT crm.find_contacts($1, $2) AS found', [[term], CONTACTS]),
  )
  expect(found?.length ?? null).toBe(count)
})

test('the few contacts that someone sees are found by indices, in spite of row-level security', async () => {
  const agent = member.colleague('AGENT', { reach: 'TEAM', teamIds: [randomUUID()] })
  await subgraph.testDatabase.query(
    `UPDATE crm.contact SET owner_id = CASE n % 2 WHEN 0 THEN $2::uuid END, shared_with = CASE n % 2 WHEN 1 THEN ARRAY[$2::uuid] ELSE '{}' END
     FROM (SELECT id AS chosen, row_number() OVER () AS n FROM crm.contact WHERE workspace_id = $1 LIMIT 40) few
     WHERE workspace_id = $1 AND id = chosen`,
    [member.workspaceId, agent.userId],
  )
  await subgraph.testDatabase.query('VACUUM ANALYZE crm.contact')
  const literal = (value: unknown): string => `'${Array.isArray(value) ? `{${value.join()}}` : String(value)}'`
  const visible = requestScope.runFor(backgroundContext(agent, 'request-1'), () =>
    visibilityFilter.condition('contact', 'contacts:read', literal),
  )
  const [row]: [{ 'QUERY PLAN': [{ Plan: Plan }] }] = await workspaceScope.run(member.workspaceId, () =>
    subgraph.database.query(
      `EXPLAIN (FORMAT JSON) SELECT * FROM crm.contact WHERE workspace_id = '${member.workspaceId}' AND ${visible} ORDER BY name, id LIMIT 26`,
    ),
  )
  expect(describePlan(row['QUERY PLAN'][0].Plan)).toEqual(
    expect.arrayContaining(['Bitmap Index Scan contact_of_owner', 'Bitmap Index Scan contact_shared']),
  )
})
