import type { TelegramClientPort, TelegramDialog } from '@parley/accounts/telegram/telegram-client.port'
import { startSandbox, type RunningSandbox, type SandboxAccount, type SandboxFault } from './start-sandbox'
import { allDialogs, RecordingStore, TestClients, until, type ClientSettings } from './telegram-test-client'

jest.setTimeout(60_000)

/** Printed with a failure; set it here to see the same run again. */
const SEED = Date.now() % 100_000
const ROUNDS = 60

const SETTINGS: ClientSettings = {
  follow: { differenceEveryMs: 1_000, gapWaitMs: 100, channelPauseMs: 5 },
  callDeadlineMs: 3_000,
}

let sandbox: RunningSandbox
let clients: TestClients
let account: SandboxAccount
let session: string
let dialogs: TelegramDialog[]

beforeAll(async () => {
  sandbox = await startSandbox()
  clients = new TestClients(sandbox)
  account = await clients.account(0)
  const client = await clients.signIn(account)
  session = client.exportSession()
  dialogs = await allDialogs(client)
  await client.destroy()
}, 90_000)

afterAll(async () => {
  await clients.destroyAll()
  await sandbox.stop()
})

/** A small generator (mulberry32), so that a failed run can be repeated. */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const FAULTS: readonly SandboxFault[] = [
  { method: 'updates', drop: true, times: 2 },
  { method: 'updates', delayMs: 60, times: 2 },
  { method: 'updates', delayMs: 250, times: 1 },
  { method: 'updates', duplicate: true, times: 2 },
  { method: 'updates', tooLong: true, times: 1 },
  { method: 'updates.getDifference', error: 'INTERNAL', code: 500, times: 1 },
  { method: 'updates.getDifference', dropConnection: true, times: 1 },
  { method: 'updates.getChannelDifference', delayMs: 100, times: 1 },
]

test(`nothing is lost, told twice or out of order under random faults (seed ${SEED})`, async () => {
  const random = randomFrom(SEED)
  const pick = <T>(choice: readonly T[]): T => choice[Math.floor(random() * choice.length)]!
  const chats = ['user', 'chat', 'channel'].map((type) =>
    dialogs.find(({ peer }) => peer.type === type && (type !== 'channel' || peer.kind === 'GROUP'))!,
  )
  const store = new RecordingStore()
  store.guard = () => {
    if (random() < 0.05) throw new Error('the database is away')
  }
  let client: TelegramClientPort | null = null
  const restart = async (): Promise<void> => {
    await client?.destroy()
    client = await clients.connect(session, SETTINGS)
    const channels = chats.filter(({ pts }) => pts !== null)
    client.watchChannels(channels.map(({ peer, pts }) => ({ peer, pts: store.channelPts.get(peer.id) ?? pts! })))
    void client.follow(store.state, store.commit)
    await until('the start of following', () => store.state !== null)
  }
  const said = new Map(chats.map(({ peer }) => [peer.id, [] as string[]]))
  await restart()

  for (let round = 1; round <= ROUNDS; round++) {
    if (random() < 0.4) await sandbox.fault({ ...pick(FAULTS), phone: account.phone })
    if (random() < 0.05) await sandbox.post('/drop-connections', { phone: account.phone })
    if (random() < 0.05) await restart()
    const { peer } = pick(chats)
    const where = peer.type === 'user' ? { from: peer.username ?? peer.name } : { chat: peer.name }
    const messages = await sandbox.say({
      to: account.phone,
      text: `${round}`,
      count: 1 + Math.floor(random() * 8),
      ...where,
    })
    said.get(peer.id)!.push(...messages.map(({ text }) => text))
  }

  await sandbox.clearFaults()
  const complete = () => chats.every(({ peer }) => store.texts(peer).length >= said.get(peer.id)!.length)
  await until('everything that was said', complete, 20_000)
  for (const { peer } of chats) expect(store.texts(peer)).toEqual(said.get(peer.id))
})
