import { randomBytes, randomUUID } from 'node:crypto'
import { messageReceived } from '@parley/schema/events/messaging'
import { SigningKeys } from '@parley/toolkit/signing/signing-keys'
import { change, createMessaging, inboxOf, kindsOf, messagesOf, receive, seedChat, type Messaging } from './seed'

const signing = new SigningKeys([randomBytes(32).toString('base64url')])
let subgraph: Messaging
beforeAll(async () => {
  subgraph = await createMessaging({ signing })
})

test('a received message shows in the inbox', async () => {
  const chat = await seedChat(subgraph)
  await receive(subgraph, chat, [{ text: 'Hello there' }])
  const { data } = await subgraph.execute({
    query: `query ($id: ID!) { conversation(id: $id) {
      id title kind channel unreadCount readOnly account { id } contact { id }
      lastMessage { text sentAt direction status sender clientId replyTo { id } }
    } }`,
    variables: { id: chat.dialogId },
    actor: chat.member,
  })
  expect(data).toEqual({
    conversation: {
      id: chat.dialogId,
      title: 'Anna Example',
      kind: 'USER',
      channel: 'TELEGRAM',
      unreadCount: 1,
      readOnly: false,
      account: { id: chat.accountId },
      contact: null,
      lastMessage: {
        text: 'Hello there',
        sentAt: '2026-11-20T09:00:00.000Z',
        direction: 'INBOUND',
        status: 'DELIVERED',
        sender: 'Anna Example',
        clientId: null,
        replyTo: null,
      },
    },
  })
})

test('each new message is published once, with what its readers need', async () => {
  const chat = await seedChat(subgraph)
  await receive(subgraph, chat, [{}, { direction: 'OUTBOUND' }])
  const [first, second] = await messagesOf(subgraph, chat)
  const published = await subgraph.publishedEvents(messageReceived)
  const mine = published.filter(({ workspaceId }) => workspaceId === chat.workspaceId)
  const place = { accountId: chat.accountId, conversationId: chat.dialogId, contactId: null }
  expect(mine.map(({ key, payload }) => ({ key, payload }))).toEqual([
    { key: chat.dialogId, payload: expect.objectContaining({ ...place, messageId: first?.id, direction: 'INBOUND' }) },
    {
      key: chat.dialogId,
      payload: expect.objectContaining({ ...place, messageId: second?.id, direction: 'OUTBOUND' }),
    },
  ])
})

test('the same event twice stores and tells once', async () => {
  const chat = await seedChat(subgraph)
  const eventId = randomUUID()
  await receive(subgraph, chat, [{}, {}], { eventId })
  await receive(subgraph, chat, [{}, {}], { eventId })
  expect(await messagesOf(subgraph, chat)).toHaveLength(2)
  expect(await kindsOf(subgraph, chat)).toEqual(['CONVERSATION_CHANGED', 'MESSAGE_RECEIVED', 'MESSAGE_RECEIVED'])
  expect(await inboxOf(subgraph, chat.member)).toMatchObject([{ unreadCount: 2 }])
})

test('history and live messages that overlap are stored once', async () => {
  const chat = await seedChat(subgraph)
  const all = Array.from({ length: 100 }, () => ({}))
  await Promise.all([
    receive(subgraph, chat, all, { origin: 'HISTORY' }),
    receive(subgraph, chat, all.slice(0, 60), { origin: 'LIVE' }),
    receive(subgraph, chat, all, { origin: 'DIFFERENCE' }),
  ])
  const texts = (await messagesOf(subgraph, chat)).map(({ text }) => text)
  expect(texts).toEqual(all.map((_, index) => `Message ${index + 1}`))
})

test('a message that the history brought first is told as new once, when Telegram tells it', async () => {
  const chat = await seedChat(subgraph)
  const received = async () => (await kindsOf(subgraph, chat)).filter((kind) => kind === 'MESSAGE_RECEIVED').length
  await receive(subgraph, chat, [{ telegramId: 1 }, { telegramId: 2 }, { telegramId: 3 }], { origin: 'HISTORY' })
  expect(await received()).toBe(0)
  await receive(subgraph, chat, [{ telegramId: 3 }, { telegramId: 4 }], { origin: 'LIVE' })
  expect(await received()).toBe(2)
  await receive(subgraph, chat, [{ telegramId: 3 }, { telegramId: 4 }], { origin: 'DIFFERENCE' })
  await receive(subgraph, chat, [{ telegramId: 4 }], { origin: 'HISTORY' })
  expect(await received()).toBe(2)
  expect(await messagesOf(subgraph, chat)).toHaveLength(4)
})

