import { readRequested } from '@parley/schema/events/messaging'
import { waitFor } from '@parley/toolkit/testing/wait-for'
import { AccountsHarness, type GraphDialog } from './accounts-harness'
import type { SandboxAccount } from './telegram/start-sandbox'

interface Received {
  readonly dialogId: string
  readonly origin: string
  readonly unreadCount: number
  readonly messages: { readonly telegramId: number; readonly text: string; readonly direction: string }[]
}
interface Changed {
  readonly dialogId: string
  readonly edited?: { readonly telegramId: number; readonly text: string; readonly editedAt: string | null }[]
  readonly deletedTelegramIds?: number[]
  readonly inboxReadUpTo?: number
  readonly unreadCount?: number
  readonly outboxReadUpTo?: number
}

let harness: AccountsHarness
let person: SandboxAccount
let accountId: string
let chat: GraphDialog
let group: GraphDialog
let unselected: GraphDialog
let channel: GraphDialog

beforeAll(async () => {
  harness = await AccountsHarness.open()
  await harness.startWorker()
  person = await harness.person(0)
  accountId = await harness.connect(person)
  const dialogs = await harness.dialogs(accountId)
  const people = dialogs.filter(({ kind }) => kind === 'USER')
  chat = people[0]!
  unselected = people[1]!
  group = dialogs.find(({ kind }) => kind === 'GROUP')!
  channel = dialogs.find(({ kind }) => kind === 'CHANNEL')!
  await harness.select(accountId, [chat, group, channel])
  await harness.untilSync(accountId, 'DONE')
}, 90_000)

async function received(dialogId: string): Promise<Received[]> {
  const all = await harness.published<Received>('accounts.messages.received.v1')
  return all.filter((event) => event.dialogId === dialogId && event.origin !== 'HISTORY')
}

async function untilReceived(dialogId: string, text: string): Promise<Received> {
  return waitFor(async () =>
    (await received(dialogId)).find(({ messages }) => messages.some((message) => message.text === text)),
  )
}

async function untilChanged(isIt: (change: Changed) => boolean): Promise<Changed> {
  return waitFor(async () => (await harness.published<Changed>('accounts.messages.changed.v1')).find(isIt))
}

it('publishes a message that arrives, with the unread count that Telegram has', async () => {
  const before = (await harness.dialogs(accountId)).find(({ id }) => id === chat.id)!.unreadCount
  await harness.sandbox.say({ to: person.phone, from: chat.title, text: 'Are you there?' })
  expect(await untilReceived(chat.id, 'Are you there?')).toMatchObject({ unreadCount: before + 1 })
})

it('publishes messages of groups with who wrote them', async () => {
  await harness.sandbox.say({ to: person.phone, chat: group.title, text: 'To everyone' })
  const event = await untilReceived(group.id, 'To everyone')
  expect(event).toMatchObject({ kind: 'GROUP', peer: null, messages: [{ sender: { name: expect.any(String) } }] })
})

it('publishes edits and deletions', async () => {
  const [said] = await harness.sandbox.say({ to: person.phone, from: chat.title, text: 'Frist' })
  await untilReceived(chat.id, 'Frist')
  await harness.sandbox.post('/edit', { to: person.phone, from: chat.title, id: said!.id, text: 'First' })
  const edited = await untilChanged((change) => change.edited !== undefined)
  expect(edited).toMatchObject({
    dialogId: chat.id,
    edited: [{ telegramId: said!.id, text: 'First', editedAt: expect.any(String) }],
  })
  await harness.sandbox.post('/delete', { to: person.phone, from: chat.title, ids: [said!.id] })
  const deleted = await untilChanged((change) => change.deletedTelegramIds !== undefined)
  expect(deleted).toMatchObject({ dialogId: chat.id, deletedTelegramIds: [said!.id] })
})

