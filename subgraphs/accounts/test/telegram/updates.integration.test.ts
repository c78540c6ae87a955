import type { TelegramClientPort, TelegramDialog } from '@parley/accounts/telegram/telegram-client.port'
import { waitFor } from '@parley/toolkit/testing/wait-for'
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

/** Nothing is found by the timer unless a test asks for it. */
const NO_TIMER: ClientSettings = { follow: { differenceEveryMs: 3_600_000 } }

jest.setTimeout(30_000)

let sandbox: RunningSandbox
let clients: TestClients
let account: SandboxAccount
let session: string
let person: TelegramDialog
let dialogs: TelegramDialog[]

beforeAll(async () => {
  sandbox = await startSandbox()
  clients = new TestClients(sandbox)
  account = await clients.account(0)
  const client = await clients.signIn(account)
  dialogs = await allDialogs(client)
  person = dialogs.find(({ peer }) => peer.type === 'user' && peer.username !== null)!
  session = client.exportSession()
  await client.destroy()
}, 90_000)

afterEach(async () => {
  await sandbox.clearFaults()
  await sandbox.post('/pause-updates', { seconds: 0, phone: account.phone })
  await clients.destroyAll()
})

afterAll(() => sandbox.stop())

const say = (text: string, count?: number) =>
  sandbox.say({ to: account.phone, from: person.peer.username!, text, ...(count ? { count } : {}) })

async function following(store = new RecordingStore(), settings: ClientSettings = NO_TIMER) {
  const client = await clients.connect(session, settings)
  const { ended } = await startFollowing(client, store)
  return { client, store, ended }
}

/** Has met the person, so that short updates can be told without a difference. */
async function followingPerson(settings: ClientSettings = NO_TIMER) {
  const followed = await following(new RecordingStore(), settings)
  await say('good morning')
  await until('the first message', () => followed.store.texts().includes('good morning'))
  return followed
}

describe('live', () => {
  test('a message comes with its peer, its sender and the state after it', async () => {
    const { store } = await followingPerson()
    await say('How is it going?')
    await until('the message', () => store.texts().includes('How is it going?'))
    const batch = store.batches.at(-1)!
    expect(batch.origin).toBe('LIVE')
    expect(batch.changes).toEqual([
      expect.objectContaining({
        kind: 'message',
        peer: expect.objectContaining({
          type: 'user',
          id: person.peer.id,
          accessHash: person.peer.accessHash,
        }) as unknown,
      }),
    ])
    expect(batch.peers).toContainEqual(expect.objectContaining({ id: person.peer.id, name: person.peer.name }))
    expect(store.of('message').at(-1)!.message).toMatchObject({
      outgoing: false,
      sender: { id: person.peer.id, name: person.peer.name },
      attachments: [],
    })
    expect(batch.state.pts).toBeGreaterThan(store.batches.at(-2)!.state.pts)
  })

  test('edits, deletions and read marks of both sides', async () => {
    const { store, client } = await followingPerson()
    const [said] = await say('Tpyo')
    await sandbox.post('/edit', { to: account.phone, from: person.peer.username, id: said!.id, text: 'Typo' })
    await until('the edit', () => store.of('edited').length > 0)
    expect(store.of('edited')[0]).toMatchObject({
      message: { id: said!.id, text: 'Typo', editedAt: expect.any(Date) as Date },
    })
    await sandbox.post('/delete', { to: account.phone, from: person.peer.username, ids: [said!.id] })
    await until('the deletion', () => store.of('deleted').length > 0)
    expect(store.of('deleted')[0]).toEqual({ kind: 'deleted', peer: null, ids: [said!.id] })
    const sent = await client.sendMessage({ peer: person.peer, text: 'Seen?', replyToId: null, randomId: randomId() })
    await sandbox.post('/read', { to: account.phone, from: person.peer.username, maxId: sent.id })
    await until('the read mark', () => store.of('outboxRead').length > 0)
    expect(store.of('outboxRead').at(-1)).toMatchObject({ peer: { type: 'user', id: person.peer.id }, upToId: sent.id })
  })

  test('what another device reads and sends is told, with who it was sent to', async () => {
    const { store } = await followingPerson()
    const phone = await clients.connect(session.length > 0 ? (await clients.signIn(account)).exportSession() : '')
    const sent = await phone.sendMessage({
      peer: person.peer,
      text: 'From my phone',
      replyToId: null,
      randomId: randomId(),
    })
    await phone.markRead(person.peer, sent.id)
    await until('the message', () => store.texts().includes('From my phone'))
    await until('the read mark', () => store.of('inboxRead').length > 0)
    expect(store.of('message').at(-1)).toMatchObject({
      peer: { id: person.peer.id },
      message: { id: sent.id, outgoing: true, sender: null },
    })
    expect(store.of('inboxRead').at(-1)).toMatchObject({ peer: { id: person.peer.id }, unreadCount: 0 })
  })

  test('what this client sends comes back as its id only, and leaves no gap', async () => {
    const { store, client } = await followingPerson()
    const id = randomId()
    const sent = await client.sendMessage({ peer: person.peer, text: 'Mine', replyToId: null, randomId: id })
    await say('Theirs')
    await until('the answer', () => store.texts().includes('Theirs'))
    expect(store.of('messageId')).toEqual([{ kind: 'messageId', randomId: id, id: sent.id }])
    expect(store.texts()).not.toContain('Mine')
    expect(store.batches.at(-1)!.origin).toBe('LIVE')
  })

  test.each(['chat', 'channel'] as const)('messages of a %s name chat and sender', async (type) => {
    const { store } = await following()
    const dialog = dialogs.find(({ peer }) => peer.type === type && peer.kind === 'GROUP')!
    for (const text of ['one', 'two', 'three']) {
      await sandbox.say({ to: account.phone, chat: dialog.peer.name, text: `${type} ${text}` })
    }
    await until('the messages', () => store.texts(dialog.peer).length === 3)
    expect(store.texts(dialog.peer)).toEqual([`${type} one`, `${type} two`, `${type} three`])
    expect(store.of('message').at(-1)!.message.sender).toMatchObject({
      kind: 'USER',
      name: expect.stringMatching(/./) as unknown,
    })
    expect(store.batches.flatMap((batch) => batch.peers)).toContainEqual(
      expect.objectContaining({ id: dialog.peer.id, name: dialog.peer.name }),
    )
  })
})

