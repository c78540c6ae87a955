import { randomUUID } from 'node:crypto'
import { backgroundContext } from '@parley/toolkit/context/request-context'
import { requestScope } from '@parley/toolkit/context/request-scope'
import { visibilityFilter } from '@parley/toolkit/database/visibility-filter'
import { workspaceScope } from '@parley/toolkit/database/workspace-scope'
import { countStatements } from '@parley/toolkit/testing/count-statements'
import { neighbours } from '@parley/toolkit/testing/neighbours'
import { actor } from '@parley/toolkit/testing/test-actor'
import { createTestSubgraph } from '@parley/toolkit/testing/test-subgraph'
import { waitFor } from '@parley/toolkit/testing/wait-for'
import { crm } from '../src/subgraph'
import type { Crm } from './seed'

const CONTACTS = 20_000

const member = actor('AGENT')
const placed = () => ({ places: [randomUUID(), randomUUID()] })
let subgraph: Crm
beforeAll(async () => {
  subgraph = await createTestSubgraph(crm, { graph: neighbours({ identity: placed, team: placed, pipeline: placed }) })
  await subgraph.testDatabase.query(
    `INSERT INTO crm.contact (workspace_id, id, name, username)
     SELECT $1, gen_random_uuid(), CASE n WHEN 777 THEN 'Quokka Sample' ELSE 'Person ' || md5(n::text) END, 'person_' || n FROM generate_series(1, $2::integer) n`,
    [member.workspaceId, CONTACTS],
  )
  await subgraph.testDatabase.query(
    `INSERT INTO crm.company (workspace_id, id, name, domain)
     SELECT $1, gen_random_uuid(), 'Firm ' || md5(n::text), 'firm-' || n || '.example' FROM generate_series(1, $2::integer) n`,
    [member.workspaceId, CONTACTS],
  )
  await subgraph.testDatabase.query(
    `INSERT INTO crm.deal (workspace_id, id, title, amount, currency, expected_close)
     SELECT $1, gen_random_uuid(), 'Pilot ' || md5(n::text), n, 'EUR', date '2027-01-01' + n % 300 FROM generate_series(1, $2::integer) n`,
    [member.workspaceId, CONTACTS],
  )
  for (const table of ['contact', 'company', 'deal']) await subgraph.testDatabase.query(`VACUUM ANALYZE crm.${table}`)
}, 60_000)

interface Plan {
  readonly 'Node Type': string
  readonly 'Index Name'?: string
  readonly 'Subplan Name'?: string
  readonly Plans?: readonly Plan[]
}

/** Of the statement that answers the page: the last one. */
async function explain(query: string): Promise<Plan> {
  const statements = await countStatements(subgraph.database, () => subgraph.execute({ query, actor: member }))
  const statement = statements.at(-1)
  const [row]: [{ 'QUERY PLAN': [{ Plan: Plan }] }] = await workspaceScope.run(member.workspaceId, () =>
    subgraph.database.query(`EXPLAIN (GENERIC_PLAN, FORMAT JSON) ${statement}`),
  )
  return row['QUERY PLAN'][0].Plan
}

const planOf = async (query: string): Promise<string> => describePlan(await explain(query)).join(' < ')

function describePlan({ 'Node Type': type, 'Index Name': index, Plans = [] }: Plan): string[] {
  return [index ? `${type} ${index}` : type, ...Plans.flatMap(describePlan)]
}

const SORTED: readonly (readonly [string, string, string])[] = [
  ['contacts', 'name', 'contact_by_name'],
  ['contacts', 'username', 'contact_by_username_order'],
  ['contacts', 'phone', 'contact_by_phone_order'],
  ['contacts', 'email', 'contact_by_email_order'],
  ['contacts', 'position', 'contact_by_position'],
  ['contacts', 'tags', 'contact_by_tags'],
  ['contacts', 'createdAt', 'contact_by_created'],
  ['contacts', 'updatedAt', 'contact_by_updated'],
  ['companies', 'name', 'company_by_name'],
  ['companies', 'tags', 'company_by_tags'],
  ['companies', 'createdAt', 'company_by_created'],
  ['companies', 'updatedAt', 'company_by_updated'],
  ['deals', 'title', 'deal_by_name'],
  ['deals', 'amount', 'deal_by_amount'],
  ['deals', 'expectedClose', 'deal_by_expected_close'],
  ['deals', 'tags', 'deal_by_tags'],
  ['deals', 'createdAt', 'deal_by_created'],
  ['deals', 'updatedAt', 'deal_by_updated'],
]

async function pagesOf(list: string, rest: string, first = 25): Promise<string[]> {
  const page = (after: string) =>
    `{ ${list}(first: ${first}${after}${rest}) { pageInfo { endCursor } edges { node { id } } } }`
  type Answer = Record<string, { pageInfo: { endCursor: string } }>
  const { data } = await subgraph.execute<Answer>({ query: page(''), actor: member })
  return [page(''), page(`, after: "${data?.[list]?.pageInfo.endCursor}"`)]
}

