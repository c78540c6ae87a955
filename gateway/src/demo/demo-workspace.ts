import { eventually } from './eventually'
import { GraphSession } from './graph-session'

/** The sign-in of the demo workspace; exists in demo mode only. */
export const DEMO_SIGN_IN = { email: 'demo@parley.local', password: 'parley-demo' } as const

/** An inbox of this many conversations looks alive and is synced in a moment. */
const CHOSEN_DIALOGS = 30

interface SandboxAccount {
  readonly phone: string
  readonly code: string
}
interface Dialog {
  readonly id: string
  readonly kind: 'USER' | 'GROUP' | 'CHANNEL'
}

export interface DemoOptions {
  /** The gateway, for example `http://127.0.0.1:4000`. */
  readonly url: string
  /** The control API of the sandbox; null with real Telegram, which leaves the demo workspace without an account. */
  readonly sandboxControlUrl: string | null
  readonly onProgress: (line: string) => void
}

/**
 * Makes the demo workspace as a user would, through the graph: signs up, connects the first sandbox account by its
 * code, and chooses its latest chats. What is there already stays as it is.
 */
export async function prepareDemoWorkspace({ url, sandboxControlUrl, onProgress }: DemoOptions): Promise<void> {
  const graph = new GraphSession(url)
  await signIn(graph)
  if (!sandboxControlUrl) return
  const { bdAccounts } = await graph.request<{ bdAccounts: { edges: unknown[] } }>(
    '{ bdAccounts(first: 1) { edges { node { id } } } }',
  )
  if (bdAccounts.edges.length > 0) return
  onProgress('Preparing the demo workspace …')
  const accountId = await connectFirstAccount(graph, sandboxControlUrl)
  const dialogs = await eventually('The demo account has no chats', () => listDialogs(graph, accountId))
  await graph.request('mutation ($input: SelectDialogsInput!) { selectDialogs(input: $input) { id } }', {
    input: { accountId, dialogIds: dialogs.slice(0, CHOSEN_DIALOGS).map(({ id }) => id) },
  })
  await eventually('The demo inbox stays empty', () => hasMessages(graph))
}

async function signIn(graph: GraphSession): Promise<void> {
  const input = { ...DEMO_SIGN_IN, tokenDelivery: 'BODY' }
  const signIn = 'mutation ($input: SignInInput!) { session: signIn(input: $input) { accessToken } }'
  const signUp = 'mutation ($input: SignUpInput!) { session: signUp(input: $input) { accessToken } }'
  const answer = await graph.send<{ session: { accessToken: string } }>(signIn, { input })
  const unknown = answer.errors?.some(({ extensions }) => extensions?.code === 'SIGN_IN_FAILED')
  const { session } = unknown
    ? await graph.request<{ session: { accessToken: string } }>(signUp, {
        input: { ...input, name: 'Dana Demo', workspaceName: 'Parley demo' },
      })
    : graph.dataOf(answer)
  graph.accessToken = session.accessToken
}

async function connectFirstAccount(graph: GraphSession, controlUrl: string): Promise<string> {
  const accounts = async (): Promise<SandboxAccount[]> =>
    (await (await fetch(`${controlUrl}/accounts`)).json()) as SandboxAccount[]
  const phone = (await accounts())[0]?.phone
  const { startTelegramLogin } = await graph.request<{ startTelegramLogin: { id: string } }>(
    'mutation ($input: StartTelegramLoginInput!) { startTelegramLogin(input: $input) { id } }',
    { input: { phoneNumber: phone } },
  )
  const code = (await accounts()).find((account) => account.phone === phone)?.code
  const { submitTelegramCode } = await graph.request<{ submitTelegramCode: { account: { id: string } } }>(
    'mutation ($input: SubmitTelegramCodeInput!) { submitTelegramCode(input: $input) { account { id } } }',
    { input: { loginId: startTelegramLogin.id, code } },
  )
  return submitTelegramCode.account.id
}

async function listDialogs(graph: GraphSession, accountId: string): Promise<Dialog[] | null> {
  const { bdAccount } = await graph.request<{ bdAccount: { dialogs: { edges: { node: Dialog }[] } } }>(
    'query ($id: ID!) { bdAccount(id: $id) { dialogs(first: 100) { edges { node { id kind } } } } }',
    { id: accountId },
  )
  const dialogs = bdAccount.dialogs.edges.map(({ node }) => node)
  return dialogs.length > 0 ? dialogs : null
}

async function hasMessages(graph: GraphSession): Promise<true | null> {
  const { conversations } = await graph.request<{ conversations: { edges: { node: { lastMessage: unknown } }[] } }>(
    '{ conversations(first: 10) { edges { node { lastMessage { id } } } } }',
  )
  return conversations.edges.some(({ node }) => node.lastMessage) ? true : null
}