describe('what was missed', () => {
  test('while away comes after a restart, once and in order, with the ids of what was sent before', async () => {
    const first = await followingPerson()
    const id = randomId()
    await first.client.destroy()
    const other = await clients.signIn(account)
    const sent = await other.sendMessage({ peer: person.peer, text: 'before the end', replyToId: null, randomId: id })
    await say('while away', 250)
    const second = await following(first.store)
    await until('all of it', () => second.store.texts().includes('while away 250'))
    const away = second.store.texts().filter((text) => text.startsWith('while away'))
    expect(away).toEqual(Array.from({ length: 250 }, (_unused, index) => `while away ${index + 1}`))
    const changes = second.store.changes
    const known = changes.findIndex((change) => change.kind === 'messageId' && change.randomId === id)
    const message = changes.findIndex((change) => change.kind === 'message' && change.message.id === sent.id)
    expect(known).toBeGreaterThanOrEqual(0)
    expect(known).toBeLessThan(message)
    for (const batch of second.store.batches) expect(batch.changes.length).toBeLessThanOrEqual(100)
  })

  test('is found when the next update shows the gap', async () => {
    const { store } = await followingPerson()
    await sandbox.fault({ method: 'updates', drop: true, times: 2 })
    await say('lost', 2)
    await say('seen')
    await until('the message after the gap', () => store.texts().includes('seen'))
    expect(store.texts().slice(-3)).toEqual(['lost 1', 'lost 2', 'seen'])
  })

  test('behind an error in the same container, which the library throws away, is found', async () => {
    const { client, store } = await followingPerson()
    await sandbox.fault({ method: 'messages.getHistory', error: 'PEER_ID_INVALID', joinUpdate: true, times: 1 })
    const failed = client.getHistory(person.peer, 0, 1).catch((error: unknown) => error)
    await waitFor(async () => (await sandbox.get<unknown[]>('/faults')).length === 0, { what: 'the call' })
    await say('behind the error')
    await expect(failed).resolves.toMatchObject({ code: 'TELEGRAM_PEER_REFUSED' })
    expect(store.texts()).not.toContain('behind the error')
    await say('alone')
    await until('the message after the error', () => store.texts().includes('alone'))
    expect(store.texts().slice(-2)).toEqual(['behind the error', 'alone'])
  })

  test('is found by the timer when nothing shows it', async () => {
    const { store } = await followingPerson({ follow: { differenceEveryMs: 300 } })
    await sandbox.post('/pause-updates', { seconds: 60, phone: account.phone })
    await say('withheld', 3)
    await until('what was withheld', () => store.texts().includes('withheld 3'))
    expect(store.texts().slice(-3)).toEqual(['withheld 1', 'withheld 2', 'withheld 3'])
  })

  test('is found after every drop of the connection', async () => {
    const { store, client } = await followingPerson()
    const connected: boolean[] = []
    client.onConnection((isConnected) => connected.push(isConnected))
    for (const round of ['first', 'second']) {
      await sandbox.post('/drop-connections', { phone: account.phone })
      await say(`${round} cut`, 5)
      await until(`the ${round} cut to be mended`, () => store.texts().includes(`${round} cut 5`))
    }
    const cut = store.texts().filter((text) => text.includes(' cut '))
    expect(cut).toEqual([1, 2, 3, 4, 5, 1, 2, 3, 4, 5].map((n, at) => `${at < 5 ? 'first' : 'second'} cut ${n}`))
    expect(connected).toEqual([false, true, false, true])
  })

  test('is found when Telegram says only that it is too long', async () => {
    const { store } = await followingPerson()
    await sandbox.fault({ method: 'updates', tooLong: true, times: 1 })
    await say('too long')
    await until('the message', () => store.texts().includes('too long'))
    expect(store.texts().filter((text) => text === 'too long')).toHaveLength(1)
  })

  test('beyond a difference is reported as such, and following goes on', async () => {
    const first = await followingPerson()
    await first.client.destroy()
    await say('beyond', 3)
    await sandbox.fault({ method: 'updates.getDifference', tooLong: true, times: 1 })
    const second = await following(first.store)
    await until('the report', () => second.store.of('accountTooLong').length > 0)
    await say('after it')
    await until('what comes after', () => second.store.texts().includes('after it'))
    expect(second.store.of('accountTooLong')).toHaveLength(1)
  })
})