it('places the deletion of a message that only the history brought', async () => {
  const history = await harness.published<Received>('accounts.messages.received.v1')
  const old = history.find((event) => event.dialogId === chat.id && event.origin === 'HISTORY')!.messages
  const inbound = old.find(({ direction }) => direction === 'INBOUND')!
  await harness.sandbox.post('/delete', { to: person.phone, from: chat.title, ids: [inbound.telegramId] })
  const deleted = await untilChanged((change) => change.deletedTelegramIds?.includes(inbound.telegramId) ?? false)
  expect(deleted.dialogId).toBe(chat.id)
})

it('publishes that the other side has read', async () => {
  await harness.sandbox.post('/read', { to: person.phone, from: chat.title })
  const read = await untilChanged((change) => change.outboxReadUpTo !== undefined)
  expect(read.dialogId).toBe(chat.id)
})

it('tells Telegram what a member has read', async () => {
  const [said] = await harness.sandbox.say({ to: person.phone, from: chat.title, text: 'Read me' })
  await untilReceived(chat.id, 'Read me')
  const read = { accountId, dialogId: chat.id, upToTelegramId: said!.id }
  await harness.graph.deliver(readRequested, read, { workspaceId: harness.member.workspaceId })
  const change = await untilChanged((each) => each.inboxReadUpTo === said!.id)
  expect(change).toMatchObject({ dialogId: chat.id, unreadCount: 0 })
  await harness.ask('mutation ($id: ID!) { refreshDialogs(accountId: $id) { id } }', { id: accountId })
  expect((await harness.dialogs(accountId)).find(({ id }) => id === chat.id)?.unreadCount).toBe(0)
})

it('publishes nothing of a chat that is not selected, and keeps its count', async () => {
  const before = (await harness.dialogs(accountId)).find(({ id }) => id === unselected.id)!.unreadCount
  await harness.sandbox.say({ to: person.phone, from: unselected.title, text: 'Private matter' })
  await waitFor(async () => {
    const now = (await harness.dialogs(accountId)).find(({ id }) => id === unselected.id)
    return now!.unreadCount === before + 1
  })
  expect(await received(unselected.id)).toEqual([])
})

it('misses nothing over a lost connection and withheld updates, and doubles nothing', async () => {
  await harness.sandbox.post('/pause-updates', { seconds: 1, phone: person.phone })
  await harness.sandbox.say({ to: person.phone, from: chat.title, text: 'Withheld', count: 20 })
  await harness.sandbox.post('/drop-connections', { phone: person.phone })
  await harness.sandbox.say({ to: person.phone, from: chat.title, text: 'Cut', count: 20 })
  await untilReceived(chat.id, 'Cut 20')
  const texts = (await received(chat.id)).flatMap(({ messages }) => messages.map(({ text }) => text))
  const wanted = ['Withheld', 'Cut'].flatMap((word) => Array.from({ length: 20 }, (_, at) => `${word} ${at + 1}`))
  expect(texts.filter((text) => wanted.includes(text))).toEqual(wanted)
}, 60_000)

it('lets members and the worker change the same account at once', async () => {
  const all = await harness.dialogs(accountId)
  const variables = { id: accountId }
  const verbs = ['refreshDialogs(accountId: $id) { id }', 'startSync(accountId: $id) { state }']
  verbs.push('pauseSync(accountId: $id) { state }', 'resumeSync(accountId: $id) { state }')
  for (let round = 0; round < 8; round++) {
    const extra = all.slice(round, round + 12)
    const work = [
      ...verbs.map((verb) => harness.ask(`mutation ($id: ID!) { ${verb} }`, variables)),
      harness.select(accountId, [chat, group, channel, ...extra]),
      harness.sandbox.say({ to: person.phone, from: chat.title, text: `Busy ${round}`, count: 5 }),
    ]
    await Promise.all(work)
  }
  await harness.ask('mutation ($id: ID!) { resumeSync(accountId: $id) { state } }', variables)
  await harness.select(accountId, [chat, group, channel])
  await untilReceived(chat.id, 'Busy 7 5')
  await harness.untilSync(accountId, 'DONE')
}, 60_000)

