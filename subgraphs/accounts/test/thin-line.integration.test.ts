import { randomUUID } from 'node:crypto'
import { messageQueued } from '@parley/schema/events/messaging'
import { waitFor } from '@parley/toolkit/testing/wait-for'
import { AccountsHarness } from './accounts-harness'

interface Received {
  readonly dialogId: string
  readonly origin: string
  readonly messages: { readonly telegramId: number; readonly text: string }[]
}

let harness: AccountsHarness

beforeAll(async () => {
  harness = await AccountsHarness.open()
  await harness.startWorker()
}, 90_000)

test('from the code to a message that arrives and one that is answered', async () => {
  const person = await harness.person(0)
  const accountId = await harness.connect(person)
  const people = (await harness.dialogs(accountId)).filter(({ kind }) => kind === 'USER').slice(0, 3)
  await harness.select(accountId, people)

  const sync = await harness.untilSync(accountId, 'DONE')
  expect(sync).toMatchObject({ dialogsTotal: 3, dialogsDone: 3, messagesTotal: sync.messagesDone })
  const history = await harness.published<Received>('accounts.messages.received.v1')
  expect(history.flatMap(({ messages }) => messages)).toHaveLength(sync.messagesDone)

  const [first] = people
  await harness.sandbox.say({ to: person.phone, from: first!.title, text: 'Is the offer still on?' })
  const live = await waitFor(async () => {
    const received = await harness.published<Received>('accounts.messages.received.v1')
    return received.find(({ origin }) => origin !== 'HISTORY')
  })
  expect(live).toMatchObject({ dialogId: first!.id, messages: [{ text: 'Is the offer still on?' }] })

  const messageId = randomUUID()
  const queued = { messageId, accountId, dialogId: first!.id, text: 'It is.', replyToTelegramId: null, randomId: '42' }
  await harness.graph.deliver(messageQueued, queued, { workspaceId: harness.member.workspaceId })
  const [sent] = await waitFor(async () => {
    const all = await harness.published<{ messageId: string; telegramId: number }>('accounts.message.sent.v1')
    return all.length > 0 ? all : null
  })
  expect(sent).toMatchObject({ messageId, telegramId: expect.any(Number) })
  const arrived = await harness.sandbox.get<{ text: string; randomId: string }[]>(
    `/received?phone=${encodeURIComponent(person.phone)}`,
  )
  expect(arrived.at(-1)).toMatchObject({ text: 'It is.', randomId: '42' })
}, 60_000)
