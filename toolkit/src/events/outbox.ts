import type { EventDefinition } from '@parley/schema/events/event'
import type { EntityManager } from 'typeorm'

/** An event about to be published: built with `publish(definition, payload)`. */
export interface NewEvent<Payload = unknown> {
  /** Where something is to be known by it already; else it gets one when it is published. */
  readonly id?: string
  readonly definition: EventDefinition<Payload>
  readonly payload: Payload
}

/** The only way to publish. */
export interface Outbox {
  /**
   * Writes events in the caller's transaction, in one statement; they are published once it commits and never otherwise.
   * The workspace is the scope's; the request id is that of the running request. Call it once, last before the commit:
   * it locks the keys of the events until then, which makes the order per key the order of commits.
   */
  append(transaction: EntityManager, events: readonly NewEvent[]): Promise<void>
}

export function newEvent<Payload>(definition: EventDefinition<Payload>, payload: NoInfer<Payload>): NewEvent {
  return { definition, payload } as NewEvent
}
