import type { EventDefinition, EventEnvelope } from '@parley/schema/events/event'
import type { EntityManager } from 'typeorm'

/**
 * What a subgraph does with one kind of event. The consuming domain is the group: per key, its consumers see the events
 * of a publishing domain in order, one at a time.
 */
export interface EventConsumer<Payload = unknown> {
  readonly event: EventDefinition<Payload>
  /**
   * Runs in a transaction of the consuming domain, in the scope of the event's workspace; a marker in the same
   * transaction makes its effects happen once. A throw rolls back, and the event is retried, then dead-lettered.
   */
  readonly handle: (envelope: EventEnvelope<Payload>, transaction: EntityManager) => Promise<void>
}

export function consume<Payload>(
  event: EventDefinition<Payload>,
  handle: EventConsumer<Payload>['handle'],
): EventConsumer {
  return { event, handle } as EventConsumer
}
