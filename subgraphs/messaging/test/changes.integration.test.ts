import { randomUUID } from 'node:crypto'
import { readRequested } from '@parley/schema/events/messaging'
import { actor } from '@parley/toolkit/testing/test-actor'
import {
  change,
  createMessaging,
  deleteAccount,
  inboxOf,
  kindsOf,
  messagesOf,
  receive,
  seedChat,
  select,
  send,
  settle,
  type Messaging,
  type SeededChat,
} from './seed'

let subgraph: Messaging
let chat: SeededChat
beforeAll(async () => {
  subgraph = await createMessaging()
})
beforeEach(async () => {
  chat = await seedChat(subgraph)
})

/** What happened after the chat was opened and `received` messages came. */
const kindsAfter = async (received: number) => (await kindsOf(subgraph, chat)).slice(1 + received)

describe('changes made elsewhere', () => {
  test('an edit changes the text once', async () => {
    await receive(subgraph, chat, [{}, {}])
    const edited = [{ telegramId: 2, text: 'Better', editedAt: '2026-11-20T10:00:00.000Z' }]
    await change(subgraph, chat, { edited })
    await change(subgraph, chat, { edited })
    expect((await messagesOf(subgraph, chat)).map(({ text, editedAt }) => [text, editedAt])).toEqual([
      ['Message 1', null],
      ['Better', '2026-11-20T10:00:00.000Z'],
    ])
    expect(await kindsAfter(2)).toEqual(['MESSAGE_EDITED'])
    expect(await inboxOf(subgraph, chat.member)).toMatchObject([{ lastMessage: { text: 'Better' } }])
  })

  test('an edit exchanges the files', async () => {
    const file = { kind: 'PHOTO' as const, name: null, mimeType: null, sizeBytes: null, width: null, height: null }
    const [kept, gone, added] = Array.from({ length: 3 }, () => ({ ...file, id: randomUUID(), hasThumbnail: false }))
    if (!kept || !gone || !added) throw new Error('Three files')
    await receive(subgraph, chat, [{ attachments: [gone, kept] }])
    await change(subgraph, chat, {
      edited: [{ attachments: [kept, added], editedAt: '2026-11-20T10:00:00.000Z' }],
    })
    const { data } = await subgraph.execute<{ conversation: { lastMessage: { attachments: { id: string }[] } } }>({
      query: 'query ($id: ID!) { conversation(id: $id) { lastMessage { attachments { id } } } }',
      variables: { id: chat.dialogId },
      actor: chat.member,
    })
    const ids = data?.conversation.lastMessage.attachments.map(({ id }) => id)
    expect(ids).toEqual([kept.id, added.id])
  })

  test('a deletion marks the message, shows the one before, and is not unread any more', async () => {
    await receive(subgraph, chat, [{}, {}])
    await change(subgraph, chat, { deletedTelegramIds: [2, 99] })
    await change(subgraph, chat, { deletedTelegramIds: [2] })
    expect((await messagesOf(subgraph, chat)).map(({ text, deletedAt }) => [text, deletedAt !== null])).toEqual([
      ['Message 1', false],
      ['Message 2', true],
    ])
    expect(await inboxOf(subgraph, chat.member)).toMatchObject([{ unreadCount: 1, lastMessage: { text: 'Message 1' } }])
    expect(await kindsAfter(2)).toEqual(['MESSAGE_DELETED', 'CONVERSATION_READ'])
  })

  test('a chat whose messages are all deleted has no last message and keeps its place', async () => {
    await receive(subgraph, chat, [{ sentAt: '2026-11-20T10:00:00.000Z' }])
    const other = await seedChat(subgraph, { member: chat.member, title: 'Other' })
    await receive(subgraph, other, [{ sentAt: '2026-11-20T09:00:00.000Z' }])
    await change(subgraph, chat, { deletedTelegramIds: [1] })
    expect(await inboxOf(subgraph, chat.member)).toMatchObject([
      { id: chat.dialogId, lastMessage: null },
      { title: 'Other' },
    ])
  })

  test('reading on another device lowers the unread count', async () => {
    await receive(subgraph, chat, [{}, {}, {}])
    await change(subgraph, chat, { inboxReadUpTo: 2 })
    expect(await inboxOf(subgraph, chat.member)).toMatchObject([{ unreadCount: 1 }])
    await change(subgraph, chat, { inboxReadUpTo: 1 })
    expect(await inboxOf(subgraph, chat.member)).toMatchObject([{ unreadCount: 1 }])
    await change(subgraph, chat, { inboxReadUpTo: 3, unreadCount: 0 })
    expect(await inboxOf(subgraph, chat.member)).toMatchObject([{ unreadCount: 0 }])
    expect(await kindsAfter(3)).toEqual(['CONVERSATION_READ', 'CONVERSATION_READ'])
  })

  test('a read mark of the other side marks what was sent up to it', async () => {
    const sent = Array.from({ length: 3 }, () => ({ direction: 'OUTBOUND' as const }))
    await receive(subgraph, chat, sent)
    await change(subgraph, chat, { outboxReadUpTo: 2 })
    expect((await messagesOf(subgraph, chat)).map(({ status }) => status)).toEqual(['READ', 'READ', 'SENT'])
    expect(await kindsAfter(3)).toEqual(['MESSAGE_STATUS', 'MESSAGE_STATUS'])
  })

  test('older messages that arrive behind the read mark are read', async () => {
    await change(subgraph, chat, { outboxReadUpTo: 5 })
    await receive(
      subgraph,
      chat,
      [
        { telegramId: 4, direction: 'OUTBOUND' },
        { telegramId: 6, direction: 'OUTBOUND' },
      ],
      {
        origin: 'HISTORY',
      },
    )
    expect((await messagesOf(subgraph, chat)).map(({ status }) => status)).toEqual(['READ', 'SENT'])
  })

  test('a read mark over a long history is told once', async () => {
    await receive(
      subgraph,
      chat,
      Array.from({ length: 100 }, () => ({ direction: 'OUTBOUND' as const })),
      { origin: 'HISTORY' },
    )
    const before = (await kindsOf(subgraph, chat)).length
    await change(subgraph, chat, { outboxReadUpTo: 100 })
    expect((await kindsOf(subgraph, chat)).slice(before)).toEqual(['CONVERSATION_CHANGED'])
  })

  test('changes of what is not stored change nothing', async () => {
    await receive(subgraph, chat, [{}])
    await change(subgraph, { ...chat, dialogId: randomUUID() }, { deletedTelegramIds: [1], inboxReadUpTo: 1 })
    await change(subgraph, chat, { edited: [{ telegramId: 9, text: 'Unknown' }], deletedTelegramIds: [8] })
    expect(await messagesOf(subgraph, chat)).toMatchObject([{ text: 'Message 1', deletedAt: null }])
    expect(await kindsAfter(1)).toEqual([])
  })
})

