import { randomInt, randomUUID } from 'node:crypto'
import { messageQueued } from '@parley/schema/events/messaging'
import { waitFor } from '@parley/toolkit/testing/wait-for'
import { AccountsHarness, type GraphDialog } from './accounts-harness'
import type { SandboxAccount } from './telegram/start-sandbox'
import { startWorkerProcess } from './worker-process'

interface Outcome {
  readonly messageId: string
  readonly telegramId: number | null
  readonly code?: string
  readonly reason?: string
}
interface Arrived {
  readonly id: number
  readonly text: string
  readonly randomId: string
  readonly to: string
}

let harness: AccountsHarness
let person: SandboxAccount
let accountId: string
let chats: GraphDialog[]

beforeAll(async () => {
  harness = await AccountsHarness.open()
  const setUp = await harness.startWorker()
  person = await harness.person(0)
  accountId = await harness.connect(person)
  chats = (await harness.dialogs(accountId)).filter(({ kind }) => kind === 'USER').slice(0, 2)
  await harness.select(accountId, chats)
  await harness.untilSync(accountId, 'DONE')
  await setUp.stop()
}, 90_000)

/** Queues a message as messaging does, and answers its id. */
async function queue(text: string, chat = chats[0]!): Promise<string> {
  const messageId = randomUUID()
  const randomId = String(randomInt(2 ** 47))
  const payload = { messageId, accountId, dialogId: chat.id, text, replyToTelegramId: null, randomId }
  await harness.graph.deliver(messageQueued, payload, { workspaceId: harness.member.workspaceId })
  return messageId
}

const sent = (): Promise<Outcome[]> => harness.published<Outcome>('accounts.message.sent.v1')
const refused = (): Promise<Outcome[]> => harness.published<Outcome>('accounts.message.refused.v1')

async function arrived(): Promise<Arrived[]> {
  return harness.sandbox.get<Arrived[]>(`/received?phone=${encodeURIComponent(person.phone)}`)
}

async function untilSent(messageId: string): Promise<Outcome> {
  return waitFor(async () => (await sent()).find((each) => each.messageId === messageId && each.telegramId !== null), {
    deadline: 40_000,
    what: 'a sent message with its id',
  })
}

it('waits while the account is not connected, then sends in order, once', async () => {
  const texts = Array.from({ length: 10 }, (_, at) => `In order ${at}`)
  const ids: string[] = []
  for (const text of texts) ids.push(await queue(text))
  expect(await sent()).toEqual([])
  await harness.startWorker()
  for (const id of ids) await untilSent(id)
  const there = (await arrived()).filter(({ text }) => text.startsWith('In order'))
  expect(there.map(({ text }) => text)).toEqual(texts)
  expect((await sent()).map(({ messageId }) => messageId)).toEqual(ids)
})

it('sends no message twice when answers are lost, and learns the id', async () => {
  await harness.sandbox.fault({ method: 'messages.sendMessage', dropAnswer: true, times: 1 })
  const id = await queue('Lost answer')
  const outcome = await untilSent(id)
  const there = (await arrived()).filter(({ text }) => text === 'Lost answer')
  expect(there).toHaveLength(1)
  expect(outcome.telegramId).toBe(there[0]!.id)
}, 60_000)

it('sends no message twice over kills of its worker', async () => {
  const ids: string[] = []
  for (let round = 0; round < 4; round++) {
    const worker = await startWorkerProcess(harness.settings)
    for (let at = 0; at < 5; at++) ids.push(await queue(`Round ${round} message ${at}`, chats[at % 2]))
    await waitFor(async () => (await arrived()).filter(({ text }) => text.startsWith(`Round ${round}`)).length > 1)
    worker.kill()
  }
  await startWorkerProcess(harness.settings)
  for (const id of ids) await untilSent(id)
  const there = (await arrived()).filter(({ text }) => text.startsWith('Round'))
  expect(there).toHaveLength(20)
  expect(new Set(there.map(({ randomId }) => randomId)).size).toBe(20)
}, 120_000)

it('says why Telegram refused, and goes on with the next message', async () => {
  await harness.sandbox.fault({ method: 'messages.sendMessage', error: 'USER_PRIVACY_RESTRICTED', times: 1 })
  const first = await queue('Not to you')
  const second = await queue('To you')
  await untilSent(second)
  const [refusal] = (await refused()).filter(({ messageId }) => messageId === first)
  expect(refusal).toMatchObject({ code: 'USER_PRIVACY_RESTRICTED', reason: expect.stringContaining('privacy') })
})

it('waits when Telegram asks it to, and keeps the order', async () => {
  await harness.sandbox.fault({ method: 'messages.sendMessage', error: 'FLOOD_WAIT_1', times: 1 })
  const ids = [await queue('After the wait 1'), await queue('After the wait 2')]
  for (const id of ids) await untilSent(id)
  const there = (await arrived()).filter(({ text }) => text.startsWith('After the wait'))
  expect(there.map(({ text }) => text)).toEqual(['After the wait 1', 'After the wait 2'])
  const statuses = await harness.published<{ status: string }>('accounts.account.status.v1')
  expect(statuses.slice(-2).map(({ status }) => status)).toEqual(['PAUSED', 'CONNECTED'])
})

it('refuses a message to a chat that is not known', async () => {
  const id = await queue('To nobody', { ...chats[0]!, id: randomUUID() })
  expect((await refused()).find(({ messageId }) => messageId === id)).toMatchObject({ code: 'NOT_FOUND' })
})

it('keeps what was written while Telegram has no session, and sends it after the next sign-in', async () => {
  await harness.sandbox.post('/reset-session', { phone: person.phone, how: 'unregistered' })
  const id = await queue('When you are back')
  await harness.untilStatus(accountId, 'SIGNED_OUT')
  expect((await refused()).some(({ messageId }) => messageId === id)).toBe(false)
  await harness.connect(person)
  await untilSent(id)
  expect((await arrived()).filter(({ text }) => text === 'When you are back')).toHaveLength(1)
})
