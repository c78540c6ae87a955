import type { contactLinked } from '@parley/schema/events/crm'
import type { EntityManager } from 'typeorm'
import type { z } from 'zod'
import type { InboxJournal } from '../inbox/inbox-journal'
import type { ConversationStateStore } from './conversation-state.store'

/** Keeps who stands behind a conversation, as crm finds out; crm may be faster than the conversation's opening. */
export class LinkContact {
  constructor(
    private readonly conversations: ConversationStateStore,
    private readonly journal: InboxJournal,
  ) {}

  async run(
    transaction: EntityManager,
    { conversationId, contactId, contactName }: z.infer<typeof contactLinked.payload>,
  ): Promise<void> {
    await this.journal.begin(transaction)
    await this.conversations.link(transaction, { conversationId, contactId, contactName: contactName ?? null })
    const conversation = await this.conversations.lock(transaction, conversationId)
    if (!conversation || conversation.archivedAt) return
    const { accountId } = conversation
    await this.journal.record(transaction, [{ kind: 'CONVERSATION_CHANGED', accountId, conversationId }])
  }
}
