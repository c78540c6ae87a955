import type { Figure } from '../figure'
import type { GraphClient } from './graph-client'
import { readAccounts, waitFor } from './sandbox-people'

/** Is in a supergroup with some thousands of messages. */
const PHONE = '+15550100004'

interface Login {
  readonly id: string
  readonly account: { readonly id: string } | null
}
interface Progress {
  readonly bdAccount: { readonly sync: { readonly state: string; readonly messagesDone: number } }
  readonly messageStats: { readonly total: number }
}

/** Connects another account, chooses all its dialogs, and waits until every message is in the inbox. */
export async function measureFirstSync(client: GraphClient, controlUrl: string): Promise<readonly Figure[]> {
  const accountId = await connect(client, controlUrl)
  const dialogIds = await waitFor('the account has its dialogs', () => listDialogs(client, accountId))
  const begin = performance.now()
  await client.request('mutation ($input: SelectDialogsInput!) { selectDialogs(input: $input) { id } }', {
    input: { accountId, dialogIds },
  })
  const messages = await waitFor('the first sync is done', () => readTotal(client, accountId), { intervalMs: 100 })
  const seconds = (performance.now() - begin) / 1000
  return [
    {
      name: `first sync of ${dialogIds.length} chats, ${messages} messages`,
      unit: 'messages/s',
      median: messages / seconds,
      budget: { of: 'median', kind: 'at least', limit: 3_000 },
    },
  ]
}

async function connect(client: GraphClient, controlUrl: string): Promise<string> {
  const { startTelegramLogin } = await client.request<{ startTelegramLogin: Login }>(
    'mutation ($input: StartTelegramLoginInput!) { startTelegramLogin(input: $input) { id } }',
    { input: { phoneNumber: PHONE } },
  )
  const code = (await readAccounts(controlUrl)).find(({ phone }) => phone === PHONE)?.code
  const { submitTelegramCode } = await client.request<{ submitTelegramCode: Login }>(
    'mutation ($input: SubmitTelegramCodeInput!) { submitTelegramCode(input: $input) { id account { id } } }',
    { input: { loginId: startTelegramLogin.id, code } },
  )
  if (!submitTelegramCode.account) throw new Error('The login did not end with an account')
  return submitTelegramCode.account.id
}

async function listDialogs(client: GraphClient, accountId: string): Promise<readonly string[] | null> {
  const { bdAccount } = await client.request<{ bdAccount: { dialogs: { edges: { node: { id: string } }[] } } }>(
    'query ($id: ID!) { bdAccount(id: $id) { dialogs(first: 100) { edges { node { id } } } } }',
    { id: accountId },
  )
  const ids = bdAccount.dialogs.edges.map(({ node }) => node.id)
  return ids.length > 0 ? ids : null
}

/** How many messages there are, once all that were read are stored; null before. */
async function readTotal(client: GraphClient, accountId: string): Promise<number | null> {
  const { bdAccount, messageStats } = await client.request<Progress>(
    `query ($id: ID!) {
      bdAccount(id: $id) { sync { state messagesDone } }
      messageStats(filter: { accountId: $id }) { total }
    }`,
    { id: accountId },
  )
  const { state, messagesDone } = bdAccount.sync
  return state === 'DONE' && messageStats.total >= messagesDone ? messageStats.total : null
}
