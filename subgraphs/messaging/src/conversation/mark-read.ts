import { readRequested } from '@parley/schema/events/messaging'
import { queryableId } from '@parley/toolkit/database/queryable-id'
import { inTransaction } from '@parley/toolkit/database/transaction'
import { newEvent, type NewEvent } from '@parley/toolkit/events/outbox'
import type { DataSource, EntityManager } from 'typeorm'
import type { InboxJournal } from '../inbox/inbox-journal'
import type { ConversationEntity } from './conversation.entity'
import { conversationNotFound } from './conversation.errors'
import type { ConversationStateStore } from './conversation-state.store'
import { isReadOnly } from './read-only'

/** How many conversations one transaction marks: it holds their locks. */
const BATCH = 100

/**
 * Marks conversations as read at once, and asks accounts to tell Telegram. What Telegram counts is what is shown in the
 * end: its next word on the unread count replaces ours.
 */
export class MarkRead {
  constructor(
    private readonly database: DataSource,
    private readonly conversations: ConversationStateStore,
    private readonly journal: InboxJournal,
  ) {}

  one(id: string): Promise<ConversationEntity> {
    return inTransaction(this.database, async (transaction) => {
      await this.journal.begin(transaction)
      const conversation = await this.conversations.lock(transaction, queryableId(id))
      if (!conversation) throw conversationNotFound()
      if (conversation.unreadCount === 0) return conversation
      await this.mark(transaction, [conversation])
      return Object.assign(conversation, { unreadCount: 0 })
    })
  }

  /** All of the inbox, or of one account; answers how many were unread. */
  async all(accountId: string | null): Promise<number> {
    for (let marked = 0; ;) {
      const batch = await inTransaction(this.database, async (transaction) => {
        await this.journal.begin(transaction)
        const unread = await this.conversations.lockUnread(transaction, accountId && queryableId(accountId), BATCH)
        await this.mark(transaction, unread)
        return unread.length
      })
      marked += batch
      if (batch < BATCH) return marked
    }
  }

  private async mark(transaction: EntityManager, conversations: readonly ConversationEntity[]): Promise<void> {
    if (conversations.length === 0) return
    const upTo = await this.conversations.markRead(
      transaction,
      conversations.map(({ id }) => id),
    )
    const changes = conversations.map(({ id, accountId }) => ({
      kind: 'CONVERSATION_READ' as const,
      accountId,
      conversationId: id,
    }))
    await this.journal.record(
      transaction,
      changes,
      conversations.flatMap((each) => toRequest(each, upTo.get(each.id))),
    )
  }
}

/** Nothing to ask of an account that is gone, or where nothing with a Telegram id is stored. */
function toRequest(conversation: ConversationEntity, upToTelegramId: number | undefined): NewEvent[] {
  if (!upToTelegramId || isReadOnly(conversation)) return []
  const { accountId, id: dialogId } = conversation
  return [newEvent(readRequested, { accountId, dialogId, upToTelegramId })]
}
