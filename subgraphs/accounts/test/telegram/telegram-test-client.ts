import { createLogger } from '@parley/toolkit/logging/logger'
import {
  createTelegramClientFactory,
  type TelegramClientOptions,
} from '@parley/accounts/telegram/create-client-factory'
import type {
  PeerReference,
  TelegramChange,
  TelegramClientPort,
  TelegramDialog,
  UpdateBatch,
  UpdateState,
  WatchedChannel,
} from '@parley/accounts/telegram/telegram-client.port'
import type { RunningSandbox, SandboxAccount } from './start-sandbox'

/** Everything a test waits for happens within this, on a busy machine too. */
const DEADLINE_MS = 15_000

export type ClientSettings = Partial<Omit<TelegramClientOptions, 'endpoint' | 'serverKey'>>

export function createTestFactory(sandbox: RunningSandbox, settings: ClientSettings = {}) {
  return createTelegramClientFactory({
    endpoint: sandbox.endpoint,
    serverKey: sandbox.serverKey,
    apiId: 12345,
    apiHash: '0123456789abcdef0123456789abcdef',
    logger: createLogger('telegram-test', 'silent'),
    ...settings,
  })
}

/** Clients of one test file; all are destroyed at its end. */
export class TestClients {
  private readonly open = new Set<TelegramClientPort>()
  private accounts: readonly SandboxAccount[] = []

  constructor(private readonly sandbox: RunningSandbox) {}

  async account(index: number): Promise<SandboxAccount> {
    if (this.accounts.length === 0) this.accounts = await this.sandbox.get<SandboxAccount[]>('/accounts')
    return this.accounts[index]!
  }

  /** A connected client; without a session, before any sign-in. */
  async connect(session = '', settings: ClientSettings = {}): Promise<TelegramClientPort> {
    const client = createTestFactory(this.sandbox, settings).create(session)
    this.open.add(client)
    await client.connect()
    return client
  }

  /** A client that has signed in by phone code, and password where the account has one. */
  async signIn(account: SandboxAccount, settings: ClientSettings = {}): Promise<TelegramClientPort> {
    const client = await this.connect('', settings)
    const { codeHash } = await client.sendCode(account.phone)
    const step = await client.signIn(account.phone, codeHash, account.code)
    if (step.step === 'password') await client.checkPassword(account.password ?? '')
    return client
  }

  async destroyAll(): Promise<void> {
    await Promise.all([...this.open].map((client) => client.destroy()))
    this.open.clear()
  }
}

/** What `follow` handed over, as a store would keep it: batches in order, and the state after the last. */
export class RecordingStore {
  readonly batches: UpdateBatch[] = []
  state: UpdateState | null = null
  readonly channelPts = new Map<string, number>()
  /** Runs before a batch is kept; a throw refuses it. */
  guard: (batch: UpdateBatch) => Promise<void> | void = () => {}

  readonly commit = async (batch: UpdateBatch): Promise<void> => {
    await this.guard(batch)
    this.batches.push(batch)
    this.state = batch.state
    for (const { id, pts } of batch.channels) this.channelPts.set(id, pts)
  }

  get changes(): TelegramChange[] {
    return this.batches.flatMap((batch) => batch.changes)
  }

  of<K extends TelegramChange['kind']>(kind: K): Extract<TelegramChange, { kind: K }>[] {
    return this.changes.filter((change): change is Extract<TelegramChange, { kind: K }> => change.kind === kind)
  }

  /** Texts of new messages in the order they came; of one chat when it is given. */
  texts(peer?: PeerReference): string[] {
    return this.of('message')
      .filter((change) => !peer || (change.peer.id === peer.id && change.peer.type === peer.type))
      .map((change) => change.message.text)
  }
}

export async function until(what: string, condition: () => boolean, deadlineMs = DEADLINE_MS): Promise<void> {
  const end = Date.now() + deadlineMs
  while (!condition()) {
    if (Date.now() > end) throw new Error(`not within ${deadlineMs} ms: ${what}`)
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}

/** Follows and waits until the start is stored, so that what comes next is live. */
export async function startFollowing(
  client: TelegramClientPort,
  store: RecordingStore,
  channels: readonly WatchedChannel[] = [],
): Promise<{ readonly ended: Promise<unknown> }> {
  client.watchChannels(channels)
  const ended = client.follow(store.state, store.commit).then(
    () => null,
    (error: unknown) => error,
  )
  await until('the start of following', () => store.state !== null)
  return { ended }
}

export async function allDialogs(client: TelegramClientPort, limit = 100): Promise<TelegramDialog[]> {
  const dialogs: TelegramDialog[] = []
  let page = await client.getDialogs({ limit, after: null })
  for (;;) {
    dialogs.push(...page.dialogs)
    if (!page.next) return dialogs
    page = await client.getDialogs({ limit, after: page.next })
  }
}

export const randomId = (): string => BigInt.asIntN(64, BigInt(Math.floor(Math.random() * 2 ** 52)) << 11n).toString()
