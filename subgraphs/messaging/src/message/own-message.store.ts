import { workspaceScope } from '@parley/toolkit/database/workspace-scope'
import { WorkspaceStore } from '@parley/toolkit/database/workspace-store'
import { IsNull, type DataSource, type EntityManager } from 'typeorm'
import { MessageEntity } from './message.entity'
import { CLOCK_SKEW_MS, type MessageWithoutTelegramId } from './match-echoes'

export type NewOwnMessage = Pick<
  MessageEntity,
  | 'id'
  | 'conversationId'
  | 'accountId'
  | 'channel'
  | 'text'
  | 'sentAt'
  | 'replyToTelegramId'
  | 'clientId'
  | 'inputDigest'
  | 'randomId'
  | 'authorUserId'
>

/** The writes of messages that members wrote here. */
export class OwnMessageStore extends WorkspaceStore<MessageEntity> {
  constructor(database: DataSource) {
    super(database, MessageEntity)
  }

  find(transaction: EntityManager, id: string): Promise<MessageEntity | null> {
    return this.select('message', transaction).andWhere('message.id = :id', { id }).getOne()
  }

  findByClientId(transaction: EntityManager, clientId: string): Promise<MessageEntity | null> {
    return this.select('message', transaction).andWhere('message.clientId = :clientId', { clientId }).getOne()
  }

  findByTelegramId(
    transaction: EntityManager,
    conversationId: string,
    telegramId: number,
  ): Promise<MessageEntity | null> {
    return this.select('message', transaction)
      .andWhere('message.conversationId = :conversationId', { conversationId })
      .andWhere('message.telegramId = :telegramId', { telegramId })
      .getOne()
  }

  async insertQueued(transaction: EntityManager, message: NewOwnMessage): Promise<void> {
    await this.insert([{ ...message, direction: 'OUTBOUND', status: 'QUEUED' }], transaction)
  }

  /** Messages that were handed to Telegram, or are about to be, and have no Telegram id yet; oldest first. */
  findWithoutTelegramId(transaction: EntityManager, conversationId: string): Promise<MessageWithoutTelegramId[]> {
    return this.select('message', transaction)
      .andWhere('message.conversationId = :conversationId', { conversationId })
      .andWhere(`message.telegramId IS NULL AND message.status IN ('QUEUED', 'SENT')`)
      .orderBy('message.createdAt')
      .addOrderBy('message.id')
      .getMany()
  }

  /** A stored message of another device that may as well be the echo of `message`: by the rules of `matchEchoes`. */
  findStoredEcho(
    transaction: EntityManager,
    { conversationId, text, replyToTelegramId, createdAt }: MessageEntity,
  ): Promise<MessageEntity | null> {
    const earliest = new Date(createdAt.getTime() - CLOCK_SKEW_MS)
    return this.select('message', transaction)
      .andWhere('message.conversationId = :conversationId', { conversationId })
      .andWhere(`message.direction = 'OUTBOUND' AND message.clientId IS NULL`)
      .andWhere('message.sentAt >= :earliest AND message.text = :text', { earliest, text })
      .andWhere('message.replyToTelegramId IS NOT DISTINCT FROM :replyToTelegramId', { replyToTelegramId })
      .orderBy('message.telegramId')
      .limit(1)
      .getOne()
  }

  /** Stores what another device sent under the Telegram id that `message` was taken for. */
  async insertCopy(transaction: EntityManager, message: MessageEntity, id: string): Promise<void> {
    const { conversationId, accountId, channel, text, sentAt, editedAt, deletedAt } = message
    const { telegramId, replyToTelegramId } = message
    const copy = {
      id,
      conversationId,
      accountId,
      channel,
      text,
      sentAt,
      editedAt,
      deletedAt,
      telegramId,
      replyToTelegramId,
    }
    await this.insert([{ ...copy, direction: 'OUTBOUND', status: message.status }], transaction)
  }

  async change(transaction: EntityManager, id: string, change: Partial<MessageEntity>): Promise<void> {
    await this.update(id, change, transaction)
  }

  /** Nothing of this account will be sent any more. */
  async failQueued(
    transaction: EntityManager,
    accountId: string,
    { failure, failureCode }: Pick<MessageEntity, 'failure' | 'failureCode'>,
  ): Promise<void> {
    await transaction.update(
      MessageEntity,
      { workspaceId: workspaceScope.require(), accountId, telegramId: IsNull(), status: 'QUEUED' },
      { status: 'FAILED', failure, failureCode },
    )
  }

  /** Removes the second row of a message that turned out to be one of ours. */
  async delete(transaction: EntityManager, id: string): Promise<void> {
    await transaction.delete(MessageEntity, { workspaceId: workspaceScope.require(), id })
  }
}
