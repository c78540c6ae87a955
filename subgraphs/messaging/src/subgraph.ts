import { defineSubgraph } from '@parley/toolkit/subgraph/subgraph'
import { AttachmentEntity } from './attachment/attachment.entity'
import { AttachmentResolver } from './attachment/attachment.resolver'
import { accountStatusConsumer } from './consumers/account-status.consumer'
import { contactLinkedConsumer } from './consumers/contact-linked.consumer'
import { dialogMigratedConsumer } from './consumers/dialog-migrated.consumer'
import { dialogSelectedConsumer } from './consumers/dialog-selected.consumer'
import { membershipChangedConsumer } from './consumers/membership-changed.consumer'
import { messageRefusedConsumer } from './consumers/message-refused.consumer'
import { messageSentConsumer } from './consumers/message-sent.consumer'
import { messagesChangedConsumer } from './consumers/messages-changed.consumer'
import { messagesReceivedConsumer } from './consumers/messages-received.consumer'
import { createLoaders, createServices } from './context'
import { CONVERSATION_ASSIGNMENT_FIELDS, ConversationAssignmentResolver } from './conversation/assignment.resolver'
import { ConversationEntity } from './conversation/conversation.entity'
import { ConversationResolver } from './conversation/conversation.resolver'
import { ContactResolver } from './external/contact.resolver'
import { InboxEventEntity } from './inbox/inbox-event.entity'
import { InboxResolver } from './inbox/inbox.resolver'
import { announceHistoryJob } from './jobs/announce-history.job'
import { purgeConversationsJob } from './jobs/purge-conversations.job'
import { purgeInboxEventsJob } from './jobs/purge-inbox-events.job'
import { MessageEntity } from './message/message.entity'
import { MessageResolver } from './message/message.resolver'
import { CreateMessaging1763810000000 } from './migrations/1763810000000-create-messaging'
import { AddConversationPhoto1763970020000 } from './migrations/1763970020000-add-conversation-photo'
import { AssignConversations1763970025000 } from './migrations/1763970025000-assign-conversations'
import { RankSearch1764000060000 } from './migrations/1764000060000-rank-search'
import { SearchMillions1764000090100 } from './migrations/1764000090100-search-millions'
import { MarkHistory1764000091000 } from './migrations/1764000091000-mark-history'
import { SearchResultsResolver } from './search/search-results.resolver'
import { SearchResultsStub } from './search/search-results.stub'
import { ContactActivityResolver } from './statistics/contact-activity.resolver'
import { MessageStatsResolver } from './statistics/message-stats.resolver'

export const messaging = defineSubgraph({
  name: 'messaging',
  resolvers: [
    ConversationResolver,
    ConversationAssignmentResolver,
    ...CONVERSATION_ASSIGNMENT_FIELDS,
    MessageResolver,
    AttachmentResolver,
    InboxResolver,
    MessageStatsResolver,
    ContactActivityResolver,
    SearchResultsResolver,
    ContactResolver,
  ],
  orphanedTypes: [SearchResultsStub],
  references: {
    SearchResults: async (reference) => reference,
    Conversation: ({ id }, { loaders }) => loaders.conversations.load(id),
    Message: ({ id }, { loaders }) => loaders.messages.load(id),
    InboxEvent: ({ id }, { loaders }) => loaders.inboxEvents.load(id),
    Contact: async ({ id }) => ({ id }),
  },
  entities: [ConversationEntity, MessageEntity, AttachmentEntity, InboxEventEntity],
  migrations: [
    CreateMessaging1763810000000,
    AddConversationPhoto1763970020000,
    AssignConversations1763970025000,
    RankSearch1764000060000,
    SearchMillions1764000090100,
    MarkHistory1764000091000,
  ],
  createServices,
  createLoaders,
  consumers: (services) => [
    dialogSelectedConsumer(services.selectConversation),
    dialogMigratedConsumer(services.migrateConversation),
    messagesReceivedConsumer(services.receiveMessages),
    messagesChangedConsumer(services.changeMessages),
    messageSentConsumer(services.settleMessage),
    messageRefusedConsumer(services.settleMessage),
    accountStatusConsumer(services.closeAccount),
    contactLinkedConsumer(services.linkContact),
    membershipChangedConsumer(services.assignConversations),
  ],
  jobs: (services) => [
    announceHistoryJob(services.historyAnnouncements),
    purgeConversationsJob(services.purgeConversations),
    purgeInboxEventsJob(services.purgeInboxEvents),
  ],
})
