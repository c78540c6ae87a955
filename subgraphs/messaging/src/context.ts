import { MediaLink } from '@parley/toolkit/signing/media-link'
import type { SubgraphContext, SubgraphRuntime } from '@parley/toolkit/subgraph/subgraph'
import DataLoader from 'dataloader'
import { Assignees } from '@parley/toolkit/authorization/assignees'
import { AttachmentStore } from './attachment/attachment.store'
import { AssignConversations } from './conversation/assign-conversations'
import { CloseAccount } from './conversation/close-account'
import { ConversationService } from './conversation/conversation.service'
import { ConversationStateStore } from './conversation/conversation-state.store'
import { ConversationStore } from './conversation/conversation.store'
import { createContactConversationsLoader } from './conversation/conversation.reference'
import { LinkContact } from './conversation/link-contact'
import { MarkRead } from './conversation/mark-read'
import { MigrateConversation } from './conversation/migrate-conversation'
import { PurgeConversations } from './conversation/purge-conversations'
import { SelectConversation } from './conversation/select-conversation'
import { InboxEventStore } from './inbox/inbox-event.store'
import { InboxJournal } from './inbox/inbox-journal'
import { InboxService } from './inbox/inbox.service'
import { PurgeInboxEvents } from './inbox/purge-inbox-events'
import { ChangeMessages } from './message/change-messages'
import { HistoryAnnouncements } from './message/history-announcements'
import { createRepliedMessageLoader } from './message/message.reference'
import { MessageService } from './message/message.service'
import { MessageStore } from './message/message.store'
import { OwnMessageStore } from './message/own-message.store'
import { ReceiveMessages } from './message/receive-messages'
import { ReceivedMessageStore } from './message/received-message.store'
import { RetryMessage } from './message/retry-message'
import { SendMessage } from './message/send-message'
import { SettleMessage } from './message/settle-message'
import { TelegramIdClaims } from './message/telegram-id-claims'
import { createPageLoader } from '@parley/toolkit/loading/page-loader'
import { createRowLoader } from '@parley/toolkit/loading/row-loader'
import { ContactActivityStore, type ContactMessages } from './statistics/contact-activity.store'
import { MessageStatsService } from './statistics/message-stats.service'
import { MessageStatsStore } from './statistics/message-stats.store'

export type MessagingServices = ReturnType<typeof createServices>
export type MessagingLoaders = ReturnType<typeof createLoaders>
export type MessagingContext = SubgraphContext<MessagingServices, MessagingLoaders>

export function createServices({ database, outbox, jobs, signing, graph }: SubgraphRuntime) {
  const stores = {
    conversations: new ConversationStore(database),
    messages: new MessageStore(database),
    attachments: new AttachmentStore(database),
    inboxEvents: new InboxEventStore(database),
  }
  const states = new ConversationStateStore(database)
  const received = new ReceivedMessageStore()
  const own = new OwnMessageStore(database)
  const purgeInboxEvents = new PurgeInboxEvents(stores.inboxEvents, jobs)
  const purgeConversations = new PurgeConversations(database, jobs)
  const journal = new InboxJournal(stores.inboxEvents, purgeInboxEvents, outbox)
  const historyAnnouncements = new HistoryAnnouncements(database, states, journal, jobs)
  return {
    stores,
    conversations: new ConversationService(stores.conversations),
    assignConversations: new AssignConversations(database, states, new Assignees(graph), journal),
    markRead: new MarkRead(database, states, journal),
    selectConversation: new SelectConversation(states, received, purgeConversations, journal),
    migrateConversation: new MigrateConversation(states, received, journal),
    linkContact: new LinkContact(states, journal),
    closeAccount: new CloseAccount(states, own, purgeConversations, journal),
    purgeConversations,
    messages: new MessageService(stores.messages),
    sendMessage: new SendMessage(database, states, own, journal),
    retryMessage: new RetryMessage(database, states, own, journal),
    receiveMessages: new ReceiveMessages(states, received, own, historyAnnouncements, journal),
    historyAnnouncements,
    changeMessages: new ChangeMessages(states, received, journal),
    settleMessage: new SettleMessage(states, own, new TelegramIdClaims(own), journal),
    messageStats: new MessageStatsService(new MessageStatsStore(database)),
    contactActivity: new ContactActivityStore(database),
    inbox: new InboxService(stores.inboxEvents),
    purgeInboxEvents,
    mediaLink: new MediaLink(signing),
  }
}

export function createLoaders({ stores, contactActivity }: MessagingServices) {
  const { conversations, messages, attachments, inboxEvents } = stores
  return {
    conversations: createRowLoader((ids) => conversations.findByIds(ids)),
    conversationsOfContact: createContactConversationsLoader(conversations),
    messagesOfContact: new DataLoader<string, ContactMessages | null>(async (ids) => {
      const counts = new Map((await contactActivity.count(ids)).map((each) => [each.contactId, each]))
      return ids.map((id) => counts.get(id) ?? null)
    }),
    messages: createRowLoader((ids) => messages.findByIds(ids)),
    repliedMessages: createRepliedMessageLoader(messages),
    timelines: createPageLoader((ids, page) => messages.timelines(ids, page)),
    threads: createPageLoader((threads, page) => messages.threads(threads, page)),
    attachments: new DataLoader((ids: readonly string[]) => attachments.listByMessages(ids)),
    inboxEvents: createRowLoader((ids) => inboxEvents.findByIds(ids)),
  }
}
