import type { TelegramClientPort, TelegramDialog } from '@parley/accounts/telegram/telegram-client.port'
import { startSandbox, type RunningSandbox, type SandboxAccount } from './start-sandbox'
import { allDialogs, randomId, TestClients } from './telegram-test-client'

jest.setTimeout(30_000)

let sandbox: RunningSandbox
let clients: TestClients
let client: TelegramClientPort
let account: SandboxAccount
let person: TelegramDialog
let dialogs: TelegramDialog[]

beforeAll(async () => {
  sandbox = await startSandbox()
  clients = new TestClients(sandbox)
  account = await clients.account(0)
  client = await clients.signIn(account)
  dialogs = await allDialogs(client)
  person = dialogs.find(({ peer }) => peer.type === 'user')!
}, 90_000)

afterEach(() => sandbox.clearFaults())

afterAll(async () => {
  await clients.destroyAll()
  await sandbox.stop()
})

const received = async (text: string): Promise<{ text: string; randomId: string }[]> =>
  (
    await sandbox.get<{ text: string; randomId: string }[]>(`/received?phone=${encodeURIComponent(account.phone)}`)
  ).filter((each) => each.text === text)

const send = (text: string, id = randomId(), replyToId: number | null = null, peer = person.peer) =>
  client.sendMessage({ peer, text, replyToId, randomId: id })

test('a message arrives once, with its random id, and is in the history', async () => {
  const id = randomId()
  const sent = await send('A first word, with *stars* and <b>tags</b> left alone', id)
  expect(await received('A first word, with *stars* and <b>tags</b> left alone')).toEqual([
    expect.objectContaining({ randomId: id }),
  ])
  const [newest] = (await client.getHistory(person.peer, 0, 1)).messages
  expect(newest).toMatchObject({ id: sent.id, outgoing: true, sender: null, sentAt: sent.sentAt })
})

test.each(['chat', 'channel'] as const)('a message to a %s is told its id', async (type) => {
  const dialog = dialogs.find(({ peer }) => peer.type === type && peer.kind === 'GROUP')!
  const sent = await send(`to a ${type}`, randomId(), null, dialog.peer)
  const [newest] = (await client.getHistory(dialog.peer, 0, 1)).messages
  expect(newest).toMatchObject({ id: sent.id, text: `to a ${type}`, outgoing: true })
})

test('a reply names the message that it answers', async () => {
  const question = (await client.getHistory(person.peer, 0, 10)).messages.find((message) => !message.outgoing)!
  const sent = await send('An answer', randomId(), question.id)
  const history = await client.getHistory(person.peer, 0, 1)
  expect(history.messages[0]).toMatchObject({ id: sent.id, replyToId: question.id })
})

test('sent again with the same random id, Telegram says so and keeps one', async () => {
  const id = randomId()
  await send('Only once', id)
  await expect(send('Only once', id)).rejects.toMatchObject({ code: 'TELEGRAM_RANDOM_ID_DUPLICATE' })
  expect(await received('Only once')).toHaveLength(1)
})

test('a lost answer ends at the deadline; the next try learns that it was sent', async () => {
  const id = randomId()
  const hasty = await clients.connect(client.exportSession(), { callDeadlineMs: 1_500 })
  await sandbox.fault({ method: 'messages.sendMessage', dropAnswer: true, times: 1 })
  const message = { peer: person.peer, text: 'Answer lost', replyToId: null, randomId: id }
  await expect(hasty.sendMessage(message)).rejects.toMatchObject({ code: 'TELEGRAM_UNREACHABLE', retryable: true })
  await expect(send('Answer lost', id)).rejects.toMatchObject({ code: 'TELEGRAM_RANDOM_ID_DUPLICATE' })
  expect(await received('Answer lost')).toHaveLength(1)
})

test('a dropped connection in place of the answer leaves one message', async () => {
  const patient = await clients.signIn(account)
  await sandbox.fault({ method: 'messages.sendMessage', dropConnection: true, times: 1 })
  const message = { peer: person.peer, text: 'Cut off', replyToId: null, randomId: randomId() }
  await expect(patient.sendMessage(message)).rejects.toMatchObject({ code: 'TELEGRAM_RANDOM_ID_DUPLICATE' })
  expect(await received('Cut off')).toHaveLength(1)
})

test('many at once arrive in the order they were sent', async () => {
  const texts = Array.from({ length: 20 }, (_unused, index) => `burst ${index}`)
  const sent = await Promise.all(texts.map((text) => send(text)))
  const ids = sent.map(({ id }) => id)
  expect(ids).toEqual([...ids].sort((left, right) => left - right))
  expect(new Set(ids).size).toBe(texts.length)
})

test.each([
  ['PEER_FLOOD', /limits this account/],
  ['USER_PRIVACY_RESTRICTED', /privacy/],
  ['PRIVACY_PREMIUM_REQUIRED', /Premium/],
  ['CHAT_WRITE_FORBIDDEN', /may not write/],
  ['USER_NOT_MUTUAL_CONTACT', /mutual/],
])('%s is told in plain words', async (error, words) => {
  await sandbox.fault({ method: 'messages.sendMessage', error, times: 1 })
  await expect(send('Refused')).rejects.toMatchObject({
    code: 'TELEGRAM_PEER_REFUSED',
    message: expect.stringMatching(words) as unknown,
    retryable: false,
  })
})

test.each([
  ['FLOOD_WAIT_42', 42],
  ['SLOWMODE_WAIT_7', 7],
])('%s is told with its length', async (error, seconds) => {
  await sandbox.fault({ method: 'messages.sendMessage', error, times: 1 })
  await expect(send('Too fast')).rejects.toMatchObject({
    code: 'TELEGRAM_FLOOD_WAIT',
    retryAfterSeconds: seconds,
    retryable: true,
  })
})

test('trouble of Telegram’s own may be tried again; an unknown refusal is named', async () => {
  await sandbox.fault({ method: 'messages.sendMessage', error: 'INTERNAL', code: 500, times: 1 })
  await expect(send('Trouble')).rejects.toMatchObject({ code: 'TELEGRAM_UNREACHABLE', retryable: true })
  await sandbox.fault({ method: 'messages.sendMessage', error: 'SOMETHING_NEW', code: 400, times: 1 })
  await expect(send('New')).rejects.toMatchObject({
    code: 'TELEGRAM_REFUSED',
    message: expect.stringContaining('SOMETHING_NEW') as unknown,
  })
})

test.each(['user', 'chat', 'channel'] as const)('a %s is marked read in Telegram', async (type) => {
  const isUnread = (each: TelegramDialog) => each.peer.type === type && each.unreadCount > 0
  let dialog = dialogs.find(isUnread)
  if (!dialog) {
    const quiet = dialogs.find((each) => each.peer.type === type && each.peer.kind !== 'CHANNEL')!
    await sandbox.say({
      to: account.phone,
      text: 'unread',
      ...(type === 'user' ? { from: quiet.peer.username! } : { chat: quiet.peer.name }),
    })
    dialog = (await allDialogs(client)).find((each) => each.peer.id === quiet.peer.id)!
  }
  expect(dialog.unreadCount).toBeGreaterThan(0)
  await client.markRead(dialog.peer, dialog.topMessageId)
  const after = (await allDialogs(client)).find((each) => each.peer.id === dialog.peer.id)!
  expect(after).toMatchObject({ unreadCount: 0, inboxReadUpTo: dialog.topMessageId })
})
