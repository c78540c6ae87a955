import type { EventEnvelope } from '@parley/schema/events/event'
import type { DataSource, EntityManager } from 'typeorm'
import type { EventTail } from './event-tail'

/** What a consuming domain asks of a transport. */
export interface EventSubscription {
  /** The consuming domain: all processes that name it share the work. */
  readonly domain: string
  readonly database: DataSource
  /** Publishing domains. A topic is read from the oldest event that is kept. */
  readonly topics: readonly string[]
  /** Keys (by partition) that this process works on at the same time; each takes one database connection. */
  readonly lanes: number
  /**
   * Takes as many of these events of one partition, from the front, as it will at once, and answers how many (one or
   * more): those need no redelivery. A rejection means that nothing is known of the first: it is delivered again, and
   * nothing behind it before.
   */
  readonly accept: (events: readonly EventEnvelope[]) => Promise<number>
  readonly onError: (error: unknown) => void
}

export interface RunningSubscription {
  /** Events that are waiting, by topic; capped where counting on would be costly. */
  lag(): Promise<ReadonlyMap<string, number>>
  /** Events at work are finished first. */
  stop(): Promise<void>
}

export interface RunningEventTail extends EventTail {
  stop(): Promise<void>
}

/**
 * Carries events from outboxes to consuming domains and tails. Guarantees order per key and at least one delivery to each
 * consuming domain; the inbox turns that into effects that happen once.
 */
export interface EventTransport {
  /**
   * Moves the oldest events of a domain's outbox to the transport within the transaction of its relay, which is the
   * only one at work. Answers how many; fewer than `limit` means that the outbox is empty.
   */
  ship(domain: string, transaction: EntityManager, limit: number): Promise<number>
  subscribe(subscription: EventSubscription): Promise<RunningSubscription>
  /** Everything that these domains publish from the moment it resolves. */
  openTail(topics: readonly string[], onError: (error: unknown) => void): Promise<RunningEventTail>
  stop(): Promise<void>
}
