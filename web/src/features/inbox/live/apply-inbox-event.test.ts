import type { ConversationFieldsFragment, ConversationFilter, MessageFieldsFragment } from '../../../gql/graphql'
import { createCache } from '../../../lib/apollo/cache'
import { asLast, madeUpConversation, madeUpMessage } from '../../../testing/made-up'
import { conversationsQuery, threadQuery } from '../inbox-operations'
import { applyInboxEvents, filterOf, type InboxEvent } from './apply-inbox-event'

const applyInboxEvent = (cache: ReturnType<typeof createCache>, one: InboxEvent): void => applyInboxEvents(cache, [one])
const minute = (n: number): string => new Date(Date.UTC(2026, 2, 2, 10, n)).toISOString()
const first = madeUpMessage({ id: 'm1', sentAt: minute(1) })
const second = madeUpMessage({ id: 'm2', sentAt: minute(3) })

function event(
  kind: InboxEvent['kind'],
  conversation: ConversationFieldsFragment,
  message: MessageFieldsFragment | null = null,
): InboxEvent {
  return { __typename: 'InboxEvent', id: `event-${kind}`, cursor: '1', kind, at: minute(9), conversation, message }
}

const talk = (id: string, last: MessageFieldsFragment, more: Partial<ConversationFieldsFragment> = {}) =>
  madeUpConversation({ id, lastMessage: asLast(last), ...more })

function cacheWith(filter: ConversationFilter | null = null, hasNextPage = false, hasPreviousPage = false) {
  const cache = createCache()
  const listed = [talk('c1', second), talk('c2', madeUpMessage({ id: 'm9', sentAt: minute(2) }))]
  cache.writeQuery({
    query: conversationsQuery,
    variables: { first: 40, filter },
    data: {
      __typename: 'Query',
      conversations: {
        __typename: 'ConversationConnection',
        edges: listed.map((node) => ({ __typename: 'ConversationEdge' as const, cursor: node.id, node })),
        pageInfo: { __typename: 'PageInfo', hasNextPage, endCursor: 'c2' },
      },
    },
  })
  cache.writeQuery({
    query: threadQuery,
    variables: { id: 'c1', last: 40 },
    data: {
      __typename: 'Query',
      conversation: {
        ...listed[0]!,
        messages: {
          __typename: 'MessageConnection',
          edges: [first, second].map((node) => ({ __typename: 'MessageEdge' as const, cursor: node.id, node })),
          pageInfo: { __typename: 'PageInfo', hasPreviousPage, startCursor: 'm1' },
        },
      },
    },
  })
  const thread = (): MessageFieldsFragment[] =>
    cache
      .readQuery({ query: threadQuery, variables: { id: 'c1', last: 40 } })!
      .conversation!.messages.edges.map(({ node }) => node)
  const list = (): string[] =>
    cache
      .readQuery({ query: conversationsQuery, variables: { first: 40, filter } })!
      .conversations.edges.map(({ node }) => node.id)
  return { cache, thread, list, ids: () => thread().map(({ id }) => id) }
}

