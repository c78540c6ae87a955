import type { EntityManager } from 'typeorm'
import { uuidv7 } from 'uuidv7'
import type { ConversationEntity } from '../conversation/conversation.entity'
import type { InboxChange } from '../inbox/inbox-journal'
import type { MessageEntity } from './message.entity'
import type { OwnMessageStore } from './own-message.store'
import { statusOf } from './received-message.store'

export interface Claim {
  /** The id that the message may have now; null where it has to wait for another. */
  readonly telegramId: number | null
  /** What others see of it. */
  readonly changes: readonly InboxChange[]
}

/** Whether the Telegram id was only recognised by an echo: Telegram's answer may name another. */
export const isGuessed = ({ telegramId, telegramIdConfirmed }: MessageEntity): boolean =>
  telegramId !== null && !telegramIdConfirmed

/**
 * Puts wrong guesses right: makes the Telegram id that an answer names free for its message, whoever has it, and gives
 * back the id that the message was taken for. Loses no message and no change that was made to one.
 */
export class TelegramIdClaims {
  constructor(private readonly messages: OwnMessageStore) {}

  /** A null id says "taken, id not told": an id that was recognised before stays. */
  async claim(
    transaction: EntityManager,
    conversation: ConversationEntity,
    message: MessageEntity,
    telegramId: number | null,
  ): Promise<Claim> {
    const place = { accountId: conversation.accountId, conversationId: conversation.id }
    if (telegramId === null && message.telegramId === null) {
      const echo = await this.takeStoredEcho(transaction, message)
      return { telegramId: echo, changes: echo === null ? [] : [{ ...place, kind: 'CONVERSATION_CHANGED' }] }
    }
    if (telegramId === null || telegramId === message.telegramId) return { telegramId: message.telegramId, changes: [] }
    const changes = await this.giveBack(transaction, conversation, message)
    const holder = await this.messages.findByTelegramId(transaction, conversation.id, telegramId)
    if (!holder) return { telegramId, changes }
    if (holder.clientId === null) await this.absorb(transaction, message, holder)
    else if (isGuessed(holder)) await this.release(transaction, conversation, holder)
    else return { telegramId: null, changes }
    return { telegramId, changes: [...changes, { ...place, kind: 'CONVERSATION_CHANGED' }] }
  }

  /** Frees a guessed id: what another device sent under it gets a row of its own. */
  async giveBack(
    transaction: EntityManager,
    conversation: ConversationEntity,
    message: MessageEntity,
  ): Promise<InboxChange[]> {
    if (!isGuessed(message)) return []
    await this.messages.change(transaction, message.id, { telegramId: null, telegramIdConfirmed: true })
    const id = uuidv7()
    await this.messages.insertCopy(transaction, message, id)
    return [
      {
        kind: 'MESSAGE_RECEIVED',
        accountId: conversation.accountId,
        conversationId: conversation.id,
        messageId: id,
        direction: 'OUTBOUND',
        contactId: conversation.contactId,
      },
    ]
  }

  /** The id that was guessed for `holder` is another's: it may be the echo of another stored message, or waits again. */
  private async release(
    transaction: EntityManager,
    conversation: ConversationEntity,
    holder: MessageEntity,
  ): Promise<void> {
    await this.messages.change(transaction, holder.id, { telegramId: null })
    const telegramId = await this.takeStoredEcho(transaction, holder)
    const waiting = holder.isTaken ? 'SENT' : 'QUEUED'
    const status = telegramId === null ? waiting : statusOf({ direction: 'OUTBOUND', telegramId }, conversation)
    const telegramIdConfirmed = telegramId === null
    await this.messages.change(transaction, holder.id, { telegramId, telegramIdConfirmed, status })
  }

  /** Makes one message of two, where another device seems to have sent `message`; answers the id that it frees. */
  private async takeStoredEcho(transaction: EntityManager, message: MessageEntity): Promise<number | null> {
    const echo = await this.messages.findStoredEcho(transaction, message)
    if (!echo) return null
    await this.absorb(transaction, message, echo)
    return echo.telegramId
  }

  /** The echo was stored as a message of its own: what happened to it since, happened to `message`. */
  private async absorb(transaction: EntityManager, message: MessageEntity, echo: MessageEntity): Promise<void> {
    await this.messages.delete(transaction, echo.id)
    const { editedAt, deletedAt } = echo
    const text = editedAt ? { text: echo.text } : {}
    await this.messages.change(transaction, message.id, { editedAt, deletedAt, ...text })
  }
}
