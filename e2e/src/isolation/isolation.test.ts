import type { Client } from 'pg'
import { openOwnDatabase } from '../harness/database'
import { eventually } from '../harness/graph-client'
import { startParley, type ParleyProcess } from '../harness/parley-process'
import { idArguments, operationWith, plainFields, plainOperation, type Operation } from '../harness/root-fields'
import GLOBAL_TABLES from './global-tables.json'
import { fillTwoWorkspaces, schema, type TwoWorkspaces } from './two-workspaces'

const ARGUMENTS = idArguments(schema)
const FOLLOWED = ARGUMENTS.filter(({ operation }) => operation === 'subscription')
/** What a subscription tells everyone at its beginning: that any of their own may be others now. */
const TOLD_FIRST: Readonly<Record<string, unknown>> = {
  taskChanged: [{ taskChanged: { __typename: 'TaskChange', id: 'all', task: null } }],
}
const ASKED = ARGUMENTS.filter(({ operation }) => operation !== 'subscription')
const PLAIN = plainFields(schema)

/** What a stranger's id may be answered with; nobody else can own the stranger's workspace, so its owner stays. */
const REFUSALS = new Set(['NOT_FOUND', 'FORBIDDEN', 'VALIDATION_FAILED', 'LAST_OWNER'])

const WALLS = [
  { walls: 'both walls', filtered: true, script: 'tools/start.mjs' },
  { walls: 'the database alone', filtered: false, script: 'e2e/src/isolation/start-without-filter.mjs' },
]
const KINDS =
  'ApiKey AuditEntry BdAccount Company Contact Conversation CustomField Deal DealMove Dialog Invitation Member Message Pipeline Session Team TelegramLogin User Workspace'
/** Thousands of questions a minute, from one address. */
const ENVIRONMENT = {
  SANDBOX_SCRIPTED_REPLIES: 'false',
  RATE_LIMIT_ADDRESS_REQUESTS: '0',
  RATE_LIMIT_ANONYMOUS_POINTS: '0',
  RATE_LIMIT_USER_POINTS: '0',
}
/** What a root field reads an entity from. */
const ROOT_TABLES = [
  'accounts.bd_account',
  'crm.company',
  'crm.contact',
  'crm.deal',
  'messaging.conversation',
  'messaging.message',
  'pipeline.pipeline',
  'team.team',
]

