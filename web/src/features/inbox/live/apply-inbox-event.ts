import type { ApolloCache, Reference } from '@apollo/client'
import type { ConversationFilter, InboxEventsSubscription } from '../../../gql/graphql'
import { insertMessage, type StoredEdge, type StoredMessages } from '../../../lib/apollo/message-pages'
import { conversationFields, messageFields } from '../inbox-operations'

export type InboxEvent = InboxEventsSubscription['inbox']

interface ConversationEdge {
  __typename: 'ConversationEdge'
  cursor: string
  node: Reference
}
interface ConversationList {
  edges: ConversationEdge[]
  pageInfo?: { hasNextPage: boolean }
}

/**
 * Brings events of the inbox into the cache, in order, and tells the page once. Applying an event twice, or one that a
 * query already brought, changes nothing; a message lands where its time belongs; a list that the conversation does not
 * match is left alone.
 */
export function applyInboxEvents(cache: ApolloCache, events: readonly InboxEvent[]): void {
  cache.batch({
    update: (batched) => {
      for (const event of events) applyOne(batched, event)
    },
  })
}

function applyOne(cache: ApolloCache, event: InboxEvent): void {
  const { conversation, message } = event
  cache.writeFragment({ fragment: conversationFields, fragmentName: 'ConversationFields', data: conversation })
  if (message) cache.writeFragment({ fragment: messageFields, fragmentName: 'MessageFields', data: message })
  if (message && event.kind !== 'MESSAGE_DELETED') addToThread(cache, conversation.id, message)
  placeInLists(cache, event)
}

type ThreadMessage = Pick<NonNullable<InboxEvent['message']>, 'id' | 'sentAt'>

/** Into the loaded part of the thread only: what is older than it comes with its page on the way up. */
export function addToThread(cache: ApolloCache, conversationId: string, message: ThreadMessage): void {
  const id = cache.identify({ __typename: 'Conversation', id: conversationId })
  const node = { __ref: cache.identify({ __typename: 'Message', id: message.id }) ?? '' }
  cache.modify<{ messages: StoredMessages }>({
    ...(id ? { id } : {}),
    fields: {
      messages: (stored, { readField }) => {
        const known = stored as StoredMessages
        const sentAtOf = (reference: Reference): string => readField<string>('sentAt', reference) ?? ''
        const first = known.edges[0]
        const olderThanLoaded = first && Date.parse(message.sentAt) < Date.parse(sentAtOf(first.node))
        if (olderThanLoaded && known.pageInfo.hasPreviousPage) return known
        const edge: StoredEdge = { __typename: 'MessageEdge', cursor: '', node }
        return { ...known, edges: insertMessage(known.edges, edge, sentAtOf) }
      },
    },
  })
}

function placeInLists(cache: ApolloCache, event: InboxEvent): void {
  const { conversation } = event
  const node = { __ref: cache.identify({ __typename: 'Conversation', id: conversation.id }) ?? '' }
  const at = timeOf(conversation.lastMessage?.sentAt)
  cache.modify<{ conversations: ConversationList }>({
    fields: {
      conversations: (stored, { storeFieldName, readField }) => {
        const list = stored as ConversationList
        const timeOfNode = (reference: Reference): number => {
          const last = readField<Reference>('lastMessage', reference)
          return timeOf(last ? readField<string>('sentAt', last) : undefined)
        }
        const present = list.edges.find((edge) => edge.node.__ref === node.__ref)
        if (!present && !matches(event, filterOf(storeFieldName))) return list
        const others = list.edges.filter((edge) => edge !== present)
        const place = others.findIndex((edge) => timeOfNode(edge.node) < at)
        const beyondLoaded = place === -1 && list.pageInfo?.hasNextPage
        if (beyondLoaded && !present) return list
        const edge = present ?? { __typename: 'ConversationEdge' as const, cursor: '', node }
        const index = place === -1 ? others.length : place
        return { ...list, edges: [...others.slice(0, index), edge, ...others.slice(index)] }
      },
    },
  })
}

const timeOf = (iso: string | undefined): number => (iso ? Date.parse(iso) : 0)

/** The cache names a stored list `conversations:{"filter":{…}}`. */
export function filterOf(storeFieldName: string): ConversationFilter {
  const text = storeFieldName.slice(storeFieldName.indexOf(':') + 1)
  if (!text.startsWith('{')) return {}
  return (JSON.parse(text) as { filter?: ConversationFilter | null }).filter ?? {}
}

/** Whether the conversation belongs in a list; what only the server can search is left to the server. */
function matches({ conversation }: InboxEvent, filter: ConversationFilter): boolean {
  if (conversation.readOnly || !conversation.lastMessage || filter.search) return false
  if (filter.unread && conversation.unreadCount === 0) return false
  if (filter.accountId && conversation.account?.id !== filter.accountId) return false
  return !filter.contactId || conversation.contact?.id === filter.contactId
}
