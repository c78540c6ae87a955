import type { TelegramDialog, WatchedChannel } from '@parley/accounts/telegram/telegram-client.port'
import { startSandbox, type RunningSandbox, type SandboxAccount } from './start-sandbox'
import {
  allDialogs,
  randomId,
  RecordingStore,
  startFollowing,
  TestClients,
  until,
  type ClientSettings,
} from './telegram-test-client'

jest.setTimeout(30_000)

/** Nothing is found by the timer unless a test asks for it. */
const NO_TIMER: ClientSettings = { follow: { differenceEveryMs: 3_600_000, channelPauseMs: 5 } }

let sandbox: RunningSandbox
let clients: TestClients
let account: SandboxAccount
let session: string
let dialogs: TelegramDialog[]

beforeAll(async () => {
  sandbox = await startSandbox()
  clients = new TestClients(sandbox)
  account = await clients.account(0)
  session = (await clients.signIn(account)).exportSession()
}, 90_000)

beforeEach(async () => {
  const client = await clients.connect(session)
  dialogs = await allDialogs(client)
  await client.destroy()
})

afterEach(async () => {
  await sandbox.clearFaults()
  await sandbox.post('/pause-updates', { seconds: 0, phone: account.phone })
  await clients.destroyAll()
})

afterAll(() => sandbox.stop())

const groups = (): TelegramDialog[] => dialogs.filter(({ peer }) => peer.type === 'channel' && peer.kind === 'GROUP')
const watched = (each: TelegramDialog): WatchedChannel => ({ peer: each.peer, pts: each.pts! })
const say = (group: TelegramDialog, text: string, count?: number) =>
  sandbox.say({ to: account.phone, chat: group.peer.name, text, ...(count ? { count } : {}) })

async function following(channels: readonly WatchedChannel[], settings = NO_TIMER, store = new RecordingStore()) {
  const client = await clients.connect(session, settings)
  await startFollowing(client, store, channels)
  return { client, store }
}

/** Follows, and returns when the difference on connect is over: while it is under way, live messages wait. */
async function followingQuietly(group: TelegramDialog) {
  await sandbox.fault({ method: 'updates.getChannelDifference', delayMs: 1, times: 1 })
  const followed = await following([watched(group)])
  while ((await sandbox.get<unknown[]>('/faults')).length > 0);
  await say(group, 'Hello')
  await until('the difference on connect to be over', () => followed.store.texts(group.peer).includes('Hello'))
  return followed
}

test('messages of a watched channel come in order, with the state of the channel', async () => {
  const [group] = groups()
  const { store } = await following([watched(group!)])
  await say(group!, 'word', 5)
  await until('the messages', () => store.texts(group!.peer).includes('word 5'))
  expect(store.texts(group!.peer)).toEqual(['word 1', 'word 2', 'word 3', 'word 4', 'word 5'])
  expect(store.channelPts.get(group!.peer.id)).toBe(group!.pts! + 5)
})

test('what was missed before is fetched on connect, a hundred at a time', async () => {
  const [group] = groups()
  await say(group!, 'missed', 230)
  const { store } = await following([watched(group!)])
  await until('all of it', () => store.texts(group!.peer).includes('missed 230'))
  expect(store.texts(group!.peer)).toEqual(Array.from({ length: 230 }, (_unused, at) => `missed ${at + 1}`))
  for (const batch of store.batches) expect(batch.changes.length).toBeLessThanOrEqual(100)
  expect(store.channelPts.get(group!.peer.id)).toBe(group!.pts! + 230)
})

test('a gap is filled when the next update shows it', async () => {
  const [group] = groups()
  const { store } = await following([watched(group!)])
  await sandbox.fault({ method: 'updates', drop: true, times: 2 })
  await say(group!, 'gone', 2)
  await say(group!, 'shown')
  await until('the message after the gap', () => store.texts(group!.peer).includes('shown'))
  expect(store.texts(group!.peer)).toEqual(['gone 1', 'gone 2', 'shown'])
})

test('updates that overtake each other are put right without a difference', async () => {
  const [group] = groups()
  const { store } = await followingQuietly(group!)
  await sandbox.fault({ method: 'updates', delayMs: 150, times: 1 })
  await say(group!, 'slow')
  await say(group!, 'fast')
  await until('both', () => store.texts(group!.peer).includes('fast'))
  expect(store.texts(group!.peer)).toEqual(['Hello', 'slow', 'fast'])
  expect(store.batches.at(-1)!.origin).toBe('LIVE')
})

test('the timer finds what nothing shows, in every watched channel in turn', async () => {
  const some = groups().slice(0, 3)
  const { store } = await following(some.map(watched), { follow: { differenceEveryMs: 200, channelPauseMs: 5 } })
  await sandbox.post('/pause-updates', { seconds: 60, phone: account.phone })
  for (const group of some) await say(group, 'withheld')
  await until('what was withheld', () => some.every((group) => store.texts(group.peer).includes('withheld')))
})

