import { randomUUID } from 'node:crypto'
import {
  change,
  createMessaging,
  deleteAccount,
  inboxOf,
  kindsOf,
  messagesOf,
  queuedFor,
  receive,
  refuse,
  seedChat,
  select,
  send,
  settle,
  trySend,
  type MessageRow,
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

const retry = (id: string) =>
  subgraph.execute<{ retryMessage: Pick<MessageRow, 'id' | 'status' | 'failure' | 'failureCode'> }>({
    query: 'mutation ($id: ID!) { retryMessage(id: $id) { id status failure failureCode } }',
    variables: { id },
    actor: chat.member,
  })
const now = () => new Date().toISOString()
const shown = async () => (await messagesOf(subgraph, chat)).map(({ id, text, status }) => ({ id, text, status }))

describe('sending', () => {
  test('stores the message, shows it, and hands it to accounts with its random id', async () => {
    const clientId = randomUUID()
    const message = await send(subgraph, chat, '  Good morning\n', { clientId })
    expect(message).toMatchObject({
      text: 'Good morning',
      status: 'QUEUED',
      direction: 'OUTBOUND',
      clientId,
      sender: null,
    })
    expect(await queuedFor(subgraph, chat)).toEqual([
      {
        messageId: message.id,
        accountId: chat.accountId,
        dialogId: chat.dialogId,
        text: 'Good morning',
        replyToTelegramId: null,
        authorId: chat.member.userId,
        randomId: expect.stringMatching(/^-?\d{1,19}$/),
      },
    ])
    expect(await inboxOf(subgraph, chat.member)).toMatchObject([{ lastMessage: { id: message.id, status: 'QUEUED' } }])
    expect(await kindsOf(subgraph, chat)).toEqual(['CONVERSATION_CHANGED', 'MESSAGE_SENT'])
  })

  test('the same request again answers the same message and sends nothing', async () => {
    const clientId = randomUUID()
    const answers = await Promise.all(Array.from({ length: 5 }, () => send(subgraph, chat, 'Once', { clientId })))
    await select(subgraph, chat, false)
    answers.push(await send(subgraph, chat, 'Once', { clientId }))
    expect(new Set(answers.map(({ id }) => id)).size).toBe(1)
    expect(await queuedFor(subgraph, chat)).toHaveLength(1)
  })

  test('another message with the same client id is a conflict, in any conversation', async () => {
    const clientId = randomUUID()
    const other = await seedChat(subgraph, { member: chat.member })
    await send(subgraph, chat, 'First', { clientId })
    for (const [where, text] of [
      [chat, 'Second'],
      [other, 'First'],
    ] as const)
      expect(await trySend(subgraph, where, text, { clientId })).toMatchObject({
        code: 'CONFLICT',
        errors: [{ extensions: { fields: { 'input.clientId': ['taken'] } } }],
      })
    expect(await queuedFor(subgraph, chat)).toHaveLength(1)
  })

  test('two conversations that use one client id at once send one message', async () => {
    const clientId = randomUUID()
    const other = await seedChat(subgraph, { member: chat.member })
    const results = await Promise.all([chat, other].map((where) => trySend(subgraph, where, 'Race', { clientId })))
    expect(new Set(results.map(({ code }) => code))).toEqual(new Set(['CONFLICT', undefined]))
    expect(await queuedFor(subgraph, chat)).toHaveLength(1)
  })

  test('the same client id in another workspace is another message', async () => {
    const clientId = randomUUID()
    const stranger = await seedChat(subgraph)
    const [mine, theirs] = await Promise.all([chat, stranger].map((where) => send(subgraph, where, 'Hi', { clientId })))
    expect(mine?.id).not.toBe(theirs?.id)
  })

  test.each([
    ['empty', '', 'required'],
    ['blank', ' \n\t ', 'required'],
    ['10,000 characters', 'я'.repeat(10_000), 'tooLong'],
    ['one character too long', 'x'.repeat(4_097), 'tooLong'],
  ])('text that is %s is refused', async (_what, text, reason) => {
    expect(await trySend(subgraph, chat, text)).toMatchObject({
      code: 'VALIDATION_FAILED',
      errors: [{ extensions: { fields: { 'input.text': [reason] } } }],
    })
    expect(await messagesOf(subgraph, chat)).toEqual([])
  })

  test('the longest text that Telegram takes is sent', async () => {
    expect((await send(subgraph, chat, 'я'.repeat(4_096))).text).toHaveLength(4_096)
  })

  test('a reply names the Telegram message it answers', async () => {
    await receive(subgraph, chat, [{ telegramId: 42 }])
    const [question] = await messagesOf(subgraph, chat)
    await send(subgraph, chat, 'Answer', { replyToId: question?.id })
    expect(await queuedFor(subgraph, chat)).toMatchObject([{ replyToTelegramId: 42 }])
  })

  test('a reply to what is not here is refused', async () => {
    const other = await seedChat(subgraph, { member: chat.member })
    await receive(subgraph, other, [{}])
    const [elsewhere] = await messagesOf(subgraph, other)
    const unsent = await send(subgraph, chat, 'Not sent yet')
    for (const replyToId of [elsewhere?.id, unsent.id, randomUUID()])
      expect(await trySend(subgraph, chat, 'Answer', { replyToId })).toMatchObject({ code: 'VALIDATION_FAILED' })
  })

  test('nothing is sent to a conversation that can only be read', async () => {
    const archived = await seedChat(subgraph)
    await select(subgraph, archived, false)
    await deleteAccount(subgraph, chat)
    for (const where of [archived, chat])
      expect((await trySend(subgraph, where, 'Hello')).code).toBe('CONVERSATION_READ_ONLY')
  })

  test('a viewer may not send, and nobody to an unknown conversation', async () => {
    expect((await trySend(subgraph, chat, 'Hello', { member: chat.member.as('VIEWER') })).code).toBe('FORBIDDEN')
    expect((await trySend(subgraph, { ...chat, dialogId: randomUUID() }, 'Hello')).code).toBe('NOT_FOUND')
    expect((await trySend(subgraph, { ...chat, dialogId: 'x' }, 'Hello')).code).toBe('VALIDATION_FAILED')
  })
})

describe('what Telegram answers', () => {
  test('sent, then read', async () => {
    const { id } = await send(subgraph, chat, 'Hello')
    await settle(subgraph, chat, id, 10)
    expect(await shown()).toEqual([{ id, text: 'Hello', status: 'SENT' }])
    await change(subgraph, chat, { outboxReadUpTo: 10 })
    expect(await shown()).toEqual([{ id, text: 'Hello', status: 'READ' }])
    expect(await kindsOf(subgraph, chat)).toEqual([
      'CONVERSATION_CHANGED',
      'MESSAGE_SENT',
      'MESSAGE_STATUS',
      'MESSAGE_STATUS',
    ])
  })

  test('read before the answer came', async () => {
    const { id } = await send(subgraph, chat, 'Hello')
    await change(subgraph, chat, { outboxReadUpTo: 10 })
    await settle(subgraph, chat, id, 10)
    expect(await shown()).toEqual([{ id, text: 'Hello', status: 'READ' }])
  })

  test('refused, with the reason; a retry sends the same random id', async () => {
    const { id } = await send(subgraph, chat, 'Hello')
    await refuse(subgraph, chat, id, 'USER_IS_BLOCKED')
    expect(await messagesOf(subgraph, chat)).toMatchObject([
      { status: 'FAILED', failure: 'They do not take messages.', failureCode: 'USER_IS_BLOCKED' },
    ])
    const queued = { id, status: 'QUEUED', failure: null, failureCode: null }
    expect((await retry(id)).data?.retryMessage).toEqual(queued)
    const [first, second, ...more] = await queuedFor(subgraph, chat)
    expect(second).toEqual(first)
    expect(more).toEqual([])
    await settle(subgraph, chat, id, 10)
    expect(await shown()).toEqual([{ id, text: 'Hello', status: 'SENT' }])
  })

  test('only what failed can be tried again', async () => {
    const { id } = await send(subgraph, chat, 'Hello')
    await receive(subgraph, chat, [{ text: 'Theirs' }])
    for (const message of await messagesOf(subgraph, chat)) expect((await retry(message.id)).code).toBe('CONFLICT')
    await settle(subgraph, chat, id, 10)
    await refuse(subgraph, chat, id)
    expect((await retry(id)).code).toBe('CONFLICT')
    for (const unknown of [randomUUID(), 'x']) expect((await retry(unknown)).code).toBe('NOT_FOUND')
    expect(await queuedFor(subgraph, chat)).toHaveLength(1)
  })
})

describe('the echo of a message and the answer to it', () => {
  const echo = (telegramId: number, text = 'Hello') =>
    receive(subgraph, chat, [{ telegramId, text, direction: 'OUTBOUND', sentAt: now() }])

  test.each([
    ['answer, echo', [(id: string) => settle(subgraph, chat, id, 10), () => echo(10)]],
    ['echo, answer', [() => echo(10), (id: string) => settle(subgraph, chat, id, 10)]],
    ['echo, duplicate', [() => echo(10), (id: string) => settle(subgraph, chat, id, null)]],
    ['duplicate, echo', [(id: string) => settle(subgraph, chat, id, null), () => echo(10)]],
    [
      'duplicate, echo, answer',
      [
        (id: string) => settle(subgraph, chat, id, null),
        () => echo(10),
        (id: string) => settle(subgraph, chat, id, 10),
      ],
    ],
    [
      'echo twice, answer twice',
      [
        () => echo(10),
        () => echo(10),
        (id: string) => settle(subgraph, chat, id, 10),
        (id: string) => settle(subgraph, chat, id, 10),
      ],
    ],
  ])('make one row: %s', async (_order, steps) => {
    const { id, clientId } = await send(subgraph, chat, 'Hello')
    for (const step of steps) await step(id)
    expect(await messagesOf(subgraph, chat)).toMatchObject([{ id, clientId, status: 'SENT' }])
    await change(subgraph, chat, { outboxReadUpTo: 10 })
    expect(await shown()).toEqual([{ id, text: 'Hello', status: 'READ' }])
  })

  test('an echo whose text differs becomes one row with the answer', async () => {
    const { id } = await send(subgraph, chat, '**Hello**')
    await echo(10, 'Hello')
    expect(await shown()).toHaveLength(2)
    await settle(subgraph, chat, id, 10)
    expect(await shown()).toEqual([{ id, text: '**Hello**', status: 'SENT' }])
    expect(await inboxOf(subgraph, chat.member)).toMatchObject([{ lastMessage: { id } }])
  })

  test('an edit of the echo before the answer is kept', async () => {
    const { id } = await send(subgraph, chat, '**Hello**')
    await echo(10, 'Hello')
    await change(subgraph, chat, { edited: [{ telegramId: 10, text: 'Edited', editedAt: now() }] })
    await settle(subgraph, chat, id, 10)
    expect(await messagesOf(subgraph, chat)).toMatchObject([{ id, text: 'Edited', editedAt: expect.any(String) }])
  })

  test('the same words from the phone at the same time stay a message of their own', async () => {
    const { id } = await send(subgraph, chat, 'Hello')
    await echo(10)
    await settle(subgraph, chat, id, 11)
    await echo(11)
    const rows = await messagesOf(subgraph, chat)
    expect(rows.map(({ text, status }) => [text, status])).toEqual([
      ['Hello', 'SENT'],
      ['Hello', 'SENT'],
    ])
    expect(rows.filter(({ clientId }) => clientId !== null)).toMatchObject([{ id }])
  })

  test('the same words from the phone remain when ours are refused', async () => {
    const { id } = await send(subgraph, chat, 'Hello')
    await echo(10)
    await refuse(subgraph, chat, id)
    const statuses = new Map((await messagesOf(subgraph, chat)).map((row) => [row.id === id, row.status]))
    expect(statuses).toEqual(
      new Map([
        [false, 'SENT'],
        [true, 'FAILED'],
      ]),
    )
  })

  test('two equal messages whose echoes were swapped end with the ids that Telegram named', async () => {
    const first = await send(subgraph, chat, 'Hello')
    const second = await send(subgraph, chat, 'Hello')
    await echo(10)
    await echo(11)
    await settle(subgraph, chat, second.id, 10)
    await settle(subgraph, chat, first.id, 11)
    expect(await shown()).toEqual([
      { id: second.id, text: 'Hello', status: 'SENT' },
      { id: first.id, text: 'Hello', status: 'SENT' },
    ])
  })

  test('old history with the same words is not taken for the echo', async () => {
    const { id } = await send(subgraph, chat, 'Hello')
    await receive(subgraph, chat, [{ telegramId: 3, text: 'Hello', direction: 'OUTBOUND' }], { origin: 'HISTORY' })
    expect(await shown()).toHaveLength(2)
    await settle(subgraph, chat, id, 10)
    expect(await shown()).toHaveLength(2)
  })
})
