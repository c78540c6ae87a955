import type { messageRefused, messageSent } from '@parley/schema/events/accounts'
import type { EntityManager } from 'typeorm'
import type { z } from 'zod'
import type { ConversationStateStore } from '../conversation/conversation-state.store'
import type { InboxJournal } from '../inbox/inbox-journal'
import type { MessageEntity } from './message.entity'
import type { OwnMessageStore } from './own-message.store'
import { statusOf } from './received-message.store'
import { storableText } from '@parley/toolkit/database/storable-text'
import { isGuessed, type TelegramIdClaims } from './telegram-id-claims'

export type SentMessage = z.infer<typeof messageSent.payload>
export type RefusedMessage = z.infer<typeof messageRefused.payload>

/**
 * Takes Telegram's answer to a message written here. The answer is certain, unlike the recognition of an echo: whatever
 * the order in which both come, one row remains of the message, and what another device sent keeps a row of its own.
 */
export class SettleMessage {
  constructor(
    private readonly conversations: ConversationStateStore,
    private readonly messages: OwnMessageStore,
    private readonly claims: TelegramIdClaims,
    private readonly journal: InboxJournal,
  ) {}

  async markSent(transaction: EntityManager, sent: SentMessage): Promise<void> {
    await this.journal.begin(transaction)
    const conversation = await this.conversations.lock(transaction, sent.dialogId)
    const message = conversation && (await this.messages.find(transaction, sent.messageId))
    if (!message || isSettled(message)) return
    const { telegramId, changes } = await this.claims.claim(transaction, conversation, message, sent.telegramId)
    await this.messages.change(transaction, message.id, {
      telegramId,
      telegramIdConfirmed: sent.telegramId !== null,
      isTaken: true,
      status: telegramId === null ? 'SENT' : statusOf({ direction: 'OUTBOUND', telegramId }, conversation),
      sentAt: new Date(sent.sentAt),
      failure: null,
      failureCode: null,
    })
    await this.conversations.changeWithLatest(transaction, conversation.id, {})
    await this.journal.record(transaction, [...changes, statusChange(message)])
  }

  async markRefused(transaction: EntityManager, refused: RefusedMessage): Promise<void> {
    await this.journal.begin(transaction)
    const conversation = await this.conversations.lock(transaction, refused.dialogId)
    const message = conversation && (await this.messages.find(transaction, refused.messageId))
    if (!message || (message.status !== 'QUEUED' && !isGuessed(message))) return
    const changes = await this.claims.giveBack(transaction, conversation, message)
    await this.messages.change(transaction, message.id, {
      status: 'FAILED',
      failure: storableText(refused.reason),
      failureCode: refused.code,
    })
    await this.conversations.changeWithLatest(transaction, conversation.id, {})
    await this.journal.record(transaction, [...changes, statusChange(message)])
  }
}

const isSettled = ({ telegramId, telegramIdConfirmed }: MessageEntity): boolean =>
  telegramId !== null && telegramIdConfirmed

const statusChange = ({ id, accountId, conversationId }: MessageEntity) =>
  ({ kind: 'MESSAGE_STATUS', accountId, conversationId, messageId: id }) as const