test('a dropped connection loses nothing', async () => {
  const [group] = groups()
  const { store } = await following([watched(group!)])
  await sandbox.post('/drop-connections', { phone: account.phone })
  await say(group!, 'during', 3)
  await until('what was said meanwhile', () => store.texts(group!.peer).includes('during 3'))
  expect(store.texts(group!.peer)).toEqual(['during 1', 'during 2', 'during 3'])
})

test('a push that says only "too long" is followed by a difference', async () => {
  const [group] = groups()
  const { store } = await following([watched(group!)])
  await sandbox.fault({ method: 'updates', tooLong: true, times: 1 })
  await say(group!, 'hinted')
  await until('the message', () => store.texts(group!.peer).includes('hinted'))
  expect(store.texts(group!.peer)).toEqual(['hinted'])
})

test('more than a difference brings is reported, and following goes on from there', async () => {
  const [group] = groups()
  await say(group!, 'beyond', 3)
  await sandbox.fault({ method: 'updates.getChannelDifference', tooLong: true, times: 1 })
  const { store } = await following([watched(group!)])
  await until('the report', () => store.of('channelTooLong').length > 0)
  expect(store.of('channelTooLong')).toEqual([
    { kind: 'channelTooLong', peer: expect.objectContaining({ id: group!.peer.id }) as unknown, pts: group!.pts! + 3 },
  ])
  await say(group!, 'after it')
  await until('what comes after', () => store.texts(group!.peer).includes('after it'))
  expect(store.texts(group!.peer)).toEqual(['after it'])
})

test('a state of a channel that Telegram does not accept is reported with the one it is in', async () => {
  const [group, other] = groups()
  const error = 'PERSISTENT_TIMESTAMP_INVALID'
  await sandbox.fault({ method: 'updates.getChannelDifference', error, times: 1 })
  const { store } = await following([watched(group!), watched(other!)])
  await until('the report', () => store.of('channelTooLong').length > 0)
  expect(store.of('channelTooLong')).toMatchObject([{ peer: { id: group!.peer.id }, pts: group!.pts! }])
  await say(group!, 'from now on')
  await until('what comes after', () => store.texts(group!.peer).includes('from now on'))
})

test('edits and deletions name the channel', async () => {
  const [group] = groups()
  const { store } = await following([watched(group!)])
  const [said] = await say(group!, 'Tpyo')
  await sandbox.post('/edit', { to: account.phone, chat: group!.peer.name, id: said!.id, text: 'Typo' })
  await sandbox.post('/delete', { to: account.phone, chat: group!.peer.name, ids: [said!.id] })
  await until('the deletion', () => store.of('deleted').length > 0)
  expect(store.of('edited')[0]).toMatchObject({ peer: { id: group!.peer.id }, message: { text: 'Typo' } })
  expect(store.of('deleted')[0]).toMatchObject({ peer: { type: 'channel', id: group!.peer.id }, ids: [said!.id] })
})

test('what this client sends to a channel comes back as its id only', async () => {
  const [group] = groups()
  const { store, client } = await followingQuietly(group!)
  const id = randomId()
  const sent = await client.sendMessage({ peer: group!.peer, text: 'Mine', replyToId: null, randomId: id })
  await say(group!, 'Theirs')
  await until('the answer', () => store.texts(group!.peer).includes('Theirs'))
  expect(store.of('messageId')).toEqual([{ kind: 'messageId', randomId: id, id: sent.id }])
  expect(store.texts(group!.peer)).toEqual(['Hello', 'Theirs'])
})

test('a channel that is not watched is told while it is live; watching it brings what was lost', async () => {
  const [group] = groups()
  const { store, client } = await following([])
  await say(group!, 'live')
  await until('the live message', () => store.texts(group!.peer).includes('live'))
  await sandbox.fault({ method: 'updates', drop: true, times: 1 })
  await say(group!, 'lost')
  client.watchChannels([watched({ ...group!, pts: group!.pts! + 1 })])
  await until('what was lost', () => store.texts(group!.peer).includes('lost'))
  expect(store.texts(group!.peer)).toEqual(['live', 'lost'])
})

test('a channel that the account has left is no longer watched; the others are', async () => {
  const [left, kept] = groups()
  await sandbox.fault({ method: 'updates.getChannelDifference', error: 'CHANNEL_PRIVATE', times: 1 })
  const { store } = await following([watched(left!), watched(kept!)])
  await say(kept!, 'still here')
  await until('the other channel', () => store.texts(kept!.peer).includes('still here'))
})