describe('an event of the inbox', () => {
  const fresh = madeUpMessage({ id: 'm3', sentAt: minute(5) })

  it('puts a new message at the end of its thread, once', () => {
    const { cache, ids } = cacheWith()
    const received = event('MESSAGE_RECEIVED', talk('c1', fresh, { unreadCount: 1 }), fresh)
    applyInboxEvent(cache, received)
    applyInboxEvent(cache, received)
    expect(ids()).toEqual(['m1', 'm2', 'm3'])
  })

  it('puts a late message where its time belongs', () => {
    const { cache, ids } = cacheWith()
    const late = madeUpMessage({ id: 'late', sentAt: minute(2) })
    applyInboxEvent(cache, event('MESSAGE_RECEIVED', talk('c1', second), late))
    expect(ids()).toEqual(['m1', 'late', 'm2'])
  })

  it('leaves what is older than the loaded part to its page', () => {
    const { cache, ids } = cacheWith(null, false, true)
    const old = madeUpMessage({ id: 'old', sentAt: minute(0) })
    applyInboxEvent(cache, event('MESSAGE_RECEIVED', talk('c1', second), old))
    expect(ids()).toEqual(['m1', 'm2'])
  })

  it('changes edited and deleted messages in place', () => {
    const { cache, thread } = cacheWith()
    applyInboxEvent(
      cache,
      event('MESSAGE_EDITED', talk('c1', second), { ...first, text: 'Better', editedAt: minute(6) }),
    )
    applyInboxEvent(cache, event('MESSAGE_DELETED', talk('c1', second), { ...second, text: '', deletedAt: minute(7) }))
    expect(thread().map(({ text, editedAt, deletedAt }) => ({ text, editedAt, deletedAt }))).toEqual([
      { text: 'Better', editedAt: minute(6), deletedAt: null },
      { text: '', editedAt: null, deletedAt: minute(7) },
    ])
  })

  it('brings back no deleted message that is not on screen', () => {
    const { cache, ids } = cacheWith()
    const gone = madeUpMessage({ id: 'gone', sentAt: minute(4), deletedAt: minute(5) })
    applyInboxEvent(cache, event('MESSAGE_DELETED', talk('c1', second), gone))
    expect(ids()).toEqual(['m1', 'm2'])
  })

  it('never makes a message less sent', () => {
    const { cache, thread } = cacheWith()
    const own = madeUpMessage({ id: 'own', direction: 'OUTBOUND', sentAt: minute(6), status: 'SENT' })
    const statusOf = (): string | undefined => thread().find(({ id }) => id === 'own')?.status
    applyInboxEvent(cache, event('MESSAGE_STATUS', talk('c1', own), own))
    applyInboxEvent(
      cache,
      event('MESSAGE_SENT', talk('c1', { ...own, status: 'QUEUED' }), { ...own, status: 'QUEUED' }),
    )
    expect(statusOf()).toBe('SENT')
    applyInboxEvent(cache, event('MESSAGE_STATUS', talk('c1', own), { ...own, status: 'READ' }))
    expect(statusOf()).toBe('READ')
  })

  it('moves the conversation to the top and says how much is unread', () => {
    const { cache, list } = cacheWith()
    applyInboxEvent(cache, event('MESSAGE_RECEIVED', talk('c2', fresh, { unreadCount: 4 }), fresh))
    expect(list()).toEqual(['c2', 'c1'])
    expect(JSON.stringify(cache.extract()['Conversation:c2'])).toContain('"unreadCount":4')
  })

  it('brings in a conversation that the list did not know', () => {
    const { cache, list } = cacheWith()
    applyInboxEvent(cache, event('MESSAGE_RECEIVED', talk('c3', fresh), fresh))
    expect(list()).toEqual(['c3', 'c1', 'c2'])
  })

  it.each<[string, ConversationFilter, Partial<ConversationFieldsFragment>]>([
    ['another account', { accountId: 'account-2' }, {}],
    ['nothing unread', { unread: true }, { unreadCount: 0 }],
    ['a search only the server can answer', { search: 'sample' }, {}],
    ['a conversation that is read-only', {}, { readOnly: true }],
  ])('keeps out of a list: %s', (_words, filter, more) => {
    const { cache, list } = cacheWith(filter)
    applyInboxEvent(cache, event('MESSAGE_RECEIVED', talk('c3', fresh, more), fresh))
    expect(list()).toEqual(['c1', 'c2'])
  })

  it('leaves what belongs below the loaded rows to the next page', () => {
    const { cache, list } = cacheWith(null, true)
    const old = madeUpMessage({ id: 'old', sentAt: minute(0) })
    applyInboxEvent(cache, event('CONVERSATION_CHANGED', talk('c3', old)))
    expect(list()).toEqual(['c1', 'c2'])
  })

  it('comes with others as one change of the page, in their order', () => {
    const { cache, ids } = cacheWith()
    const drawn = jest.fn()
    cache.watch({ query: threadQuery, variables: { id: 'c1', last: 40 }, optimistic: true, callback: drawn })
    const messages = [5, 6, 7].map((n) => madeUpMessage({ id: `m${n}`, sentAt: minute(n) }))
    applyInboxEvents(
      cache,
      messages.map((message) => event('MESSAGE_RECEIVED', talk('c1', message), message)),
    )
    expect(ids()).toEqual(['m1', 'm2', 'm5', 'm6', 'm7'])
    expect(drawn).toHaveBeenCalledTimes(1)
  })

  it('reads the filter from the name of a stored list', () => {
    expect(filterOf('conversations:{"filter":{"unread":true}}')).toEqual({ unread: true })
    expect(filterOf('conversations:{"filter":null}')).toEqual({})
    expect(filterOf('conversations')).toEqual({})
  })
})
