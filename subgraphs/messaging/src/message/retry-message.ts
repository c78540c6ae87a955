import { queryableId } from '@parley/toolkit/database/queryable-id'
import { inTransaction } from '@parley/toolkit/database/transaction'
import type { DataSource } from 'typeorm'
import { conversationReadOnly } from '../conversation/conversation.errors'
import type { ConversationStateStore } from '../conversation/conversation-state.store'
import { isReadOnly } from '../conversation/read-only'
import type { InboxJournal } from '../inbox/inbox-journal'
import type { MessageEntity } from './message.entity'
import { messageNotFailed, messageNotFound } from './message.errors'
import type { OwnMessageStore } from './own-message.store'
import { toQueuedEvent } from './send-message'

/**
 * Tries a failed message again. It keeps its `random_id`: should the earlier try have reached Telegram after all, the
 * new one adds no second message.
 */
export class RetryMessage {
  constructor(
    private readonly database: DataSource,
    private readonly conversations: ConversationStateStore,
    private readonly messages: OwnMessageStore,
    private readonly journal: InboxJournal,
  ) {}

  run(id: string): Promise<MessageEntity> {
    return inTransaction(this.database, async (transaction) => {
      await this.journal.begin(transaction)
      const message = await this.messages.find(transaction, queryableId(id))
      const conversation = message && (await this.conversations.lock(transaction, message.conversationId))
      if (!conversation) throw messageNotFound()
      if (message.status !== 'FAILED') throw messageNotFailed()
      if (isReadOnly(conversation)) throw conversationReadOnly()
      const again = { status: 'QUEUED', sentAt: new Date(), failure: null, failureCode: null } as const
      await this.messages.change(transaction, message.id, again)
      await this.conversations.changeWithLatest(transaction, conversation.id, {})
      const { accountId, conversationId } = message
      const change = { kind: 'MESSAGE_STATUS', accountId, conversationId, messageId: message.id } as const
      await this.journal.record(transaction, [change], [toQueuedEvent(message)])
      return Object.assign(message, again)
    })
  }
}
