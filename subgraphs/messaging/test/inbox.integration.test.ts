import { randomUUID } from 'node:crypto'
import { inboxChanged, messageReceived } from '@parley/schema/events/messaging'
import { inTransaction } from '@parley/toolkit/database/transaction'
import { workspaceScope } from '@parley/toolkit/database/workspace-scope'
import { actor } from '@parley/toolkit/testing/test-actor'
import { waitFor } from '@parley/toolkit/testing/wait-for'
import type { EntityManager } from 'typeorm'
import {
  change,
  createMessaging,
  messagesOf,
  receive,
  replay,
  seedChat,
  send,
  toIncoming,
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

const sequencesOf = async ({ workspaceId }: SeededChat) => {
  const rows = await subgraph.testDatabase.query<{ sequence: string }>(
    'SELECT sequence FROM messaging.inbox_event WHERE workspace_id = $1 ORDER BY sequence',
    [workspaceId],
  )
  return rows.map(({ sequence }) => Number(sequence))
}
const purge = () => subgraph.runJob('messaging.purge-inbox-events', { workspaceId: chat.workspaceId })
const age = (days: number) =>
  subgraph.testDatabase.query(
    `UPDATE messaging.inbox_event SET at = at - $2 * interval '1 day' WHERE workspace_id = $1`,
    [chat.workspaceId, days],
  )

describe('the sequence', () => {
  test('has no holes and no repeats when twenty transactions store at once', async () => {
    const chats = await Promise.all(Array.from({ length: 20 }, () => seedChat(subgraph, chat)))
    await Promise.all(chats.map((each) => receive(subgraph, each, [{}, {}, {}])))
    expect(await sequencesOf(chat)).toEqual(Array.from({ length: 1 + 20 + 60 }, (_, index) => index + 1))
  })

  test('has no hole where a transaction failed', async () => {
    const poison = [{ sentAt: '2026-11-20T09:00:00.000Z', telegramId: 2 ** 31 }]
    const attempts = Array.from({ length: 10 }, (_, index) =>
      index % 2 === 0 ? receive(subgraph, chat, [{ telegramId: index + 1 }]) : receive(subgraph, chat, poison),
    )
    const outcomes = await Promise.allSettled(attempts)
    expect(outcomes.filter(({ status }) => status === 'rejected').length).toBeGreaterThan(0)
    const sequences = await sequencesOf(chat)
    expect(sequences).toEqual(sequences.map((_, index) => index + 1))
  })

  test('is that of the workspace alone', async () => {
    const stranger = await seedChat(subgraph)
    await receive(subgraph, stranger, [{}])
    expect(await sequencesOf(stranger)).toEqual([1, 2])
    expect(await sequencesOf(chat)).toEqual([1])
  })

  test('is published as it is stored', async () => {
    await receive(subgraph, chat, [{}, {}])
    await change(subgraph, chat, { inboxReadUpTo: 2 })
    const published = [
      ...(await subgraph.publishedEvents(messageReceived)),
      ...(await subgraph.publishedEvents(inboxChanged)),
    ].filter(({ workspaceId }) => workspaceId === chat.workspaceId)
    const told = published.map(({ payload }) => [payload['sequence'], payload['inboxEventId']])
    const { events } = await replay(subgraph, chat.member)
    expect(told.sort(([one], [other]) => Number(one) - Number(other))).toEqual(
      events.map(({ id }, index) => [index + 1, id]),
    )
  })
})

test('a transaction that takes several events and a member who writes cannot wait for one another', async () => {
  const other = await seedChat(subgraph, chat)
  const take = (transaction: EntityManager, { dialogId, accountId, title }: SeededChat) =>
    subgraph.services.receiveMessages.run(transaction, {
      accountId,
      dialogId,
      title,
      kind: 'USER',
      peer: null,
      origin: 'LIVE',
      unreadCount: null,
      messages: [toIncoming({}, 0)],
    })
  const isWaiting = async () => {
    const waiting = await subgraph.testDatabase.query(
      `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
    )
    return waiting.length > 0
  }
  const sent = await workspaceScope.run(chat.workspaceId, () =>
    inTransaction(subgraph.database, async (transaction) => {
      await take(transaction, chat)
      const sending = send(subgraph, other, 'Meanwhile')
      await waitFor(isWaiting, { what: 'the member to wait' })
      await take(transaction, other)
      return { sending }
    }),
  )
  expect(await sent.sending).toMatchObject({ status: 'QUEUED' })
  expect(await sequencesOf(chat)).toEqual([1, 2, 3, 4, 5])
})

describe('the replay', () => {
  test('gives what was missed since a cursor, in order, each once', async () => {
    await receive(subgraph, chat, [{}])
    const { events: seen } = await replay(subgraph, chat.member)
    const sent = await send(subgraph, chat, 'Missed')
    await receive(subgraph, chat, [{ telegramId: 2 }])
    const after = seen.at(-1)?.cursor
    const { events } = await replay(subgraph, chat.member, { after })
    expect(events.map(({ kind, message }) => [kind, message?.text])).toEqual([
      ['MESSAGE_SENT', 'Missed'],
      ['MESSAGE_RECEIVED', 'Message 1'],
    ])
    expect(events[0]?.message?.id).toBe(sent.id)
    const one = await replay(subgraph, chat.member, { after, first: 1 })
    const rest = await replay(subgraph, chat.member, { after: one.events[0]?.cursor })
    expect([...one.events, ...rest.events]).toEqual(events)
  })

  test('of one account leaves the others out', async () => {
    const other = await seedChat(subgraph, { member: chat.member })
    await receive(subgraph, chat, [{}])
    const { events } = await replay(subgraph, chat.member, { accountId: other.accountId })
    expect(events).toMatchObject([{ kind: 'CONVERSATION_CHANGED', conversation: { id: other.dialogId } }])
  })

  test('of nothing is empty', async () => {
    expect(await replay(subgraph, actor())).toEqual({ code: undefined, events: [] })
    const { events } = await replay(subgraph, chat.member)
    expect((await replay(subgraph, chat.member, { after: events.at(-1)?.cursor })).events).toEqual([])
  })

  test('says that a cursor has expired', async () => {
    const { events } = await replay(subgraph, chat.member)
    await age(8)
    await receive(subgraph, chat, [{}, {}])
    await purge()
    const kept = await replay(subgraph, chat.member)
    expect(kept.events).toHaveLength(2)
    expect((await replay(subgraph, chat.member, { after: events[0]?.cursor })).events).toEqual(kept.events)
    const first = Buffer.from('inbox:0').toString('base64url')
    expect((await replay(subgraph, chat.member, { after: first })).code).toBe('CURSOR_EXPIRED')
  })

  test('says so too when everything was forgotten, and of a cursor from the future', async () => {
    const { events } = await replay(subgraph, chat.member)
    const newest = events.at(-1)?.cursor
    await receive(subgraph, chat, [{}])
    await age(8)
    await purge()
    expect((await replay(subgraph, chat.member, { after: newest })).code).toBe('CURSOR_EXPIRED')
    const future = Buffer.from('inbox:99').toString('base64url')
    expect((await replay(subgraph, chat.member, { after: future })).code).toBe('CURSOR_EXPIRED')
  })

  test.each(['', 'x', '💥', Buffer.from('inbox:-1').toString('base64url')])('refuses %j as a cursor', async (after) => {
    expect((await replay(subgraph, chat.member, { after })).code).toBe('VALIDATION_FAILED')
  })

  test('refuses to give too many at once', async () => {
    for (const first of [0, 501])
      expect((await replay(subgraph, chat.member, { first })).code).toBe('VALIDATION_FAILED')
  })
})

describe('the cursor of now', () => {
  const cursorOfNow = async (member = chat.member) => {
    const { data } = await subgraph.execute<{ inboxCursor: string }>({ query: '{ inboxCursor }', actor: member })
    return data!.inboxCursor
  }

  test('is good before anything happened, and behind everything that did', async () => {
    const newcomer = actor()
    expect((await replay(subgraph, newcomer, { after: await cursorOfNow(newcomer) })).events).toEqual([])
    await receive(subgraph, chat, [{}])
    const after = await cursorOfNow()
    expect((await replay(subgraph, chat.member, { after })).events).toEqual([])
    await receive(subgraph, chat, [{ telegramId: 2, text: 'Later' }])
    expect((await replay(subgraph, chat.member, { after })).events).toMatchObject([{ message: { text: 'Later' } }])
    expect((await replay(subgraph, newcomer, { after: await cursorOfNow(newcomer) })).events).toEqual([])
  })

  test('and a page read after it leave nothing out, however fast messages come', async () => {
    const TOTAL = 100
    let written = 0
    const writing = (async () => {
      while (written < TOTAL) {
        await receive(subgraph, chat, [{ telegramId: written + 1, text: `Fast ${written}` }])
        written += 1
      }
    })()
    const visits: { after: string; shown: string[] }[] = []
    while (written < TOTAL) {
      const after = await cursorOfNow()
      visits.push({ after, shown: (await messagesOf(subgraph, chat)).map(({ text }) => text) })
    }
    await writing
    expect(visits).not.toEqual([])
    for (const { after, shown } of visits) {
      const { events } = await replay(subgraph, chat.member, { after })
      const told = events.map(({ message }) => message!.text)
      expect(new Set(told).size).toBe(told.length)
      expect(new Set([...shown, ...told]).size).toBe(TOTAL)
    }
  })
})

describe('the retention', () => {
  test('keeps seven days', async () => {
    await age(6.9)
    await purge()
    expect(await sequencesOf(chat)).toEqual([1])
    await age(0.2)
    await purge()
    expect(await sequencesOf(chat)).toEqual([])
  })

  test('plans its purge by the changes themselves', async () => {
    const planned = () =>
      subgraph.testDatabase.query('SELECT FROM jobs.jobs WHERE key = $1', [
        `messaging.purge-inbox-events:${chat.workspaceId}`,
      ])
    await subgraph.testDatabase.query(
      'UPDATE messaging.inbox_counter SET last_sequence = 998 WHERE workspace_id = $1',
      [chat.workspaceId],
    )
    await receive(subgraph, chat, [{}])
    expect(await planned()).toHaveLength(0)
    await receive(subgraph, chat, [{ telegramId: 2 }])
    expect(await planned()).toHaveLength(1)
  })
})

test('an event is found by its key, with what it is about, in its workspace', async () => {
  await receive(subgraph, chat, [{}])
  const { events } = await replay(subgraph, chat.member)
  const representations = [...events.map(({ id }) => id), randomUUID(), 'x'].map((id) => ({
    __typename: 'InboxEvent',
    id,
  }))
  const ask = (member = chat.member) =>
    subgraph.execute({
      query: `query ($events: [_Any!]!) { _entities(representations: $events) {
        ... on InboxEvent { id cursor kind conversation { id } message { id text } } } }`,
      variables: { events: representations },
      actor: member,
    })
  expect((await ask()).data).toEqual({
    _entities: [...events.map((event) => expect.objectContaining({ id: event.id })), null, null],
  })
  expect((await ask(actor())).data).toEqual({ _entities: representations.map(() => null) })
})
