import { visibilityFilter } from '@parley/toolkit/database/visibility-filter'
import { workspaceScope } from '@parley/toolkit/database/workspace-scope'
import type { DataSource } from 'typeorm'
import { ConversationPartStore } from '../conversation/conversation-part.store'
import { MessageEntity } from '../message/message.entity'

export interface StatsCriteria {
  readonly accountId?: string | null
  readonly conversationId?: string | null
  readonly from?: Date | null
  readonly to?: Date | null
}

/** How many messages have these three things in common. */
export interface MessageCount extends Pick<MessageEntity, 'channel' | 'direction' | 'status'> {
  readonly count: number
}

/** Counts over messages: each a single pass in the database. */
export class MessageStatsStore extends ConversationPartStore<MessageEntity> {
  constructor(database: DataSource) {
    super(database, MessageEntity)
  }

  count({ accountId, conversationId, from, to }: StatsCriteria): Promise<MessageCount[]> {
    const query = this.select('message')
      .select(['message.channel AS channel', 'message.direction AS direction', 'message.status AS status'])
      .addSelect('CAST(count(*) AS integer)', 'count')
      .andWhere('message.deletedAt IS NULL')
      .groupBy('message.channel')
      .addGroupBy('message.direction')
      .addGroupBy('message.status')
    if (accountId) query.andWhere('message.accountId = :accountId', { accountId })
    if (conversationId) query.andWhere('message.conversationId = :conversationId', { conversationId })
    if (from) query.andWhere('message.sentAt >= :from', { from })
    if (to) query.andWhere('message.sentAt < :to', { to })
    return query.getRawMany<MessageCount>()
  }

  /** Unread messages of the conversations in the inbox. */
  async countUnread({ accountId, conversationId }: StatsCriteria): Promise<number> {
    const values: unknown[] = [workspaceScope.require(), accountId ?? null, conversationId ?? null]
    const visible = visibilityFilter.condition(
      'conversation',
      'conversations:read',
      (value) => `$${values.push(value)}`,
    )
    const [row]: [{ unread: number }] = await this.dataSource.query(
      `SELECT coalesce(sum(unread_count), 0)::integer AS unread FROM messaging.conversation
       WHERE workspace_id = $1 AND archived_at IS NULL AND unread_count > 0 ${visible ? `AND ${visible}` : ''}
         AND ($2::uuid IS NULL OR account_id = $2) AND ($3::uuid IS NULL OR id = $3)`,
      values,
    )
    return row.unread
  }
}