describe.each(WALLS)('one workspace never reaches another, with $walls', ({ filtered, script }) => {
  let parley: ParleyProcess
  let both: TwoWorkspaces
  let database: Client
  let before: unknown

  beforeAll(async () => {
    parley = await startParley({ script, environment: ENVIRONMENT })
    both = await fillTwoWorkspaces(parley)
    database = await openOwnDatabase(parley.dataFolder)
    before = await both.snapshot()
  })
  afterAll(async () => {
    await database?.end()
    await both?.owner.close()
    await both?.stranger.close()
    await parley?.stop()
  })

  /** The kinds of the owner's things that an answer to the stranger holds, and errors that are no refusals. */
  async function ask({ query, variables }: Operation, field: string): Promise<string[]> {
    const { data, errors } = await both.stranger.send<Record<string, unknown>>(query, variables)
    const answer = JSON.stringify(data?.[field] ?? null)
    const codes = (errors ?? []).map(({ extensions }) => extensions?.code ?? 'none')
    return [
      ...[...both.ids].filter(([, id]) => answer.includes(id)).map(([kind]) => `shows ${kind}`),
      ...codes.filter((code) => !REFUSALS.has(code)).map((code) => `fails with ${code}`),
    ]
  }
  async function askWithEveryId(argument: (typeof ASKED)[number]): Promise<string[]> {
    const wrong = [...both.ids].map(async ([kind, id]) => {
      const found = await ask(operationWith(schema, argument, id), argument.field)
      return found.map((what) => `${argument.field}(${argument.path}: ${kind}) ${what}`)
    })
    return (await Promise.all(wrong)).flat()
  }

  it('has something to protect', () => {
    expect(ARGUMENTS.length).toBeGreaterThan(25)
    expect([...both.ids.keys()]).toEqual(expect.arrayContaining(KINDS.split(' ')))
  })

  it.each(ASKED)('$operation $field($path)', async (argument) => {
    expect(await askWithEveryId(argument)).toEqual([])
  })

  it.each(PLAIN.filter(({ operation }) => operation !== 'subscription'))('$operation $field', async (field) => {
    expect(await ask(plainOperation(schema, field), field.field)).toEqual([])
  })

  it('left what the owner has as it was', async () => {
    expect(await both.snapshot()).toEqual(before)
  })

  async function followDuringNews(operations: readonly Operation[]): Promise<unknown[]> {
    const followed = operations.map(({ query, variables }) => both.stranger.subscribe(query, variables))
    // Something happens at the owner's: what the owner's own socket has shown, the stranger's would have shown too.
    const own = both.owner.subscribe<{ inbox: { message: { text: string } | null } }>(
      'subscription { inbox { message { text } } }',
    )
    const texts: string[] = []
    await eventually('the owner sees a new message', async () => {
      if (own.events.length === 0) texts.push(await both.hearFrom())
      return own.events.some(({ inbox }) => texts.includes(inbox.message?.text ?? ''))
    })
    for (const { stop } of [own, ...followed]) stop()
    return followed.flatMap(({ events }) => events)
  }

  it.each(FOLLOWED)('subscription $field($path)', async (argument) => {
    expect(await followDuringNews([...both.ids.values()].map((id) => operationWith(schema, argument, id)))).toEqual([])
  })

  it.each(PLAIN.filter(({ operation }) => operation === 'subscription'))('subscription $field', async (field) => {
    expect(await followDuringNews([plainOperation(schema, field)])).toEqual(TOLD_FIRST[field.field] ?? [])
  })

  it.each(ROOT_TABLES)(
    `${filtered ? 'holds' : 'would show a hole'} when the policy of %s lets everything through`,
    async (table) => {
      const { rows } = await database.query<{ qual: string }>(
        'SELECT qual FROM pg_policies WHERE policyname = $1 AND schemaname || $2 || tablename = $3',
        ['workspace', '.', table],
      )
      const { qual } = rows[0]!
      await database.query(`ALTER POLICY workspace ON ${table} USING (TRUE)`)
      const found: string[] = []
      for (const argument of ASKED.filter(({ operation }) => operation === 'query'))
        if (filtered || found.length === 0) found.push(...(await askWithEveryId(argument)))
      await database.query(`ALTER POLICY workspace ON ${table} USING (${qual})`)
      expect(found.length > 0).toBe(!filtered)
    },
  )

  describe('for the role of a domain', () => {
    /** Rows of the owner's workspace that the domain's own role reaches while it works for `workspaceId`. */
    async function reach({ domain, name }: WorkspaceTable, workspaceId: string): Promise<number[]> {
      await database.query(`SET ROLE parley_${domain}`)
      await database.query(`SELECT set_config('app.workspace_id', $1, false)`, [workspaceId])
      const owned = [both.ids.get('Workspace')]
      const read = await database.query(`SELECT FROM ${name} WHERE workspace_id = $1`, owned)
      const { rows } = await database.query<{ changes: boolean }>(
        `SELECT has_table_privilege($1, 'UPDATE') AS changes`,
        [name],
      )
      const changed = rows[0]?.changes
        ? await database.query(`UPDATE ${name} SET workspace_id = workspace_id WHERE workspace_id = $1`, owned)
        : null
      await database.query('RESET ROLE')
      return [read.rowCount ?? 0, changed?.rowCount ?? 0]
    }

    it('shows and changes rows of the own workspace only, in every table', async () => {
      const tables = await protectedTables(database)
      const query = '{ viewer { workspace { id } } }'
      const { viewer } = await both.stranger.request<{ viewer: { workspace: { id: string } } }>(query)
      const reached: Record<string, { asStranger: number[]; asNobody: number[] }> = {}
      let filled = 0
      for (const table of tables) {
        const [own = 0] = await reach(table, both.ids.get('Workspace')!)
        if (own > 0) filled += 1
        reached[table.name] = { asStranger: await reach(table, viewer.workspace.id), asNobody: await reach(table, '') }
      }
      expect(filled).toBeGreaterThanOrEqual(8)
      expect(reached).toEqual(
        Object.fromEntries(tables.map(({ name }) => [name, { asStranger: [0, 0], asNobody: [0, 0] }])),
      )
    })

    it('is every table that has a workspace, but for the global ones', async () => {
      const { rows } = await database.query<{ name: string }>(WORKSPACE_TABLES)
      const isProtected = new Set((await protectedTables(database)).map(({ name }) => name))
      const open = rows.map(({ name }) => name).filter((name) => !isProtected.has(name))
      expect(open.filter((name) => !name.endsWith('.outbox'))).toEqual(GLOBAL_TABLES)
    })

    it('keeps a domain out of the schema of another', async () => {
      const domains = [...new Set((await protectedTables(database)).map(({ domain }) => domain))]
      expect(domains.length).toBeGreaterThanOrEqual(3)
      const { rows } = await database.query<{ role: string; schema: string }>(
        `SELECT 'parley_' || role AS role, schema FROM unnest($1::text[]) AS role, unnest($1::text[]) AS schema
         WHERE role <> schema AND has_schema_privilege('parley_' || role, schema, 'USAGE')`,
        [domains],
      )
      expect(rows).toEqual([])
    })
  })
})

interface WorkspaceTable {
  readonly domain: string
  readonly name: string
  readonly isProtected: boolean
}

const WORKSPACE_TABLES = `
  SELECT n.nspname AS domain, n.nspname || '.' || c.relname AS name,
    c.relrowsecurity AND c.relforcerowsecurity AS "isProtected"
  FROM pg_class c
  JOIN pg_namespace n ON n.oid = c.relnamespace
  JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'workspace_id' AND NOT a.attisdropped
  WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition ORDER BY 2`

async function protectedTables(database: Client): Promise<WorkspaceTable[]> {
  const { rows } = await database.query<WorkspaceTable>(WORKSPACE_TABLES)
  return rows.filter(({ isProtected }) => isProtected)
}