describe('marking as read', () => {
  const markRead = (id: string, member = chat.member) =>
    subgraph.execute<{ markConversationRead: { unreadCount: number } }>({
      query: 'mutation ($id: ID!) { markConversationRead(id: $id) { id unreadCount } }',
      variables: { id },
      actor: member,
    })
  const markAll = async (accountId?: string, member = chat.member) => {
    const { data, code } = await subgraph.execute<{ markAllConversationsRead: number }>({
      query: 'mutation ($accountId: ID) { markAllConversationsRead(accountId: $accountId) }',
      variables: { accountId },
      actor: member,
    })
    return code ?? data?.markAllConversationsRead
  }
  const requested = async () =>
    (await subgraph.publishedEvents(readRequested))
      .filter(({ workspaceId }) => workspaceId === chat.workspaceId)
      .map(({ payload }) => payload)

  test('shows at once, and asks accounts to tell Telegram', async () => {
    await receive(subgraph, chat, [{}, {}])
    expect((await markRead(chat.dialogId)).data).toEqual({
      markConversationRead: { id: chat.dialogId, unreadCount: 0 },
    })
    expect(await inboxOf(subgraph, chat.member)).toMatchObject([{ unreadCount: 0 }])
    expect(await requested()).toEqual([{ accountId: chat.accountId, dialogId: chat.dialogId, upToTelegramId: 2 }])
    expect(await kindsAfter(2)).toEqual(['CONVERSATION_READ'])
  })

  test('what is read already is not asked for again', async () => {
    await receive(subgraph, chat, [{}])
    await Promise.all([markRead(chat.dialogId), markRead(chat.dialogId)])
    expect(await requested()).toHaveLength(1)
  })

  test('what Telegram counts is shown in the end', async () => {
    await receive(subgraph, chat, [{}])
    await markRead(chat.dialogId)
    await receive(subgraph, chat, [{ telegramId: 2 }], { unreadCount: 2 })
    expect(await inboxOf(subgraph, chat.member)).toMatchObject([{ unreadCount: 2 }])
  })

  test('a conversation that can only be read is marked here alone', async () => {
    await receive(subgraph, chat, [{}])
    await deleteAccount(subgraph, chat)
    expect((await markRead(chat.dialogId)).data?.markConversationRead.unreadCount).toBe(0)
    expect(await requested()).toEqual([])
  })

  test('all of the inbox, or of one account', async () => {
    const [read, archived] = [await seedChat(subgraph, chat), await seedChat(subgraph, { ...chat, unreadCount: 1 })]
    const other = await seedChat(subgraph, { member: chat.member, unreadCount: 2 })
    for (const each of [chat, archived, other]) await receive(subgraph, each, [{}])
    await select(subgraph, archived, false)
    expect(await markAll(other.accountId)).toBe(1)
    expect(await requested()).toMatchObject([{ dialogId: other.dialogId }])
    expect(await markAll()).toBe(1)
    expect(await markAll()).toBe(0)
    expect((await inboxOf(subgraph, chat.member)).map(({ id, unreadCount }) => [id, unreadCount])).toEqual(
      expect.arrayContaining([
        [chat.dialogId, 0],
        [read.dialogId, 0],
        [other.dialogId, 0],
      ]),
    )
  })

  test('more conversations than fit in one transaction', async () => {
    const member = actor('AGENT')
    const accountId = randomUUID()
    await subgraph.testDatabase.query(
      `INSERT INTO messaging.conversation (workspace_id, id, account_id, channel, kind, title, unread_count, activity_at)
       SELECT $1, gen_random_uuid(), $2, 'TELEGRAM', 'USER', 'Chat ' || n, 1, now() FROM generate_series(1, 250) n`,
      [member.workspaceId, accountId],
    )
    expect(await markAll(undefined, member)).toBe(250)
    expect(await markAll(undefined, member)).toBe(0)
  })

  test('a viewer may not, and unknown ones are not found', async () => {
    const viewer = chat.member.as('VIEWER')
    expect((await markRead(chat.dialogId, viewer)).code).toBe('FORBIDDEN')
    expect(await markAll(undefined, viewer)).toBe('FORBIDDEN')
    for (const id of [randomUUID(), 'x']) expect((await markRead(id)).code).toBe('NOT_FOUND')
    expect(await markAll('x')).toBe(0)
  })
})

