import type { EntityManager } from 'typeorm'
import type { InboxJournal } from '../inbox/inbox-journal'
import type { ReceivedMessageStore } from '../message/received-message.store'
import type { ConversationStateStore } from './conversation-state.store'

/**
 * A basic group goes on as a supergroup that numbers its messages from 1: what is known moves below, so that the new
 * numbers are free, and the read marks begin anew.
 */
export class MigrateConversation {
  constructor(
    private readonly conversations: ConversationStateStore,
    private readonly messages: ReceivedMessageStore,
    private readonly journal: InboxJournal,
  ) {}

  async run(transaction: EntityManager, { dialogId: id }: { readonly dialogId: string }): Promise<void> {
    await this.journal.begin(transaction)
    const conversation = await this.conversations.lock(transaction, id)
    if (!conversation) return
    await this.messages.moveBelow(transaction, id)
    await this.conversations.change(transaction, id, { inboxReadUpTo: 0, outboxReadUpTo: 0 })
    if (conversation.archivedAt) return
    const { accountId } = conversation
    await this.journal.record(transaction, [{ kind: 'CONVERSATION_CHANGED', accountId, conversationId: id }])
  }
}
