import { eventually, type GraphClient } from './graph-client'
import type { SandboxAccount, SandboxControl } from './sandbox-control'

export interface ConnectedAccount {
  readonly id: string
  readonly phone: string
  readonly dialogs: readonly { readonly id: string; readonly title: string; readonly kind: string }[]
}

const LOGIN = 'id step account { id }'
interface Login {
  readonly id: string
  readonly step: string
  readonly account: { readonly id: string } | null
}

/** Connects a sandbox account by phone code (and password, where it has one), and waits for its dialogs. */
export async function connectAccount(
  client: GraphClient,
  control: SandboxControl,
  account: SandboxAccount,
): Promise<ConnectedAccount> {
  const { startTelegramLogin } = await client.request<{ startTelegramLogin: Login }>(
    `mutation ($input: StartTelegramLoginInput!) { startTelegramLogin(input: $input) { ${LOGIN} } }`,
    { input: { phoneNumber: account.phone } },
  )
  const loginId = startTelegramLogin.id
  const code = (await control.accounts()).find(({ phone }) => phone === account.phone)?.code
  let login = (
    await client.request<{ submitTelegramCode: Login }>(
      `mutation ($input: SubmitTelegramCodeInput!) { submitTelegramCode(input: $input) { ${LOGIN} } }`,
      { input: { loginId, code } },
    )
  ).submitTelegramCode
  if (login.step === 'PASSWORD')
    login = (
      await client.request<{ submitTelegramPassword: Login }>(
        `mutation ($input: SubmitTelegramPasswordInput!) { submitTelegramPassword(input: $input) { ${LOGIN} } }`,
        { input: { loginId, password: account.password } },
      )
    ).submitTelegramPassword
  if (login.step !== 'DONE' || !login.account) throw new Error(`The login ended at ${login.step}`)
  const { id } = login.account
  const dialogs = await eventually('the account has its dialogs', async () => {
    const { bdAccount } = await client.request<{
      bdAccount: { dialogs: { edges: { node: ConnectedAccount['dialogs'][number] }[] } }
    }>('query ($id: ID!) { bdAccount(id: $id) { dialogs(first: 100) { edges { node { id title kind } } } } }', { id })
    const nodes = bdAccount.dialogs.edges.map(({ node }) => node)
    return nodes.length > 0 && nodes
  })
  return { id, phone: account.phone, dialogs }
}

/** Chooses dialogs and waits until their history is there. */
export async function syncDialogs(client: GraphClient, accountId: string, dialogIds: readonly string[]): Promise<void> {
  await client.request('mutation ($input: SelectDialogsInput!) { selectDialogs(input: $input) { id } }', {
    input: { accountId, dialogIds },
  })
  await eventually(
    'the first sync is done',
    async () => {
      const { bdAccount } = await client.request<{ bdAccount: { sync: { state: string; dialogsDone: number } } }>(
        'query ($id: ID!) { bdAccount(id: $id) { sync { state dialogsDone } } }',
        { id: accountId },
      )
      return bdAccount.sync.state === 'DONE' && bdAccount.sync.dialogsDone === dialogIds.length
    },
    60_000,
  )
}
