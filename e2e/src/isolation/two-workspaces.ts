import { connectAccount, syncDialogs } from '../harness/connect-account'
import { eventually, GraphClient } from '../harness/graph-client'
import type { ParleyProcess } from '../harness/parley-process'
import { plainFields, plainOperation, readApiSchema } from '../harness/root-fields'
import { SandboxControl } from '../harness/sandbox-control'

export const schema = readApiSchema()
const PLAIN_QUERIES = plainFields(schema).filter(({ operation }) => operation === 'query')

/** Two workspaces of one Parley: one that has something of everything, and one that wants it. */
export interface TwoWorkspaces {
  readonly owner: GraphClient
  readonly stranger: GraphClient
  /** One id of each type that the owner has. */
  readonly ids: ReadonlyMap<string, string>
  /** Makes someone write to the owner; answers the text. */
  readonly hearFrom: () => Promise<string>
  /** What the owner has, as it shows on the screen. */
  readonly snapshot: () => Promise<unknown>
}

export async function fillTwoWorkspaces(parley: ParleyProcess): Promise<TwoWorkspaces> {
  const [owner, stranger] = [new GraphClient(parley.url), new GraphClient(parley.url)]
  const control = new SandboxControl(parley.controlUrl)
  await owner.signUp('Olga')
  await stranger.signUp('Stefan')
  const free = (await control.accounts()).filter(({ password }) => !password).at(-1)!
  const account = await connectAccount(owner, control, free)
  const people = account.dialogs.filter(({ kind }) => kind === 'USER')
  const [chosen, other] = [people[0]!, people[1]!]
  await syncDialogs(owner, account.id, [chosen.id])
  await control.say({ to: free.phone, from: chosen.title, text: 'Something that is not read yet' })
  await eventually('the contact is linked', async () => {
    const query = 'query ($id: ID!) { conversation(id: $id) { unreadCount lastMessage { id } contact { id } } }'
    const { conversation } = await owner.request<{
      conversation: {
        unreadCount: number
        lastMessage: { id: string } | null
        contact: { id: string } | null
      } | null
    }>(query, { id: chosen.id })
    return conversation?.contact && conversation.lastMessage && conversation.unreadCount > 0
  })
  const { startTelegramQrLogin } = await owner.request<{ startTelegramQrLogin: { id: string } }>(
    'mutation { startTelegramQrLogin { id } }',
  )
  await makeRecords(owner)
  const ids = await idsOf(owner)
  ids.set('TelegramLogin', startTelegramQrLogin.id).set('Dialog', other.id)
  return {
    owner,
    stranger,
    ids,
    hearFrom: async () => {
      const text = `for the owner alone ${crypto.randomUUID()}`
      await control.say({ to: free.phone, from: chosen.title, text })
      return text
    },
    snapshot: () => snapshotOf(owner),
  }
}

/** One of each that a workspace makes by itself; a role below the owner's, no e-mail address of anyone. */
async function makeRecords(owner: GraphClient): Promise<void> {
  const make = (field: string, input: object, selection: string): Promise<unknown> => {
    const type = `${field[0]!.toUpperCase()}${field.slice(1)}Input!`
    return owner.request(`mutation ($input: ${type}) { ${field}(input: $input) { ${selection} } }`, { input })
  }
  await make('createTeam', { name: 'Northern region' }, 'id')
  await make('inviteByEmail', { email: 'new.member@example.test', role: 'AGENT' }, 'id')
  await make('createApiKey', { name: 'Spreadsheet', role: 'VIEWER' }, 'apiKey { id }')
  await make('createCompany', { name: 'Lakeside Mills' }, 'id')
  await make('createDeal', { title: 'Flour for a year' }, 'id')
  await make('createTask', { title: 'Weigh the flour' }, 'id')
  await eventually('the deal is on the board', async () => {
    const { dealMoves } = await owner.request<{ dealMoves: { totalCount: number } }>('{ dealMoves { totalCount } }')
    return dealMoves.totalCount > 0
  })
  await makeAutomaticMove(owner, make)
  await make('createCustomField', { name: 'Harvest', recordType: 'COMPANY', type: 'TEXT' }, 'id')
}

async function makeAutomaticMove(
  owner: GraphClient,
  make: (field: string, input: object, selection: string) => Promise<unknown>,
): Promise<void> {
  const { pipelines } = await owner.request<{ pipelines: { id: string; stages: { id: string }[] }[] }>(
    '{ pipelines { id stages { id } } }',
  )
  const { id: pipelineId, stages } = pipelines[0]!
  const input = { pipelineId, name: 'After a task', trigger: 'TASK_DONE', toStageId: stages[1]!.id }
  await make('createAutomaticMove', input, 'id')
}

/** What a stranger could have changed; not when something was last used. */
const SHOWN = new Set([
  'apiKeys',
  'bdAccounts',
  'companies',
  'contacts',
  'conversations',
  'customFields',
  'dealMoves',
  'deals',
  'invitations',
  'members',
  'permissionMatrix',
  'tasks',
  'pipelines',
  'teams',
])
const MOVES_BY_ITSELF = new Set(['lastActiveAt', 'lastUsedAt', 'lastSeenAt'])

async function snapshotOf(owner: GraphClient): Promise<unknown> {
  const shown: Record<string, unknown> = {}
  for (const field of PLAIN_QUERIES.filter(({ field: name }) => SHOWN.has(name))) {
    const { query, variables } = plainOperation(schema, field)
    shown[field.field] = await owner.request(query, variables)
  }
  return JSON.parse(JSON.stringify(shown, (key, value: unknown) => (MOVES_BY_ITSELF.has(key) ? undefined : value)))
}

/** One id of each type in all that a client is shown when it asks for everything. */
async function idsOf(client: GraphClient): Promise<Map<string, string>> {
  const found = new Map<string, string>()
  for (const field of PLAIN_QUERIES) {
    const { query, variables } = plainOperation(schema, field)
    // Some ask for a token that nobody has.
    const { data } = await client.send(query, variables)
    collectIds(data, found)
  }
  return found
}

function collectIds(value: unknown, found: Map<string, string>): void {
  if (typeof value !== 'object' || value === null) return
  const { __typename: type, id } = value as { __typename?: string; id?: string }
  if (type && id && !found.has(type)) found.set(type, id)
  for (const part of Object.values(value)) collectIds(part, found)
}
