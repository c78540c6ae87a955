import { createHash, randomBytes } from 'node:crypto'
import { messageQueued } from '@parley/schema/events/messaging'
import { sendMessageInput } from '@parley/schema/inputs/messaging'
import { inTransaction } from '@parley/toolkit/database/transaction'
import { validateInput } from '@parley/toolkit/errors/validate-input'
import { newEvent, type NewEvent } from '@parley/toolkit/events/outbox'
import type { DataSource, EntityManager } from 'typeorm'
import { uuidv7 } from 'uuidv7'
import type { ConversationEntity } from '../conversation/conversation.entity'
import { conversationNotFound, conversationReadOnly } from '../conversation/conversation.errors'
import type { ConversationStateStore } from '../conversation/conversation-state.store'
import { isReadOnly } from '../conversation/read-only'
import type { InboxJournal } from '../inbox/inbox-journal'
import type { MessageEntity } from './message.entity'
import { clientIdTaken, replyTargetUnknown } from './message.errors'
import type { OwnMessageStore } from './own-message.store'
import { storableText } from '@parley/toolkit/database/storable-text'

export interface MessageToSend {
  readonly conversationId: string
  readonly text: string
  readonly replyToId?: string | null
  readonly clientId: string
}

/**
 * Stores a message of a member, or of an API key, and hands it to accounts, in one transaction: once it is answered, it will be sent. Asked
 * again with the same `clientId`, it answers the message that is there and sends nothing.
 */
export class SendMessage {
  constructor(
    private readonly database: DataSource,
    private readonly conversations: ConversationStateStore,
    private readonly messages: OwnMessageStore,
    private readonly journal: InboxJournal,
  ) {}

  async run(authorUserId: string | null, input: MessageToSend): Promise<MessageEntity> {
    const request = validateInput(sendMessageInput, input)
    // Telegram trims what it gets: the echo could not be recognised otherwise.
    const message = { ...request, text: storableText(request.text).trim() }
    const inputDigest = digestOf(message)
    return inTransaction(this.database, async (transaction) => {
      await this.journal.begin(transaction)
      const conversation = await this.conversations.lock(transaction, message.conversationId)
      if (!conversation) throw conversationNotFound()
      const existing = await this.findExisting(transaction, message.clientId, inputDigest)
      if (existing) return existing
      if (isReadOnly(conversation)) throw conversationReadOnly()
      return this.queue(transaction, conversation, { ...message, inputDigest, authorUserId })
    })
  }

  private async queue(
    transaction: EntityManager,
    conversation: ConversationEntity,
    { replyToId, ...message }: MessageToSend & { inputDigest: string; authorUserId: string | null },
  ): Promise<MessageEntity> {
    const { accountId, channel } = conversation
    const replyToTelegramId = replyToId ? await this.telegramIdOf(transaction, conversation.id, replyToId) : null
    const own = { ...message, accountId, channel, replyToTelegramId }
    const id = uuidv7()
    await this.messages.insertQueued(transaction, { ...own, id, sentAt: new Date(), randomId: newRandomId() })
    const stored = await this.messages.find(transaction, id)
    if (!stored) throw new Error(`Message ${id} is not there after it was stored`)
    await this.conversations.changeWithLatest(transaction, conversation.id, {})
    const sent = { kind: 'MESSAGE_SENT', accountId, conversationId: conversation.id, messageId: id } as const
    await this.journal.record(transaction, [sent], [toQueuedEvent(stored)])
    return stored
  }

  private async findExisting(
    transaction: EntityManager,
    clientId: string,
    inputDigest: string,
  ): Promise<MessageEntity | null> {
    const existing = await this.messages.findByClientId(transaction, clientId)
    if (existing && existing.inputDigest !== inputDigest) throw clientIdTaken()
    return existing
  }

  private async telegramIdOf(transaction: EntityManager, conversationId: string, messageId: string): Promise<number> {
    const target = await this.messages.find(transaction, messageId)
    if (target?.conversationId !== conversationId || target.telegramId === null) throw replyTargetUnknown()
    return target.telegramId
  }
}

export function toQueuedEvent({ id, randomId, ...message }: MessageEntity): NewEvent {
  if (randomId === null) throw new Error(`Message ${id} was not written here and cannot be sent`)
  const { accountId, conversationId: dialogId, text, replyToTelegramId, authorUserId: authorId } = message
  return newEvent(messageQueued, { messageId: id, accountId, dialogId, text, replyToTelegramId, randomId, authorId })
}

/** A signed 64-bit number, as Telegram takes it; unpredictable, so that no two messages ever share one. */
function newRandomId(): string {
  return randomBytes(8).readBigInt64BE().toString()
}

function digestOf({ conversationId, text, replyToId }: MessageToSend): string {
  return createHash('sha256')
    .update(JSON.stringify([conversationId, text, replyToId ?? null]))
    .digest('base64url')
}