test('history tells the conversation at intervals and after the last batch, and no message', async () => {
  const chat = await seedChat(subgraph)
  const announcedAt = (moment: string) =>
    subgraph.testDatabase.query(
      `UPDATE messaging.conversation SET history_announced_at = now() + $2::interval WHERE id = $1`,
      [chat.dialogId, moment],
    )
  const older = (telegramId: number) => receive(subgraph, chat, [{ telegramId }], { origin: 'HISTORY', unreadCount: 0 })
  const told = async () => (await kindsOf(subgraph, chat)).filter((kind) => kind === 'CONVERSATION_CHANGED').length - 1
  const { workspaceId, dialogId: conversationId } = chat
  const planned = () =>
    subgraph.testDatabase.query('SELECT FROM jobs.jobs WHERE key = $1', [
      `messaging.announce-history:${conversationId}`,
    ])
  await older(9)
  expect(await told()).toBe(1)
  await announcedAt('1 hour')
  await older(8)
  await older(7)
  expect(await told()).toBe(1)
  expect(await planned()).toHaveLength(1)
  await subgraph.runJob('messaging.announce-history', { workspaceId, conversationId })
  expect(await told()).toBe(2)
  await announcedAt('-1 second')
  await older(6)
  expect(await told()).toBe(3)
  expect(await messagesOf(subgraph, chat)).toHaveLength(4)
  expect(await kindsOf(subgraph, chat)).not.toContain('MESSAGE_RECEIVED')
})

test('messages of one second keep the order of Telegram, whatever the order of their arrival', async () => {
  const chat = await seedChat(subgraph)
  const at = (telegramId: number) => ({ telegramId, text: String(telegramId), sentAt: '2026-11-20T09:00:00.000Z' })
  await receive(subgraph, chat, [at(7), at(8)])
  await receive(subgraph, chat, [at(5), at(6)], { origin: 'HISTORY' })
  expect((await messagesOf(subgraph, chat)).map(({ text }) => text)).toEqual(['5', '6', '7', '8'])
  expect(await inboxOf(subgraph, chat.member)).toMatchObject([{ lastMessage: { text: '8' } }])
})

test('the inbox is ordered by the latest message', async () => {
  const older = await seedChat(subgraph, { title: 'Older' })
  const newer = await seedChat(subgraph, { title: 'Newer', member: older.member })
  await receive(subgraph, older, [{ sentAt: '2026-11-20T10:00:00.000Z' }])
  await receive(subgraph, newer, [{ sentAt: '2026-11-20T11:00:00.000Z' }])
  expect((await inboxOf(subgraph, older.member)).map(({ title }) => title)).toEqual(['Newer', 'Older'])
  await receive(subgraph, older, [{ telegramId: 2, sentAt: '2026-11-20T12:00:00.000Z' }])
  expect((await inboxOf(subgraph, older.member)).map(({ title }) => title)).toEqual(['Older', 'Newer'])
})

test('the unread count is that of Telegram, and counts on where Telegram says none', async () => {
  const chat = await seedChat(subgraph, { unreadCount: 3 })
  await receive(subgraph, chat, [{}], { unreadCount: 4 })
  await receive(subgraph, chat, [{ telegramId: 2 }, { telegramId: 3, direction: 'OUTBOUND' }])
  expect(await inboxOf(subgraph, chat.member)).toMatchObject([{ unreadCount: 5 }])
  await change(subgraph, chat, { inboxReadUpTo: 10, unreadCount: 0 })
  await receive(subgraph, chat, [{ telegramId: 9 }, { telegramId: 11 }])
  expect(await inboxOf(subgraph, chat.member)).toMatchObject([{ unreadCount: 1 }])
})

test('an unread count that comes without a new message is told', async () => {
  const chat = await seedChat(subgraph)
  await receive(subgraph, chat, [{}], { unreadCount: 1 })
  await receive(subgraph, chat, [{}], { unreadCount: 1, origin: 'DIFFERENCE' })
  expect(await kindsOf(subgraph, chat)).toEqual(['CONVERSATION_CHANGED', 'MESSAGE_RECEIVED'])
  await receive(subgraph, chat, [{}], { unreadCount: 0, origin: 'DIFFERENCE' })
  expect(await kindsOf(subgraph, chat)).toEqual(['CONVERSATION_CHANGED', 'MESSAGE_RECEIVED', 'CONVERSATION_READ'])
})

test('a chat is opened by its first message, should that come before its selection', async () => {
  const { member } = await seedChat(subgraph)
  const chat = {
    workspaceId: member.workspaceId,
    member,
    accountId: randomUUID(),
    dialogId: randomUUID(),
    title: 'Boris Sample',
  }
  await receive(subgraph, chat, [{ text: 'Early' }])
  expect(await inboxOf(subgraph, member)).toMatchObject([{ title: 'Anna Example' }, { title: 'Boris Sample' }])
})

test('a renamed chat is renamed here', async () => {
  const chat = await seedChat(subgraph)
  await receive(subgraph, { ...chat, title: 'Анна Примерова' }, [{}])
  expect(await inboxOf(subgraph, chat.member)).toMatchObject([{ title: 'Анна Примерова' }])
})