test('a state that Telegram does not accept is reported, and following starts over from now', async () => {
  const store = new RecordingStore()
  store.state = { pts: 1_000_000, qts: 0, date: 1, seq: 1 }
  await sandbox.fault({ method: 'updates.getDifference', error: 'PERSISTENT_TIMESTAMP_INVALID', times: 1 })
  await following(store)
  await until('the report', () => store.of('accountTooLong').length > 0)
  await say('from now on')
  await until('what comes after', () => store.texts().includes('from now on'))
  expect(store.state.pts).toBeLessThan(1_000_000)
})

describe('order', () => {
  test('updates that overtake each other are put right without a difference', async () => {
    const { store } = await followingPerson()
    await sandbox.fault({ method: 'updates', delayMs: 200, times: 1 })
    await say('slow')
    await say('fast')
    await until('both', () => store.texts().includes('fast'))
    expect(store.texts().slice(-2)).toEqual(['slow', 'fast'])
    expect(store.batches.at(-1)!.origin).toBe('LIVE')
  })

  test('updates that come twice are told once', async () => {
    const { store } = await followingPerson()
    await sandbox.fault({ method: 'updates', duplicate: true, times: 3 })
    await say('twice', 3)
    await say('last')
    await until('the last', () => store.texts().includes('last'))
    expect(store.texts().slice(-4)).toEqual(['twice 1', 'twice 2', 'twice 3', 'last'])
  })
})

describe('storing', () => {
  test('a batch that is refused comes again before any other', async () => {
    const { store } = await followingPerson()
    const refused: number[] = []
    let busy = 0
    store.guard = async (batch) => {
      expect(++busy).toBe(1)
      await new Promise(setImmediate)
      busy--
      if (refused.length < 3) {
        refused.push(batch.state.pts)
        throw new Error('the database is away')
      }
    }
    await say('first')
    await until('a refusal', () => refused.length > 0)
    await say('second')
    await until('both', () => store.texts().includes('second'))
    expect(store.texts().slice(-2)).toEqual(['first', 'second'])
    expect(new Set(refused).size).toBe(1)
  })

  test('a burst is handed over in batches of at most a hundred, complete and in order', async () => {
    const { store } = await followingPerson()
    await say('burst', 3_000)
    await until('the whole burst', () => store.texts().includes('burst 3000'))
    const burst = store.texts().filter((text) => text.startsWith('burst'))
    expect(burst).toEqual(Array.from({ length: 3_000 }, (_unused, index) => `burst ${index + 1}`))
    for (const batch of store.batches) expect(batch.changes.length).toBeLessThanOrEqual(100)
  })

  test('a flood wait for a difference is waited out', async () => {
    const first = await followingPerson()
    await first.client.destroy()
    await say('patience')
    await sandbox.fault({ method: 'updates.getDifference', error: 'FLOOD_WAIT_1', times: 1 })
    const second = await following(first.store)
    await until('the message', () => second.store.texts().includes('patience'))
  })
})

describe('the end', () => {
  test.each(['unregistered', 'wiped'])('a session that is %s elsewhere ends following', async (how) => {
    const client = await clients.signIn(account, NO_TIMER)
    const store = new RecordingStore()
    const { ended } = await startFollowing(client, store)
    await sandbox.post('/reset-session', { phone: account.phone, how })
    if (how === 'unregistered') await sandbox.post('/drop-connections', {})
    await expect(ended).resolves.toMatchObject({ code: 'TELEGRAM_SESSION_CLOSED' })
    await expect(client.getSelf()).rejects.toMatchObject({ code: 'TELEGRAM_SESSION_CLOSED' })
    session = (await clients.signIn(account)).exportSession()
  })

  test('a ban ends following, and says so', async () => {
    const { ended } = await following(new RecordingStore(), { follow: { differenceEveryMs: 200 } })
    await sandbox.fault({ method: 'updates.getDifference', error: 'USER_DEACTIVATED_BAN', code: 401, times: 1 })
    await expect(ended).resolves.toMatchObject({ code: 'TELEGRAM_PHONE_BANNED' })
  })

  test('destroy ends it quietly', async () => {
    const { client, ended } = await following()
    await (client as TelegramClientPort).destroy()
    await expect(ended).resolves.toBeNull()
  })
})