it.each([
  ['of the account', 'updates.getDifference'],
  ['of a channel', 'updates.getChannelDifference'],
])(
  'reads the history again when a difference %s is cut short',
  async (_what, method) => {
    const place = method.includes('Channel') ? { chat: channel.title } : { from: chat.title }
    const dialogId = method.includes('Channel') ? channel.id : chat.id
    await harness.sandbox.fault({ method, tooLong: true, times: 1 })
    await harness.sandbox.post('/pause-updates', { seconds: 1, phone: person.phone })
    const said = await harness.sandbox.say({ to: person.phone, ...place, text: `Cut short by ${method}`, count: 130 })
    await harness.sandbox.post('/drop-connections', { phone: person.phone })
    const ids = await waitFor(async () => {
      const all = await harness.published<Received>('accounts.messages.received.v1')
      const found = all
        .filter((event) => event.dialogId === dialogId)
        .flatMap(({ messages }) => messages)
        .filter(({ text }) => text.startsWith(`Cut short by ${method}`))
      return found.length >= 130 ? found.map(({ telegramId }) => telegramId) : null
    })
    expect(ids.toSorted((one, other) => one - other)).toEqual(said.map(({ id }) => id))
    expect(await harness.untilSync(accountId, 'DONE')).toMatchObject({ completeUpTo: expect.any(String) })
    await harness.sandbox.clearFaults()
  },
  60_000,
)

it('stops when disconnected, and catches up when reconnected', async () => {
  const change = (field: string): Promise<unknown> =>
    harness.ask(`mutation ($id: ID!) { ${field}(id: $id) { status isConnected } }`, { id: accountId })
  expect(await change('disconnectBdAccount')).toEqual({
    disconnectBdAccount: { status: 'DISCONNECTED', isConnected: false },
  })
  await waitFor(async () => ((await harness.person(0)) as SandboxAccount & { connected: number }).connected === 0)
  await harness.sandbox.say({ to: person.phone, from: chat.title, text: 'While you were away' })
  await change('reconnectBdAccount')
  expect(await untilReceived(chat.id, 'While you were away')).toMatchObject({ origin: 'DIFFERENCE' })
  await harness.untilStatus(accountId, 'CONNECTED')
}, 60_000)

it('sees that Telegram ended the session, and takes a new one', async () => {
  await harness.sandbox.post('/reset-session', { phone: person.phone, how: 'unregistered' })
  const refresh = 'mutation ($id: ID!) { refreshDialogs(accountId: $id) { id } }'
  const code = await harness.refusal(refresh, { id: accountId })
  expect(['TELEGRAM_SESSION_CLOSED', 'DEPENDENCY_UNAVAILABLE']).toContain(code)
  await harness.untilStatus(accountId, 'SIGNED_OUT')
  const reconnect = 'mutation ($id: ID!) { reconnectBdAccount(id: $id) { status } }'
  expect(await harness.refusal(reconnect, { id: accountId })).toBe('TELEGRAM_SESSION_CLOSED')
  expect(await harness.connect(person)).toBe(accountId)
  await harness.sandbox.say({ to: person.phone, from: chat.title, text: 'Welcome back' })
  await untilReceived(chat.id, 'Welcome back')
}, 60_000)

it('forgets a deleted account everywhere', async () => {
  await harness.ask('mutation ($id: ID!) { deleteBdAccount(id: $id) }', { id: accountId })
  expect(await harness.status(accountId)).toBeUndefined()
  expect(((await harness.person(0)) as SandboxAccount & { signedIn: number }).signedIn).toBe(0)
  expect((await harness.published('accounts.account.status.v1')).at(-1)).toEqual({ accountId, status: null })
  const tables = ['bd_account', 'dialog', 'message_place', 'update_state', 'attachment', 'connected_identity', 'lease']
  for (const table of tables) {
    const [left] = await harness.graph.testDatabase.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM accounts.${table}`,
    )
    expect({ table, ...left }).toEqual({ table, n: 0 })
  }
}, 60_000)
