import type { EntityManager } from 'typeorm'
import type { InboxJournal } from '../inbox/inbox-journal'
import type { OwnMessageStore } from '../message/own-message.store'
import type { ConversationStateStore } from './conversation-state.store'
import type { PurgeConversations } from './purge-conversations'

/** An account may have thousands of conversations; those that a screen can show are told one by one. */
const CONVERSATIONS_TOLD = 100

const FAILURE = {
  failureCode: 'ACCOUNT_DELETED',
  failure: 'The account was deleted before the message was sent.',
} as const

/** Follows the deletion of an account: its conversations can only be read, and what waits to be sent has failed. */
export class CloseAccount {
  constructor(
    private readonly conversations: ConversationStateStore,
    private readonly messages: OwnMessageStore,
    private readonly purge: PurgeConversations,
    private readonly journal: InboxJournal,
  ) {}

  async run(transaction: EntityManager, accountId: string): Promise<void> {
    await this.journal.begin(transaction)
    const closed = await this.conversations.closeAccount(transaction, accountId)
    if (closed.length === 0) return
    await this.messages.failQueued(transaction, accountId, FAILURE)
    await this.purge.plan(transaction)
    const told = closed.slice(0, CONVERSATIONS_TOLD)
    await this.journal.record(
      transaction,
      told.map((conversationId) => ({ kind: 'CONVERSATION_CHANGED', accountId, conversationId })),
    )
  }
}
