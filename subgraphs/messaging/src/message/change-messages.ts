import type { messagesChanged } from '@parley/schema/events/accounts'
import type { EntityManager } from 'typeorm'
import type { z } from 'zod'
import type { ConversationEntity } from '../conversation/conversation.entity'
import type { ConversationStateStore } from '../conversation/conversation-state.store'
import type { InboxChange, InboxJournal } from '../inbox/inbox-journal'
import type { ReceivedMessageStore } from './received-message.store'

export type ChangedMessages = z.infer<typeof messagesChanged.payload>

/** A read mark may pass a whole history at once: beyond this many, subscribers are told of the conversation instead. */
const STATUS_CHANGES_TOLD_ONE_BY_ONE = 50

/** Takes over edits, deletions and read marks that were made elsewhere. What is not stored, or is so already, changes nothing. */
export class ChangeMessages {
  constructor(
    private readonly conversations: ConversationStateStore,
    private readonly messages: ReceivedMessageStore,
    private readonly journal: InboxJournal,
  ) {}

  async run(transaction: EntityManager, changed: ChangedMessages): Promise<void> {
    await this.journal.begin(transaction)
    const conversation = await this.conversations.lock(transaction, changed.dialogId)
    if (!conversation || conversation.archivedAt) return
    const place = { accountId: conversation.accountId, conversationId: conversation.id }
    const edited = await this.messages.edit(transaction, conversation, changed.edited ?? [])
    const deleted = await this.messages.markDeleted(transaction, conversation.id, changed.deletedTelegramIds ?? [])
    const read = await this.markReadByPeer(transaction, conversation, changed.outboxReadUpTo)
    const marks = await this.readMarks(transaction, conversation, changed)
    await this.conversations.changeWithLatest(transaction, conversation.id, marks)
    const changes: InboxChange[] = [
      ...edited.map((messageId) => ({ ...place, kind: 'MESSAGE_EDITED' as const, messageId })),
      ...deleted.map((messageId) => ({ ...place, kind: 'MESSAGE_DELETED' as const, messageId })),
      ...(read.length > STATUS_CHANGES_TOLD_ONE_BY_ONE
        ? [{ ...place, kind: 'CONVERSATION_CHANGED' as const }]
        : read.map((messageId) => ({ ...place, kind: 'MESSAGE_STATUS' as const, messageId }))),
    ]
    if (marks.unreadCount !== undefined && marks.unreadCount !== conversation.unreadCount)
      changes.push({ ...place, kind: 'CONVERSATION_READ' })
    await this.journal.record(transaction, changes)
  }

  private async markReadByPeer(
    transaction: EntityManager,
    conversation: ConversationEntity,
    upToTelegramId: number | undefined,
  ): Promise<string[]> {
    if (upToTelegramId === undefined || upToTelegramId <= conversation.outboxReadUpTo) return []
    return this.messages.markRead(transaction, conversation.id, upToTelegramId)
  }

  /** Marks only move forward: events of a dialog come in order, but a mark may be told again by a later difference. */
  private async readMarks(
    transaction: EntityManager,
    conversation: ConversationEntity,
    changed: ChangedMessages,
  ): Promise<Partial<ConversationEntity>> {
    const inboxReadUpTo = Math.max(conversation.inboxReadUpTo, changed.inboxReadUpTo ?? 0)
    const marks = {
      inboxReadUpTo,
      outboxReadUpTo: Math.max(conversation.outboxReadUpTo, changed.outboxReadUpTo ?? 0),
    }
    if (changed.unreadCount !== undefined) return { ...marks, unreadCount: changed.unreadCount }
    const mayDiffer = inboxReadUpTo > conversation.inboxReadUpTo || changed.deletedTelegramIds !== undefined
    if (!mayDiffer || conversation.unreadCount === 0) return marks
    const behindMark = await this.messages.countUnread(transaction, conversation.id, inboxReadUpTo)
    return { ...marks, unreadCount: Math.min(conversation.unreadCount, behindMark) }
  }
}