test.each(SORTED)('every page of %s by %s is a range of %s, either way', async (list, field, index) => {
  for (const direction of ['ASC', 'DESC']) {
    for (const page of await pagesOf(list, `, sort: { field: "${field}", direction: ${direction} }`)) {
      const [limit, result, scan] = (await planOf(page)).split(' < ')
      expect([limit, result]).toEqual(['Limit', 'Result'])
      expect(scan).toMatch(new RegExp(`^Index (Only )?Scan (Backward )?${index}$`))
    }
  }
})

const GROUPED: readonly (readonly [string, string, string])[] = [
  ['contacts', 'ownerId', 'contact_of_owner'],
  ['contacts', 'teamId', 'contact_of_team'],
  ['contacts', 'companyId', 'contact_of_company'],
  ['companies', 'ownerId', 'company_of_owner'],
  ['companies', 'teamId', 'company_of_team'],
  ['deals', 'ownerId', 'deal_of_owner'],
  ['deals', 'teamId', 'deal_of_team'],
  ['deals', 'companyId', 'deal_of_company'],
  ['deals', 'pipelineId', 'deal_of_pipeline'],
  ['deals', 'stageId', 'deal_of_stage'],
]

test.each(GROUPED)('every page of %s by %s goes along %s, either way', async (list, field, index) => {
  for (const direction of ['ASC', 'DESC']) {
    for (const page of await pagesOf(list, `, sort: { field: "${field}", direction: ${direction} }`)) {
      const near = describePlan(findPart(await explain(page), 'CTE near')).join(' < ')
      expect(near).toMatch(/^Limit < Subquery Scan < Limit < Incremental Sort < Nested Loop < Limit < /)
      // Those that point at one thing, and those that point at nothing.
      expect(near).toMatch(new RegExp(`(< Limit < Result < Index Scan (Backward )?${index}.*){2}$`))
      expect(near).toMatch(field === 'companyId' ? /Index (Only )?Scan (Backward )?company_by_name/ : /Function Scan/)
      expect(near).not.toMatch(/Seq Scan|Bitmap/)
    }
  }
})

function findPart(plan: Plan, name: string): Plan {
  const found = (function* walk(node: Plan): Generator<Plan> {
    if (node['Subplan Name'] === name) yield node
    for (const each of node.Plans ?? []) yield* walk(each)
  })(plan).next()
  if (found.done) throw new Error(`The plan has no part "${name}"`)
  return found.value
}

test.each([
  ['contacts', 'contact_by_name'],
  ['companies', 'company_by_name'],
  ['deals', 'deal_by_name'],
])('a filter on %s is checked along %s as far as a page is likely, and only then on all', async (list, index) => {
  const filter = ', filter: { where: { field: "tags", operator: EMPTY } }'
  // So few that, out of so few rows as here, those to check are fewer than a look at all.
  for (const page of await pagesOf(list, filter, 1)) {
    const plan = await planOf(page)
    expect(plan).toContain(`Limit < Subquery Scan < Limit < Result < Index Scan ${index} <`)
    // The other part reads the table as it lies, instead of row by row through the index.
    expect(plan).toMatch(/Sort < Subquery Scan < Result < (Seq Scan|Bitmap)/)
    expect(plan.split(` ${index}`)).toHaveLength(2)
  }
})

test.each(['ASC', 'DESC'])('a page is the same where its rows are far apart: %s', async (direction) => {
  await subgraph.testDatabase.query(
    `UPDATE crm.contact SET tags = '{Spring}' WHERE workspace_id = $1 AND name IN
       (SELECT 'Person ' || md5(n::text) FROM generate_series(1, 7) n)`,
    [member.workspaceId],
  )
  const rows = await subgraph.testDatabase.query<{ name: string }>(
    `SELECT name FROM crm.contact WHERE workspace_id = $1 AND tags = '{Spring}' ORDER BY name ${direction}, id ${direction}`,
    [member.workspaceId],
  )
  const found: string[] = []
  for (let after = ''; ;) {
    const filter = 'filter: { where: { field: "tags", operator: ANY_OF, values: ["Spring"] } }'
    const query = `{ contacts(first: 3${after}, ${filter}, sort: { field: "name", direction: ${direction} }) {
      pageInfo { hasNextPage endCursor } edges { node { name } } } }`
    const { data } = await subgraph.execute<{
      contacts: { pageInfo: { hasNextPage: boolean; endCursor: string }; edges: { node: { name: string } }[] }
    }>({ query, actor: member })
    found.push(...(data?.contacts.edges ?? []).map(({ node }) => node.name))
    if (!data?.contacts.pageInfo.hasNextPage) break
    after = `, after: "${data.contacts.pageInfo.endCursor}"`
  }
  expect(found).toHaveLength(7)
  expect(found).toEqual(rows.map(({ name }) => name))
})

test('a search for what everyone has is read out of the index of names', async () => {
  for (const page of await pagesOf('contacts', ', filter: { search: "person" }'))
    expect(await planOf(page)).toMatch(
      /Limit < Result < Result < Index Only Scan contact_by_name|Index Only Scan contact_by_name/,
    )
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
