import { randomBytes } from 'node:crypto'
import type { Actor } from '@parley/toolkit/context/actor'
import { SigningKeys } from '@parley/toolkit/signing/signing-keys'
import { onDispose } from '@parley/toolkit/testing/disposal'
import { actor, type TestActor } from '@parley/toolkit/testing/test-actor'
import { createTestSubgraph, type TestSubgraph } from '@parley/toolkit/testing/test-subgraph'
import { waitFor } from '@parley/toolkit/testing/wait-for'
import type { AccountsServices } from '@parley/accounts/context'
import type { AccountsLoaders } from '@parley/accounts/loaders'
import { accounts } from '@parley/accounts/subgraph'
import { runAccountsWorker, type RunningWorker } from '@parley/accounts/worker/run-worker'
import type { AccountsWorkerSettings } from '@parley/accounts/worker/worker-settings'
import { startSandbox, type RunningSandbox, type SandboxAccount } from './telegram/start-sandbox'

const newKey = (): string => randomBytes(32).toString('base64url')
/** Signing in, listing and reading take a second or two; a busy machine takes a multiple. */
const DEADLINE_MS = 30_000

export interface GraphDialog {
  readonly id: string
  readonly title: string
  readonly kind: string
  readonly unreadCount: number
  readonly selected: boolean
}
export interface GraphSync {
  readonly state: string
  readonly dialogsTotal: number
  readonly dialogsDone: number
  readonly messagesDone: number
  readonly messagesTotal: number | null
  readonly waitingUntil: string | null
  readonly completeUpTo: string | null
  readonly error: string | null
}

interface SubmittedLogin {
  readonly step: string
  readonly account: { readonly id: string }
}

/** The accounts subgraph over a database of its own, a sandbox of Telegram, and as many workers as a test starts. */
export class AccountsHarness {
  readonly member: TestActor = actor('OWNER')

  private constructor(
    readonly graph: TestSubgraph<AccountsServices, AccountsLoaders>,
    readonly sandbox: RunningSandbox,
    readonly settings: AccountsWorkerSettings,
  ) {}

  static async open(): Promise<AccountsHarness> {
    const signingKeys = [newKey()]
    const encryptionKeys = [newKey()]
    const sandbox = await startSandbox()
    onDispose(() => sandbox.stop())
    const graph = await createTestSubgraph(accounts, { signing: new SigningKeys(signingKeys), encryptionKeys })
    const { address: database, roleSecret } = graph.testDatabase
    const telegram = { kind: 'sandbox', ...sandbox.endpoint, serverKey: sandbox.serverKey } as const
    const settings: AccountsWorkerSettings = {
      database,
      roleSecret,
      scopePerTransaction: false,
      encryptionKeys,
      signingKeys,
      telegram,
      logLevel: 'silent',
      host: '127.0.0.1',
    }
    return new AccountsHarness(graph, sandbox, settings)
  }

  /** In this process; stopped after the test file if the test did not. */
  async startWorker(changes: Partial<AccountsWorkerSettings> = {}): Promise<RunningWorker> {
    const worker = await runAccountsWorker({ ...this.settings, ...changes })
    let stopped: Promise<void> | null = null
    const stop = (): Promise<void> => (stopped ??= worker.stop())
    onDispose(stop)
    return { stop }
  }

  async person(index: number): Promise<SandboxAccount> {
    const found = (await this.sandbox.get<SandboxAccount[]>('/accounts'))[index]
    if (!found) throw new Error(`The sandbox has no account ${index}`)
    return found
  }

  async personWithPassword(): Promise<SandboxAccount> {
    const found = (await this.sandbox.get<SandboxAccount[]>('/accounts')).find(({ password }) => password)
    if (!found) throw new Error('The sandbox has no account with a password')
    return found
  }

  async ask<Data>(query: string, variables: Record<string, unknown> = {}, as: Actor = this.member): Promise<Data> {
    const { data, errors } = await this.graph.execute<Data>({ query, variables, actor: as })
    if (errors.length > 0 || !data) throw new Error(JSON.stringify(errors))
    return data
  }

  /** The code of the error that the operation answers; undefined when it answers none. */
  async refusal(
    query: string,
    variables: Record<string, unknown> = {},
    as: Actor = this.member,
  ): Promise<string | undefined> {
    return (await this.graph.execute({ query, variables, actor: as })).code
  }

