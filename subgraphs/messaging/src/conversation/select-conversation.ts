import type { dialogSelected } from '@parley/schema/events/accounts'
import type { EntityManager } from 'typeorm'
import type { z } from 'zod'
import type { InboxJournal } from '../inbox/inbox-journal'
import type { ReceivedMessageStore } from '../message/received-message.store'
import type { ConversationEntity } from './conversation.entity'
import type { PurgeConversations } from './purge-conversations'
import { describe, type ConversationStateStore } from './conversation-state.store'

export type DialogSelection = z.infer<typeof dialogSelected.payload>

/**
 * Follows the selection of dialogs: opens a conversation for a selected one, archives that of a deselected one, and
 * brings it back with its messages when it is selected again before the purge.
 */
export class SelectConversation {
  constructor(
    private readonly conversations: ConversationStateStore,
    private readonly messages: ReceivedMessageStore,
    private readonly purge: PurgeConversations,
    private readonly journal: InboxJournal,
  ) {}

  async run(transaction: EntityManager, { accountId, selected, dialog }: DialogSelection): Promise<void> {
    await this.journal.begin(transaction)
    const known = await this.conversations.lock(transaction, dialog.dialogId)
    if (!selected) return this.archive(transaction, known)
    const conversation =
      known ?? (await this.conversations.open(transaction, { id: dialog.dialogId, accountId }, dialog))
    const { unreadCount, inboxReadUpTo = 0, outboxReadUpTo = 0 } = dialog
    await this.conversations.change(transaction, conversation.id, {
      ...describe(dialog),
      unreadCount,
      // Read marks only ever advance; the history that follows gets its ticks from them.
      inboxReadUpTo: Math.max(inboxReadUpTo, conversation.inboxReadUpTo),
      outboxReadUpTo: Math.max(outboxReadUpTo, conversation.outboxReadUpTo),
      archivedAt: null,
    })
    if (outboxReadUpTo > conversation.outboxReadUpTo)
      await this.messages.markRead(transaction, conversation.id, outboxReadUpTo)
    await this.tell(transaction, conversation)
  }

  private async archive(transaction: EntityManager, conversation: ConversationEntity | null): Promise<void> {
    if (!conversation || conversation.archivedAt) return
    await this.conversations.change(transaction, conversation.id, { archivedAt: new Date() })
    await this.purge.plan(transaction)
    await this.tell(transaction, conversation)
  }

  private tell(transaction: EntityManager, { id, accountId }: ConversationEntity): Promise<void> {
    return this.journal.record(transaction, [{ kind: 'CONVERSATION_CHANGED', accountId, conversationId: id }])
  }
}
