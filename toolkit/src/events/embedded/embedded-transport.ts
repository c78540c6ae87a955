import type { EntityManager } from 'typeorm'
import type { BusConnection } from '../bus-connection'
import { LOG_CHANNEL, PARTITIONS, schemaOf } from '../event-tables'
import type { EventSubscription, EventTransport, RunningEventTail, RunningSubscription } from '../event-transport'
import { LogSubscription } from './log-subscription'
import { LogTail } from './log-tail'

/**
 * The event log in Postgres: no server but the database. Guarantees order per topic, because one relay at a time writes a
 * topic and its rows become visible in the order of their positions.
 */
export class EmbeddedTransport implements EventTransport {
  constructor(private readonly bus: BusConnection) {}

  async ship(domain: string, transaction: EntityManager, limit: number): Promise<number> {
    const schema = schemaOf(domain)
    const [row] = await transaction.query<{ shipped: number }[]>(
      `WITH moved AS (
         DELETE FROM ${schema}.outbox WHERE sequence IN (SELECT sequence FROM ${schema}.outbox ORDER BY sequence LIMIT $2)
         RETURNING *),
       logged AS (
         INSERT INTO bus.log (topic, partition, id, name, key, workspace_id, request_id, occurred_at, payload)
         SELECT $1, (hashtextextended(key, 0) & ${PARTITIONS - 1})::smallint, id, name, key, workspace_id, request_id,
           occurred_at, payload
         FROM moved ORDER BY sequence RETURNING 1)
       SELECT count(*)::int AS shipped, CASE WHEN count(*) > 0 THEN pg_notify('${LOG_CHANNEL}', $1) END FROM logged`,
      [domain, limit],
    )
    return row?.shipped ?? 0
  }

  async subscribe(subscription: EventSubscription): Promise<RunningSubscription> {
    return LogSubscription.start(this.bus, subscription)
  }

  async openTail(topics: readonly string[], onError: (error: unknown) => void): Promise<RunningEventTail> {
    return LogTail.start(this.bus, topics, onError)
  }

  async stop(): Promise<void> {
    // Nothing of its own: subscriptions, tails and the connection are stopped by those who opened them.
  }
}