  async startLogin(person: SandboxAccount, as: Actor = this.member): Promise<string> {
    const { startTelegramLogin } = await this.ask<{ startTelegramLogin: { id: string; step: string } }>(
      START_LOGIN,
      { input: { phoneNumber: person.phone } },
      as,
    )
    return startTelegramLogin.id
  }

  /** Connects by code, and waits until the account follows and its dialogs are listed. */
  async connect(person: SandboxAccount, as: Actor = this.member): Promise<string> {
    const { account } = await this.submitCode(await this.startLogin(person, as), person.code, as)
    await this.untilStatus(account.id, 'CONNECTED', as)
    return account.id
  }

  async submitCode(loginId: string, code: string, as: Actor = this.member): Promise<SubmittedLogin> {
    const { submitTelegramCode } = await this.ask<{ submitTelegramCode: SubmittedLogin }>(
      SUBMIT_CODE,
      { input: { loginId, code } },
      as,
    )
    return submitTelegramCode
  }

  async untilStatus(accountId: string, status: string, as: Actor = this.member): Promise<void> {
    await waitFor(async () => (await this.status(accountId, as)) === status, {
      deadline: DEADLINE_MS,
      what: `the status ${status}`,
    })
  }

  /** Waits for the whole list of dialogs; the first of them are there earlier. */
  async untilListed(accountId: string): Promise<void> {
    const query = 'query ($id: ID!) { bdAccount(id: $id) { dialogsRefreshedAt } }'
    const ask = () => this.ask<{ bdAccount: { dialogsRefreshedAt: string | null } }>(query, { id: accountId })
    const isListed = async () => (await ask()).bdAccount.dialogsRefreshedAt !== null
    await waitFor(isListed, { deadline: DEADLINE_MS, what: 'the list of dialogs' })
  }

  async status(accountId: string, as: Actor = this.member): Promise<string | undefined> {
    const query = 'query ($id: ID!) { bdAccount(id: $id) { status } }'
    return (await this.ask<{ bdAccount: { status: string } | null }>(query, { id: accountId }, as)).bdAccount?.status
  }

  async dialogs(accountId: string, as: Actor = this.member): Promise<GraphDialog[]> {
    const query = `query ($id: ID!) { bdAccount(id: $id) {
      dialogs(first: 100) { edges { node { id title kind unreadCount selected } } } } }`
    const { bdAccount } = await this.ask<{ bdAccount: { dialogs: { edges: { node: GraphDialog }[] } } }>(
      query,
      { id: accountId },
      as,
    )
    return bdAccount.dialogs.edges.map(({ node }) => node)
  }

  async select(accountId: string, dialogs: readonly GraphDialog[]): Promise<void> {
    const input = { accountId, dialogIds: dialogs.map(({ id }) => id) }
    await this.ask('mutation ($input: SelectDialogsInput!) { selectDialogs(input: $input) { id } }', { input })
  }

  async sync(accountId: string): Promise<GraphSync> {
    const query = `query ($id: ID!) { bdAccount(id: $id) { sync {
      state dialogsTotal dialogsDone messagesDone messagesTotal waitingUntil completeUpTo error } } }`
    return (await this.ask<{ bdAccount: { sync: GraphSync } }>(query, { id: accountId })).bdAccount.sync
  }

  async untilSync(accountId: string, state: string): Promise<GraphSync> {
    return waitFor(
      async () => {
        const sync = await this.sync(accountId)
        return sync.state === state ? sync : null
      },
      { deadline: DEADLINE_MS, what: `a sync that is ${state}` },
    )
  }

  /** What was published of one kind, in order. */
  async published<Payload>(name: string): Promise<Payload[]> {
    const events = await this.graph.publishedEvents()
    return events.filter((event) => event.name === name).map((event) => event.payload as Payload)
  }
}

const START_LOGIN = `mutation ($input: StartTelegramLoginInput!) { startTelegramLogin(input: $input) { id step } }`
const SUBMIT_CODE = `mutation ($input: SubmitTelegramCodeInput!) {
  submitTelegramCode(input: $input) { id step account { id } } }`