test('statistics count by channel, direction and status', async () => {
  await receive(subgraph, chat, [{}, {}, { direction: 'OUTBOUND' }, { text: 'Deleted' }])
  await change(subgraph, chat, { deletedTelegramIds: [4], outboxReadUpTo: 3 })
  const sent = await send(subgraph, chat, 'Sent')
  await settle(subgraph, chat, sent.id, 9)
  await send(subgraph, chat, 'Queued')
  const other = await seedChat(subgraph, { member: chat.member })
  await receive(subgraph, other, [{}])
  const stats = async (filter: Record<string, unknown>) => {
    const { data, errors } = await subgraph.execute<{ messageStats: unknown }>({
      query: `query ($filter: MessageStatsFilter) { messageStats(filter: $filter) { total unread
        byChannel { channel count } byDirection { direction count } byStatus { status count } } }`,
      variables: { filter },
      actor: chat.member,
    })
    expect(errors).toEqual([])
    return data?.messageStats
  }
  expect(await stats({ conversationId: chat.dialogId })).toEqual({
    total: 5,
    unread: 2,
    byChannel: [{ channel: 'TELEGRAM', count: 5 }],
    byDirection: [
      { direction: 'OUTBOUND', count: 3 },
      { direction: 'INBOUND', count: 2 },
    ],
    byStatus: [
      { status: 'DELIVERED', count: 2 },
      { status: 'QUEUED', count: 1 },
      { status: 'READ', count: 1 },
      { status: 'SENT', count: 1 },
    ],
  })
  expect(await stats({})).toMatchObject({ total: 6, unread: 3 })
  expect(await stats({ accountId: other.accountId })).toMatchObject({ total: 1, unread: 1 })
  expect(await stats({ from: '2026-11-20T09:00:01.000Z', to: '2026-11-20T09:00:02.000Z' })).toMatchObject({ total: 1 })
  expect(await stats({ accountId: 'x' })).toMatchObject({ total: 0, unread: 0 })
})
