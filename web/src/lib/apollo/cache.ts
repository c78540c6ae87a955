import { InMemoryCache, type FieldMergeFunction } from '@apollo/client'
import { cacheSizes, relayStylePagination } from '@apollo/client/utilities'
import type { MessageStatus } from '../../gql/graphql'
import { headedPages } from './headed-pages'
import { messagePages } from './message-pages'

const progress: Record<MessageStatus, number> = { QUEUED: 0, FAILED: 0, SENT: 1, DELIVERED: 2, READ: 3 }

/** A message never becomes less sent: the answer to `sendMessage` may come after the event that says more. */
export const mergeStatus: FieldMergeFunction<MessageStatus, MessageStatus> = (existing, incoming) =>
  existing && progress[existing] > progress[incoming] ? existing : incoming

/** Lists of what happens with a record. */
const activity = { timeline: headedPages(['kinds']), notes: headedPages() }

// A row of a list is remembered as some ten answers: below these, a list of 3,000 rows is read anew with each page.
cacheSizes['inMemoryCache.executeSelectionSet'] = 400_000
cacheSizes['inMemoryCache.executeSubSelectedArray'] = 60_000

export function createCache(): InMemoryCache {
  return new InMemoryCache({
    typePolicies: {
      Query: {
        fields: {
          conversations: relayStylePagination(['filter']),
          messages: relayStylePagination(['filter']),
          dealMoves: relayStylePagination(['filter']),
          recordViewers: relayStylePagination(['type', 'id']),
          members: relayStylePagination(['search', 'role', 'ids']),
          sessions: relayStylePagination(['search']),
          apiKeys: relayStylePagination(['filter']),
          auditLog: relayStylePagination(['filter']),
          invitations: relayStylePagination(['search', 'state']),
          teams: relayStylePagination(['search']),
          activities: relayStylePagination(['filter']),
          tasks: headedPages(['filter']),
          recordJobs: relayStylePagination(),
          duplicatePairs: relayStylePagination(['recordType']),
          recordMerges: relayStylePagination(['recordType']),
          conversation: {
            read: (known, { args, toReference }) =>
              known === undefined ? reference('Conversation', args, toReference) : known,
          },
          contact: {
            read: (known, { args, toReference }) =>
              known === undefined ? reference('Contact', args, toReference) : known,
          },
        },
      },
      ...Object.fromEntries(['Contact', 'Company', 'Deal'].map((type) => [type, { fields: activity }])),
      BdAccount: { fields: { dialogs: relayStylePagination(['search']) } },
      Conversation: { fields: { messages: messagePages } },
      Message: { fields: { status: { merge: mergeStatus } } },
      SyncStatus: { keyFields: ['accountId'], fields: { dialogs: { merge: false } } },
      RecordJob: { fields: { errors: relayStylePagination(), records: relayStylePagination() } },
      BdAccountChange: { keyFields: false },
      DialogSync: { keyFields: false },
      MessageStats: { keyFields: false },
      InboxEvent: { keyFields: false },
      TimelineEntry: { keyFields: false },
      RecordAccess: { keyFields: false },
      RecordViewer: { keyFields: false },
      RolePermissions: { keyFields: ['role'] },
      Permission: { keyFields: false },
      Money: { keyFields: false },
      FilterField: { keyFields: false },
      FilterChoice: { keyFields: false },
    },
  })
}

type ToReference = Parameters<NonNullable<ReturnType<typeof relayStylePagination>['read']>>[1]['toReference']

/** A record that a list brought is drawn at once while the full one is on its way. */
function reference(type: string, args: Record<string, unknown> | null, toReference: ToReference) {
  return typeof args?.['id'] === 'string' ? toReference({ __typename: type, id: args['id'] }) : undefined
}
