import { waitFor } from '@parley/toolkit/testing/wait-for'
import { AccountsHarness, type GraphDialog } from './accounts-harness'
import { startWorkerProcess } from './worker-process'

interface Received {
  readonly dialogId: string
  readonly origin: string
  readonly messages: { readonly telegramId: number }[]
}

const PAUSE = 'mutation ($id: ID!) { pauseSync(accountId: $id) { state } }'
const RESUME = 'mutation ($id: ID!) { resumeSync(accountId: $id) { state } }'
const START = 'mutation ($id: ID!) { startSync(accountId: $id) { state } }'

let harness: AccountsHarness

beforeAll(async () => {
  harness = await AccountsHarness.open()
}, 90_000)

/** Every message that history brought for a dialog, in the order of the events. */
async function history(dialogId: string): Promise<number[]> {
  const received = await harness.published<Received>('accounts.messages.received.v1')
  return received
    .filter((event) => event.dialogId === dialogId && event.origin === 'HISTORY')
    .flatMap(({ messages }) => messages.map(({ telegramId }) => telegramId))
}

const sorted = (ids: readonly number[]): number[] => ids.toSorted((one, other) => one - other)

async function personOf(dialog: GraphDialog, phone: string, count: number): Promise<void> {
  await harness.sandbox.say({ to: phone, from: dialog.title, text: 'Old talk', count })
}

it('survives the kill of its worker: every message once, none missing', async () => {
  const person = await harness.person(0)
  const first = await startWorkerProcess(harness.settings)
  const accountId = await harness.connect(person)
  const [one, other] = (await harness.dialogs(accountId)).filter(({ kind }) => kind === 'USER')
  await personOf(one!, person.phone, 900)
  await personOf(other!, person.phone, 300)
  await harness.sandbox.fault({ method: 'messages.getHistory', delayMs: 60, times: 1000 })
  await harness.select(accountId, [one!, other!])
  await waitFor(async () => (await history(one!.id)).length >= 200)
  first.kill()

  const second = await startWorkerProcess(harness.settings)
  await waitFor(async () => (await history(one!.id)).length >= 500, { deadline: 30_000 })
  second.kill()
  await startWorkerProcess(harness.settings)
  const sync = await harness.untilSync(accountId, 'DONE')

  const brought = [await history(one!.id), await history(other!.id)]
  expect(sync).toMatchObject({ dialogsDone: 2, messagesDone: brought.flat().length, completeUpTo: expect.any(String) })
  expect(sync.messagesTotal).toBe(sync.messagesDone)
  for (const ids of brought) expect(new Set(ids).size).toBe(ids.length)
  expect(brought[0]!.length).toBeGreaterThanOrEqual(900)
  expect(brought[1]!.length).toBeGreaterThanOrEqual(300)
  await harness.sandbox.clearFaults()
}, 90_000)

it('reads the newest page of each dialog first, oldest message first within an event', async () => {
  const received = await harness.published<Received>('accounts.messages.received.v1')
  const pages = received.filter(({ origin }) => origin === 'HISTORY')
  expect(new Set(pages.slice(0, 2).map(({ dialogId }) => dialogId)).size).toBe(2)
  for (const { messages } of pages) {
    const ids = messages.map(({ telegramId }) => telegramId)
    expect(ids).toEqual(sorted(ids))
  }
})

it('pauses over a restart, goes on when resumed', async () => {
  const person = await harness.person(1)
  const worker = await startWorkerProcess(harness.settings)
  const accountId = await harness.connect(person)
  const [dialog] = (await harness.dialogs(accountId)).filter(({ kind }) => kind === 'USER')
  await personOf(dialog!, person.phone, 600)
  await harness.sandbox.fault({ method: 'messages.getHistory', delayMs: 100, times: 1000 })
  await harness.select(accountId, [dialog!])
  await waitFor(async () => (await history(dialog!.id)).length >= 100)
  await harness.ask(PAUSE, { id: accountId })
  const paused = (await history(dialog!.id)).length
  // A page that Telegram was answering meanwhile is not taken.
  for (let round = 0; round < 10; round++) {
    await harness.ask('mutation ($id: ID!) { refreshDialogs(accountId: $id) { id } }', { id: accountId })
  }
  expect((await history(dialog!.id)).length).toBe(paused)
  worker.kill()
  await startWorkerProcess(harness.settings)
  await harness.untilStatus(accountId, 'CONNECTED')
  expect(await harness.sync(accountId)).toMatchObject({ state: 'PAUSED', completeUpTo: null })
  expect((await history(dialog!.id)).length).toBe(paused)
  await harness.ask(RESUME, { id: accountId })
  await harness.untilSync(accountId, 'DONE')
  const ids = await history(dialog!.id)
  expect(ids.length).toBeGreaterThanOrEqual(600)
  expect(new Set(ids).size).toBe(ids.length)
  await harness.sandbox.clearFaults()
}, 90_000)

