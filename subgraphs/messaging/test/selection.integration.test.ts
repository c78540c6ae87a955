import { randomUUID } from 'node:crypto'
import { contactLinked } from '@parley/schema/events/crm'
import {
  change,
  createMessaging,
  deleteAccount,
  inboxOf,
  kindsOf,
  messagesOf,
  receive,
  replay,
  seedChat,
  select,
  send,
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

const link = (conversationId: string, contactId: string, contactName?: string, workspaceId = chat.workspaceId) =>
  subgraph.deliver(contactLinked, { conversationId, contactId, contactName }, { workspaceId })

async function conversation(id = chat.dialogId) {
  const { data } = await subgraph.execute<{
    conversation: { readOnly: boolean; contact: { id: string } | null } | null
  }>({
    query: 'query ($id: ID!) { conversation(id: $id) { readOnly contact { id } } }',
    variables: { id },
    actor: chat.member,
  })
  return data?.conversation ?? null
}

describe('a selected chat', () => {
  test('brings the read marks that the ticks of its history come from', async () => {
    await select(subgraph, chat, true, { outboxReadUpTo: 2 })
    await receive(subgraph, chat, [{ direction: 'OUTBOUND' }, { direction: 'OUTBOUND' }, { direction: 'OUTBOUND' }])
    await select(subgraph, chat, true, { outboxReadUpTo: 1 })
    await receive(subgraph, chat, [{ direction: 'OUTBOUND', telegramId: 4 }])
    const statuses = (await messagesOf(subgraph, chat)).map(({ status }) => status)
    expect(statuses.toSorted()).toEqual(['READ', 'READ', 'SENT', 'SENT'])
  })

  test('was read meanwhile, when it is selected again', async () => {
    await receive(subgraph, chat, [{ direction: 'OUTBOUND' }, { direction: 'OUTBOUND' }])
    await select(subgraph, chat, false)
    await select(subgraph, chat, true, { outboxReadUpTo: 1 })
    expect((await messagesOf(subgraph, chat)).map(({ status }) => status)).toEqual(['READ', 'SENT'])
  })
})

describe('a deselected chat', () => {
  test('leaves the inbox, receives nothing, and can be read still', async () => {
    await receive(subgraph, chat, [{}])
    await select(subgraph, chat, false)
    await receive(subgraph, chat, [{ telegramId: 2 }])
    await change(subgraph, chat, { deletedTelegramIds: [1] })
    expect(await inboxOf(subgraph, chat.member)).toEqual([])
    expect(await conversation()).toMatchObject({ readOnly: true })
    expect(await messagesOf(subgraph, chat)).toMatchObject([{ text: 'Message 1', deletedAt: null }])
    const { data } = await subgraph.execute<{ messages: { totalCount: number } }>({
      query: '{ messages(filter: {}) { totalCount } }',
      actor: chat.member,
    })
    expect(data?.messages.totalCount).toBe(0)
  })

  test('comes back with its messages when it is selected again', async () => {
    await receive(subgraph, chat, [{}])
    await select(subgraph, chat, false)
    await select(subgraph, chat, true, { unreadCount: 7 })
    await receive(subgraph, chat, [{}, {}], { origin: 'HISTORY' })
    expect(await inboxOf(subgraph, chat.member)).toMatchObject([{ readOnly: false, unreadCount: 7 }])
    expect(await messagesOf(subgraph, chat)).toHaveLength(2)
  })

  test('is told once', async () => {
    await select(subgraph, chat, false)
    await select(subgraph, chat, false)
    expect(await kindsOf(subgraph, chat)).toEqual(['CONVERSATION_CHANGED', 'CONVERSATION_CHANGED'])
  })

  test('that was never opened is not opened', async () => {
    await select(subgraph, { ...chat, dialogId: randomUUID() }, false)
    expect(await inboxOf(subgraph, chat.member)).toHaveLength(1)
  })
})

describe('the purge', () => {
  const purge = () => subgraph.runJob('messaging.purge-conversations', { workspaceId: chat.workspaceId })
  const age = (id: string, column: 'archived_at' | 'account_deleted_at', days: number) =>
    subgraph.testDatabase.query(
      `UPDATE messaging.conversation SET ${column} = ${column} - $2 * interval '1 day' WHERE id = $1`,
      [id, days],
    )
  const rows = async (table: string) =>
    (await subgraph.testDatabase.query(`SELECT FROM messaging.${table} WHERE workspace_id = $1`, [chat.workspaceId]))
      .length

  test('is planned once a day, for 30 days later', async () => {
    const other = await seedChat(subgraph, chat)
    await select(subgraph, chat, false)
    await select(subgraph, other, false)
    const jobs = await subgraph.testDatabase.query<{ run_at: Date; payload: { payload: unknown } }>(
      `SELECT j.run_at, p.payload FROM jobs.jobs j JOIN jobs._private_jobs p USING (id)
       WHERE j.key LIKE '%' || $1 || '%'`,
      [chat.workspaceId],
    )
    expect(jobs).toMatchObject([{ payload: { payload: { workspaceId: chat.workspaceId } } }])
    const days = ((jobs[0]?.run_at.getTime() ?? 0) - Date.now()) / 86_400_000
    expect(days).toBeGreaterThanOrEqual(30)
    expect(days).toBeLessThan(31)
  })

  test('forgets a chat 30 days after it was deselected, with all that belongs to it', async () => {
    const file = { id: randomUUID(), kind: 'PHOTO' as const, name: null, mimeType: null, sizeBytes: null }
    await receive(subgraph, chat, [{ attachments: [{ ...file, width: null, height: null, hasThumbnail: false }] }])
    await link(chat.dialogId, randomUUID())
    await select(subgraph, chat, false)
    await age(chat.dialogId, 'archived_at', 29)
    await purge()
    expect(await rows('message')).toBe(1)
    await age(chat.dialogId, 'archived_at', 1.01)
    await purge()
    for (const table of ['conversation', 'message', 'attachment', 'contact_link', 'inbox_event'])
      expect([table, await rows(table)]).toEqual([table, 0])
    expect((await replay(subgraph, chat.member)).events).toEqual([])
  })

  test('spares what was selected again, and other workspaces', async () => {
    const stranger = await seedChat(subgraph)
    for (const each of [chat, stranger]) {
      await receive(subgraph, each, [{}])
      await select(subgraph, each, false)
      await age(each.dialogId, 'archived_at', 31)
    }
    await select(subgraph, chat, true)
    await purge()
    expect(await messagesOf(subgraph, chat)).toHaveLength(1)
    expect(await messagesOf(subgraph, stranger)).toHaveLength(1)
  })
})

describe('a deleted account', () => {
  test('leaves its conversations to be read, and fails what was waiting', async () => {
    const { id } = await send(subgraph, chat, 'Waiting')
    const other = await seedChat(subgraph, { member: chat.member, title: 'Other account' })
    await deleteAccount(subgraph, chat)
    await deleteAccount(subgraph, chat)
    const readOnly = new Map((await inboxOf(subgraph, chat.member)).map((row) => [row.id, row.readOnly]))
    expect(readOnly).toEqual(
      new Map([
        [chat.dialogId, true],
        [other.dialogId, false],
      ]),
    )
    expect(await messagesOf(subgraph, chat)).toMatchObject([{ id, status: 'FAILED', failure: expect.any(String) }])
    expect((await kindsOf(subgraph, chat)).slice(-1)).toEqual(['CONVERSATION_CHANGED'])
  })
})

describe('the contact of a conversation', () => {
  test('is shown once crm has found it', async () => {
    const contactId = randomUUID()
    await link(chat.dialogId, contactId)
    expect(await conversation()).toMatchObject({ contact: { id: contactId } })
    expect(await inboxOf(subgraph, chat.member, { contactId })).toMatchObject([{ id: chat.dialogId }])
    expect(await inboxOf(subgraph, chat.member, { contactId: randomUUID() })).toEqual([])
  })

  test('is kept when crm is faster than the opening of the conversation', async () => {
    const contactId = randomUUID()
    const dialogId = randomUUID()
    await link(dialogId, contactId, 'Вера')
    await select(subgraph, { ...chat, dialogId }, true)
    expect(await conversation(dialogId)).toMatchObject({ contact: { id: contactId } })
    expect(await inboxOf(subgraph, chat.member, { search: 'вера' })).toHaveLength(1)
  })

  test('is kept when both happen at once', async () => {
    const contactId = randomUUID()
    const dialogs = Array.from({ length: 20 }, () => randomUUID())
    await Promise.all(
      dialogs.flatMap((dialogId) => [select(subgraph, { ...chat, dialogId }, true), link(dialogId, contactId)]),
    )
    expect(await inboxOf(subgraph, chat.member, { contactId })).toHaveLength(20)
  })

  test('has conversations, latest first, in this workspace only', async () => {
    const contactId = randomUUID()
    const newer = await seedChat(subgraph, { member: chat.member })
    const stranger = await seedChat(subgraph)
    for (const each of [chat, newer, stranger]) await link(each.dialogId, contactId, undefined, each.workspaceId)
    await receive(subgraph, chat, [{ sentAt: '2026-11-20T10:00:00.000Z' }])
    await receive(subgraph, newer, [{ sentAt: '2026-11-20T11:00:00.000Z' }])
    const { data } = await subgraph.execute({
      query: `query ($contacts: [_Any!]!) { _entities(representations: $contacts) {
        ... on Contact { id conversations { id } } } }`,
      variables: { contacts: [contactId, 'x'].map((id) => ({ __typename: 'Contact', id })) },
      actor: chat.member,
    })
    expect(data).toEqual({
      _entities: [
        { id: contactId, conversations: [{ id: newer.dialogId }, { id: chat.dialogId }] },
        { id: 'x', conversations: [] },
      ],
    })
  })
})
