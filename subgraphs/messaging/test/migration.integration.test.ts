import { dialogMigrated, GROUP_MESSAGE_OFFSET } from '@parley/schema/events/accounts'
import {
  change,
  createMessaging,
  kindsOf,
  messagesOf,
  receive,
  seedChat,
  type Messaging,
  type SeededChat,
} from './seed'

let subgraph: Messaging
let chat: SeededChat
beforeAll(async () => {
  subgraph = await createMessaging()
})
beforeEach(async () => {
  chat = await seedChat(subgraph, { kind: 'GROUP' })
})

const migrate = () => {
  const { accountId, dialogId, workspaceId } = chat
  return subgraph.deliver(dialogMigrated, { accountId, dialogId }, { workspaceId })
}
const at = (second: number): string => new Date(Date.UTC(2026, 10, 20, 12, 0, second)).toISOString()
const texts = async () => (await messagesOf(subgraph, chat)).map(({ text }) => text)

test('a group goes on as a supergroup whose numbers begin anew, in the same conversation', async () => {
  await receive(subgraph, chat, [{ text: 'First' }, { text: 'Second', direction: 'OUTBOUND' }], { kind: 'GROUP' })
  await migrate()
  await receive(subgraph, chat, [
    { telegramId: 1, text: 'Third', sentAt: at(1) },
    { telegramId: 2, text: 'Fourth', sentAt: at(2), replyToTelegramId: 1 },
  ])
  expect(await texts()).toEqual(['First', 'Second', 'Third', 'Fourth'])
  await change(subgraph, chat, { deletedTelegramIds: [1] })
  const gone = (await messagesOf(subgraph, chat)).filter(({ deletedAt }) => deletedAt !== null)
  expect(gone.map(({ text }) => text)).toEqual(['Third'])
  expect(await kindsOf(subgraph, chat)).toContain('CONVERSATION_CHANGED')
})

test('what is read of the group later is known by its number from before', async () => {
  await receive(subgraph, chat, [{ telegramId: 7, text: 'Known' }])
  await migrate()
  const before = (telegramId: number): number => telegramId - GROUP_MESSAGE_OFFSET
  await receive(
    subgraph,
    chat,
    [
      { telegramId: before(6), text: 'Older', sentAt: at(-1_000_000), replyToTelegramId: null },
      { telegramId: before(7), text: 'Known' },
    ],
    { origin: 'HISTORY' },
  )
  expect(await texts()).toEqual(['Older', 'Known'])
})

test('the other side has read nothing of the supergroup yet', async () => {
  await change(subgraph, chat, { outboxReadUpTo: 500 })
  await migrate()
  await receive(subgraph, chat, [{ telegramId: 3, text: 'Mine', direction: 'OUTBOUND' }])
  expect((await messagesOf(subgraph, chat)).map(({ status }) => status)).toEqual(['SENT'])
})

test('a chat that is not here is left to itself', async () => {
  const elsewhere = { ...chat, dialogId: chat.accountId }
  await expect(subgraph.deliver(dialogMigrated, elsewhere, { workspaceId: chat.workspaceId })).resolves.toBeUndefined()
})
