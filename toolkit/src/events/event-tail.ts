import type { EventDefinition, EventEnvelope } from '@parley/schema/events/event'

/**
 * Events as they are published from now on, to every process that listens: for what is live, not for what must be stored.
 * After the crash of a broker the last of them may be told again.
 */
export interface EventTail {
  /** Calls `listener` in order per key; a listener must not throw and not wait. Answers a function that ends it. */
  listen<Payload>(
    definition: EventDefinition<Payload>,
    listener: (envelope: EventEnvelope<Payload>) => void,
  ): () => void
  /** Called after the tail may have missed something (a broken connection); listeners refetch what they need. */
  onGap(listener: () => void): () => void
}
