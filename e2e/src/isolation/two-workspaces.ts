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
  await eventually('the contact is linked', async () => {
    const query = 'query ($id: ID!) { conversation(id: $id) { lastMessage { id } contact { id } } }'
    const { conversation } = await owner.request<{
      conversation: { lastMessage: { id: string } | null; contact: { id: string } | null } | null
    }>(query, { id: chosen.id })
    return conversation?.contact && conversation.lastMessage
  })
  const { startTelegramQrLogin } = await owner.request<{ startTelegramQrLogin: { id: string } }>(
    'mutation { startTelegramQrLogin { id } }',
  )
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
    snapshot: () =>
      owner.request(`{
        viewer { user { id name } workspace { id name } }
        bdAccounts { edges { node { id status sync { state dialogsTotal dialogsDone } } } }
        conversations(first: 50) { edges { node { id title unreadCount lastMessage { id text status } contact { id name version } } } }
      }`),
  }
}

/** One id of each type in all that a client is shown when it asks for everything. */
async function idsOf(client: GraphClient): Promise<Map<string, string>> {
  const found = new Map<string, string>()
  for (const field of PLAIN_QUERIES) {
    const { query, variables } = plainOperation(schema, field)
    collectIds(await client.request(query, variables), found)
  }
  return found
}

function collectIds(value: unknown, found: Map<string, string>): void {
  if (typeof value !== 'object' || value === null) return
  const { __typename: type, id } = value as { __typename?: string; id?: string }
  if (type && id && !found.has(type)) found.set(type, id)
  for (const part of Object.values(value)) collectIds(part, found)
}