test('a message of 10,000 characters, and one that Postgres could not hold, are stored', async () => {
  const chat = await seedChat(subgraph)
  const long = 'Ж'.repeat(10_000)
  await receive(subgraph, chat, [{ text: long }, { text: 'a\0b\uD800c' }, { text: '' }])
  expect((await messagesOf(subgraph, chat)).map(({ text }) => text)).toEqual([long, 'ab\uFFFDc', ''])
})

test('files of a message have signed links that name what they open', async () => {
  const chat = await seedChat(subgraph)
  const file = { id: randomUUID(), kind: 'PHOTO' as const, name: null, mimeType: 'image/jpeg', width: 800, height: 600 }
  const large = { ...file, id: randomUUID(), kind: 'VIDEO' as const, sizeBytes: 3_000_000_000, hasThumbnail: false }
  const attachments = [{ ...file, sizeBytes: 4_096, hasThumbnail: true }, large]
  await receive(subgraph, chat, [{ text: '', attachments }, {}])
  type Answer = { messages: { edges: { node: { attachments: { url: string; thumbnailUrl: string }[] } }[] } }
  const { data } = await subgraph.execute<Answer>({
    query: `query ($filter: MessageFilter!) { messages(filter: $filter) { edges { node {
      attachments { id kind name mimeType sizeBytes width height url thumbnailUrl } } } } }`,
    variables: { filter: { conversationId: chat.dialogId } },
    actor: chat.member,
  })
  const [, withFiles] = data?.messages.edges.map(({ node }) => node.attachments) ?? []
  expect(withFiles).toEqual([
    { ...file, sizeBytes: 4_096, url: expect.any(String), thumbnailUrl: expect.any(String) },
    { ...file, id: large.id, kind: 'VIDEO', sizeBytes: null, url: expect.any(String), thumbnailUrl: null },
  ])
  const link = new URL(withFiles?.[0]?.thumbnailUrl ?? '', 'http://localhost')
  expect(link.pathname).toBe(`/media/${file.id}`)
  const claims = await signing.verify(link.searchParams.get('token') ?? '', { type: 'media' })
  expect(claims).toMatchObject({
    attachmentId: file.id,
    workspaceId: chat.workspaceId,
    accountId: chat.accountId,
    thumbnail: true,
  })
})

test('replies find the message they answer, also when it is stored after them', async () => {
  const chat = await seedChat(subgraph)
  await receive(subgraph, chat, [{ telegramId: 2, text: 'Reply', replyToTelegramId: 1 }])
  await receive(subgraph, chat, [{ telegramId: 1, text: 'Question' }], { origin: 'HISTORY' })
  await receive(subgraph, chat, [{ telegramId: 3, text: 'Another', replyToTelegramId: 1 }])
  await receive(subgraph, chat, [{ telegramId: 4, text: 'Lost', replyToTelegramId: 99 }])
  const { data, errors } = await subgraph.execute({
    query: `query ($filter: MessageFilter!) { messages(filter: $filter) { edges { node {
      text replyTo { text } replies { totalCount edges { node { text } } } } } } }`,
    variables: { filter: { conversationId: chat.dialogId } },
    actor: chat.member,
  })
  expect(errors).toEqual([])
  const none = { totalCount: 0, edges: [] }
  const two = { totalCount: 2, edges: [{ node: { text: 'Reply' } }, { node: { text: 'Another' } }] }
  expect(data).toEqual({
    messages: {
      edges: [
        { node: { text: 'Lost', replyTo: null, replies: none } },
        { node: { text: 'Another', replyTo: { text: 'Question' }, replies: none } },
        { node: { text: 'Reply', replyTo: { text: 'Question' }, replies: none } },
        { node: { text: 'Question', replyTo: null, replies: two } },
      ],
    },
  })
})

test('a thread is read backwards from its end, page by page', async () => {
  const chat = await seedChat(subgraph)
  await receive(
    subgraph,
    chat,
    Array.from({ length: 70 }, () => ({})),
  )
  const readPage = async (before: string | null) => {
    interface Timeline {
      edges: { node: { text: string } }[]
      pageInfo: { hasPreviousPage: boolean; startCursor: string }
    }
    const { data } = await subgraph.execute<{ conversation: { messages: Timeline } }>({
      query: `query ($id: ID!, $before: String) { conversation(id: $id) { messages(before: $before) {
        edges { node { text } } pageInfo { hasPreviousPage startCursor } } } }`,
      variables: { id: chat.dialogId, before },
      actor: chat.member,
    })
    const { edges, pageInfo } = data?.conversation.messages ?? {}
    return { texts: edges?.map(({ node }) => node.text) ?? [], ...pageInfo }
  }
  const last = await readPage(null)
  const middle = await readPage(last.startCursor ?? null)
  const first = await readPage(middle.startCursor ?? null)
  expect([...first.texts, ...middle.texts, ...last.texts]).toEqual(
    Array.from({ length: 70 }, (_, index) => `Message ${index + 1}`),
  )
  expect([last, middle, first].map((page) => [page.texts.length, page.hasPreviousPage])).toEqual([
    [30, true],
    [30, true],
    [10, false],
  ])
})
