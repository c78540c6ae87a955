import type { Client } from 'pg'
import { connectAccount, syncDialogs } from './harness/connect-account'
import { openOwnDatabase } from './harness/database'
import { eventually, GraphClient } from './harness/graph-client'
import { startParley, type ParleyProcess } from './harness/parley-process'
import { idArguments, operationWith, readApiSchema } from './harness/root-fields'
import { SandboxControl } from './harness/sandbox-control'

const schema = readApiSchema()
const ARGUMENTS = idArguments(schema)
const FOLLOWED = ARGUMENTS.filter(({ operation }) => operation === 'subscription')
const ASKED = ARGUMENTS.filter(({ operation }) => operation !== 'subscription')

/** What a stranger's id may be answered with. */
const REFUSALS = new Set(['NOT_FOUND', 'FORBIDDEN', 'VALIDATION_FAILED'])

describe('one workspace never reaches another', () => {
  let parley: ParleyProcess
  let owner: GraphClient
  let stranger: GraphClient
  /** Ids of everything that the owner has, by kind. */
  const ids = new Map<string, string>()
  let before: unknown
  let control: SandboxControl
  let phone: string
  let counterpart: string

  const snapshot = (): Promise<unknown> =>
    owner.request(`{
      viewer { user { id name } workspace { id name } }
      bdAccounts { edges { node { id status sync { state dialogsTotal dialogsDone } } } }
      conversations(first: 50) { edges { node { id title unreadCount lastMessage { id text status } contact { id name version } } } }
    }`)

  beforeAll(async () => {
    parley = await startParley({
      script: process.env.PARLEY_E2E_START,
      environment: { SANDBOX_SCRIPTED_REPLIES: 'false' },
    })
    owner = new GraphClient(parley.url)
    stranger = new GraphClient(parley.url)
    control = new SandboxControl(parley.controlUrl)
    await owner.signUp('Olga')
    await stranger.signUp('Stefan')
    const free = (await control.accounts()).filter(({ password }) => !password).at(-1)!
    const account = await connectAccount(owner, control, free)
    const person = account.dialogs.find(({ kind }) => kind === 'USER')!
    ;({ phone } = account)
    counterpart = person.title
    await syncDialogs(owner, account.id, [person.id])
    const { conversation, viewer, startTelegramQrLogin } = await eventually('the contact is linked', async () => {
      const found = await owner.request<{
        conversation: { lastMessage: { id: string } | null; contact: { id: string } | null } | null
        viewer: { user: { id: string }; workspace: { id: string } }
      }>(
        'query ($id: ID!) { conversation(id: $id) { lastMessage { id } contact { id } } viewer { user { id } workspace { id } } }',
        {
          id: person.id,
        },
      )
      if (!found.conversation?.contact || !found.conversation.lastMessage) return null
      const login = await owner.request<{ startTelegramQrLogin: { id: string } }>(
        'mutation { startTelegramQrLogin { id } }',
      )
      return { ...found, ...login }
    })
    ids.set('account', account.id).set('conversation', person.id).set('message', conversation!.lastMessage!.id)
    ids.set('contact', conversation!.contact!.id).set('login', startTelegramQrLogin.id)
    ids.set('user', viewer.user.id).set('workspace', viewer.workspace.id)
    before = await snapshot()
  })
  afterAll(async () => {
    await owner?.close()
    await stranger?.close()
    await parley?.stop()
  })

  it('has something to protect', () => {
    expect(ARGUMENTS.length).toBeGreaterThan(25)
    expect(ids.size).toBe(7)
  })

  it.each(ASKED)('$operation $field($path)', async (argument) => {
    for (const [kind, id] of ids) {
      const { query, variables } = operationWith(schema, argument, id)
      const { data, errors } = await stranger.send<Record<string, unknown>>(query, variables)
      const codes = (errors ?? []).map(({ extensions }) => extensions?.code)
      expect({ kind, query, variables, unexpected: codes.filter((code) => !REFUSALS.has(code ?? '')) }).toMatchObject({
        unexpected: [],
      })
      const answer = JSON.stringify(data?.[argument.field] ?? null)
      for (const [ownedKind, owned] of ids)
        expect({ kind, ownedKind, leaks: answer.includes(owned) }).toMatchObject({ leaks: false })
    }
  })

  it('left what the owner has as it was', async () => {
    expect(await snapshot()).toEqual(before)
  })

  it.each(FOLLOWED)('subscription $field($path)', async (argument) => {
    const followed = [...ids.values()].map((id) => {
      const { query, variables } = operationWith(schema, argument, id)
      return stranger.subscribe(query, variables as Record<string, unknown>)
    })
    // Something happens at the owner's: what the owner's own socket has shown, the stranger's would have shown too.
    const own = owner.subscribe<{ inbox: { message: { text: string } | null } }>(
      'subscription { inbox { message { text } } }',
    )
    const text = `for the owner alone ${crypto.randomUUID()}`
    await eventually('the owner sees a new message', async () => {
      if (own.events.length === 0) await control.say({ to: phone, from: counterpart, text })
      return own.events.some(({ inbox }) => inbox.message?.text === text)
    })
    own.stop()
    expect(followed.flatMap(({ events }) => events)).toEqual([])
    for (const { stop } of followed) stop()
  })

  describe('by the database alone', () => {
    let database: Client
    beforeAll(async () => {
      database = await openOwnDatabase(parley.dataFolder)
    })
    afterAll(() => database?.end())

    /** Rows of the owner's workspace that the domain's own role reaches while it works for `workspaceId`. */
    async function reach(table: WorkspaceTable, workspaceId: string): Promise<number[]> {
      await database.query(`SET ROLE parley_${table.domain}`)
      await database.query(`SELECT set_config('app.workspace_id', $1, false)`, [workspaceId])
      const owned = [ids.get('workspace')]
      const read = await database.query(`SELECT FROM ${table.name} WHERE workspace_id = $1`, owned)
      const changed = await database.query(
        `UPDATE ${table.name} SET workspace_id = workspace_id WHERE workspace_id = $1`,
        owned,
      )
      await database.query('RESET ROLE')
      return [read.rowCount ?? 0, changed.rowCount ?? 0]
    }

    it('shows and changes rows of the own workspace only, in every table', async () => {
      const tables = await workspaceTables(database)
      const strangerId = (
        await stranger.request<{ viewer: { workspace: { id: string } } }>('{ viewer { workspace { id } } }')
      ).viewer.workspace.id
      const reached: Record<string, { asStranger: number[]; asNobody: number[] }> = {}
      let filled = 0
      for (const table of tables) {
        const [own = 0] = await reach(table, ids.get('workspace')!)
        if (own > 0) filled += 1
        reached[table.name] = { asStranger: await reach(table, strangerId), asNobody: await reach(table, '') }
      }
      expect(filled).toBeGreaterThanOrEqual(8)
      expect(reached).toEqual(
        Object.fromEntries(tables.map(({ name }) => [name, { asStranger: [0, 0], asNobody: [0, 0] }])),
      )
    })

    it('keeps a domain out of the schema of another', async () => {
      const domains = [...new Set((await workspaceTables(database)).map(({ domain }) => domain))]
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
}

/** Global by design, with ids only: they say which workspace to enter (the architecture lists them). */
const GLOBAL = new Set(['outbox', 'inbox', 'parked', 'lease', 'connected_identity', 'migrations'])

async function workspaceTables(database: Client): Promise<WorkspaceTable[]> {
  const { rows } = await database.query<{ domain: string; table: string }>(
    `SELECT n.nspname AS domain, c.relname AS "table" FROM pg_class c
     JOIN pg_namespace n ON n.oid = c.relnamespace
     JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'workspace_id' AND NOT a.attisdropped
     JOIN pg_roles r ON r.rolname = 'parley_' || n.nspname
     WHERE c.relkind IN ('r', 'p') AND n.nspname NOT IN ('identity', 'bus') ORDER BY 1, 2`,
  )
  return rows
    .filter(({ table }) => !GLOBAL.has(table))
    .map(({ domain, table }) => ({ domain, name: `${domain}.${table}` }))
}