it('shows until when Telegram makes it wait, and goes on by itself', async () => {
  const person = await harness.person(3)
  const accountId = await harness.connect(person)
  const [dialog] = await harness.dialogs(accountId)
  await harness.sandbox.fault({ method: 'messages.getHistory', error: 'FLOOD_WAIT_2', phone: person.phone })
  const before = Date.now()
  await harness.select(accountId, [dialog!])
  const waiting = await harness.untilSync(accountId, 'WAITING')
  const until = new Date(waiting.waitingUntil!).getTime()
  expect(until).toBeGreaterThan(before + 1_000)
  const done = await harness.untilSync(accountId, 'DONE')
  expect(Date.now()).toBeGreaterThanOrEqual(until)
  expect(done.waitingUntil).toBeNull()
})

it('names a chat that could not be read, and tries it again', async () => {
  const person = await harness.person(5)
  const accountId = await harness.connect(person)
  const dialogs = (await harness.dialogs(accountId)).slice(0, 2)
  await harness.sandbox.fault({ method: 'messages.getHistory', error: 'CHANNEL_PRIVATE', phone: person.phone })
  await harness.select(accountId, dialogs)
  const failed = await harness.untilSync(accountId, 'FAILED')
  expect(failed).toMatchObject({ dialogsDone: 1, error: expect.stringContaining('1 of 2 chats') })
  await harness.ask(START, { id: accountId })
  expect(await harness.untilSync(accountId, 'DONE')).toMatchObject({ dialogsDone: 2, error: null })
})

it('fills the gap when a dialog is selected again', async () => {
  const person = await harness.person(5)
  const accountId = await harness.connect(person)
  const dialog = (await harness.dialogs(accountId)).find(({ kind, selected }) => kind === 'USER' && !selected)
  await harness.select(accountId, [dialog!])
  await harness.untilSync(accountId, 'DONE')
  const known = await history(dialog!.id)
  await harness.select(accountId, [])
  const missed = await harness.sandbox.say({ to: person.phone, from: dialog!.title, text: 'While away', count: 130 })
  await waitFor(async () => {
    const now = (await harness.dialogs(accountId)).find(({ id }) => id === dialog!.id)
    return now!.unreadCount >= 130
  })
  await harness.select(accountId, [dialog!])
  await waitFor(async () => (await history(dialog!.id)).length >= known.length + 130)
  await harness.untilSync(accountId, 'DONE')
  const filled = (await history(dialog!.id)).slice(known.length)
  expect(sorted(filled)).toEqual(missed.map(({ id }) => id))
  const selections = await harness.published<{ selected: boolean; dialog: { dialogId: string } }>(
    'accounts.dialogs.selected.v1',
  )
  expect(selections.filter((event) => event.dialog.dialogId === dialog!.id).map(({ selected }) => selected)).toEqual([
    true,
    false,
    true,
  ])
})

it('forgets a dialog that left long ago, and reads it anew when it is chosen again', async () => {
  const accountId = await harness.connect(await harness.person(5))
  const dialog = (await harness.dialogs(accountId)).find(({ selected }) => selected)
  const known = new Set(await history(dialog!.id))
  const places = async (): Promise<number> => {
    const [row] = await harness.graph.testDatabase.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM accounts.message_place WHERE dialog_id = '${dialog!.id}'`,
    )
    return row!.n
  }
  await harness.select(accountId, [])
  await harness.graph.runJob('accounts.delete-outdated', {})
  expect(await places()).toBe(known.size)
  await harness.graph.testDatabase.query(
    `UPDATE accounts.dialog SET deselected_at = now() - interval '31 days' WHERE id = '${dialog!.id}'`,
  )
  await harness.graph.runJob('accounts.delete-outdated', {})
  expect(await places()).toBe(0)
  await harness.select(accountId, [dialog!])
  const sync = await harness.untilSync(accountId, 'DONE')
  expect(sync.messagesDone).toBe(known.size)
  expect(await places()).toBe(known.size)
})
