import { workspaceScope } from '@parley/toolkit/database/workspace-scope'
import type { DataSource, EntityManager } from 'typeorm'
import { uuidv7 } from 'uuidv7'
import { ConversationPartStore } from '../conversation/conversation-part.store'
import { InboxEventEntity } from './inbox-event.entity'

export type NewInboxEvent = Pick<InboxEventEntity, 'kind' | 'accountId' | 'conversationId' | 'messageId'>
export type NumberedInboxEvent = Pick<InboxEventEntity, 'id' | 'sequence'>

/** The first and the last sequence that a client may hold as its cursor. */
export interface InboxRange {
  readonly oldest: number
  readonly newest: number
}

/** All queries on the numbered changes of a workspace's inbox. */
export class InboxEventStore extends ConversationPartStore<InboxEventEntity> {
  constructor(database: DataSource) {
    super(database, InboxEventEntity)
  }

  /** Waits until no other transaction changes the inbox of this workspace, and keeps others from it until the end. */
  async lockInbox(transaction: EntityManager): Promise<void> {
    await transaction.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [
      `messaging.inbox/${workspaceScope.require()}`,
    ])
  }

  /**
   * Numbers and stores changes. The counter's row stays locked until the transaction ends: the next one that stores
   * waits, so that sequences become visible in their order and a rollback leaves no hole.
   */
  async append(transaction: EntityManager, changes: readonly NewInboxEvent[]): Promise<NumberedInboxEvent[]> {
    if (changes.length === 0) return []
    const events = changes.map((change) => ({ ...change, id: uuidv7() }))
    const [counted]: [{ first: string }] = await transaction.query(
      `WITH counted AS (
         INSERT INTO messaging.inbox_counter AS counter (workspace_id, last_sequence) VALUES ($1, $2)
         ON CONFLICT (workspace_id) DO UPDATE SET last_sequence = counter.last_sequence + $2
         RETURNING last_sequence - $2 + 1 AS first
       ), stored AS (
         INSERT INTO messaging.inbox_event (workspace_id, sequence, id, kind, account_id, conversation_id, message_id, at)
         SELECT $1, counted.first + event.ordinal - 1, event.id, event.kind, event."accountId", event."conversationId",
           event."messageId", clock_timestamp()
         FROM counted, ROWS FROM (jsonb_to_recordset($3) AS
           (id uuid, kind text, "accountId" uuid, "conversationId" uuid, "messageId" uuid)) WITH ORDINALITY
           AS event(id, kind, "accountId", "conversationId", "messageId", ordinal)
       )
       SELECT first FROM counted`,
      [workspaceScope.require(), events.length, JSON.stringify(events)],
    )
    return events.map(({ id }, index) => ({ id, sequence: Number(counted.first) + index }))
  }

  findByIds(ids: readonly string[]): Promise<InboxEventEntity[]> {
    return this.selectByIds(ids)
  }

  /** At most `limit` changes after a sequence, in order; of one account, if given. */
  findAfter(sequence: number, accountId: string | null, limit: number): Promise<InboxEventEntity[]> {
    const query = this.select('event')
      .andWhere('event.sequence > :sequence', { sequence })
      .orderBy('event.sequence')
      .limit(limit)
    if (accountId) query.andWhere('event.accountId = :accountId', { accountId })
    return query.getMany()
  }

  /** Everything after `oldest` is still stored. */
  async range(): Promise<InboxRange> {
    const [row]: [{ oldest: string | null; newest: string | null }] = await this.dataSource.query(
      `SELECT (SELECT min(sequence) - 1 FROM messaging.inbox_event WHERE workspace_id = $1) AS oldest,
         (SELECT last_sequence FROM messaging.inbox_counter WHERE workspace_id = $1) AS newest`,
      [workspaceScope.require()],
    )
    const newest = Number(row.newest ?? 0)
    return { oldest: row.oldest === null ? newest : Number(row.oldest), newest }
  }

  /** Forgets changes that happened before `moment`, at most `limit`; answers how many. */
  async deleteBefore(moment: Date, limit: number): Promise<number> {
    const [, deleted]: [unknown, number] = await this.dataSource.query(
      `DELETE FROM messaging.inbox_event WHERE workspace_id = $1 AND sequence IN (
         SELECT sequence FROM messaging.inbox_event WHERE workspace_id = $1 AND at < $2 ORDER BY sequence LIMIT $3)`,
      [workspaceScope.require(), moment, limit],
    )
    return deleted
  }
}
