import type { EventDefinition, EventEnvelope } from '@parley/schema/events/event'
import { messageReceived } from '@parley/schema/events/messaging'
import type { EventTail } from '@parley/toolkit/events/event-tail'

type Listener = (envelope: EventEnvelope<never>) => void

/** Where events come from when no log is measured: whoever holds it tells them. */
export class ManualTail implements EventTail {
  private readonly listeners = new Map<string, Set<Listener>>()

  listen<Payload>(
    definition: EventDefinition<Payload>,
    listener: (envelope: EventEnvelope<Payload>) => void,
  ): () => void {
    const those = this.listeners.get(definition.name) ?? new Set()
    this.listeners.set(definition.name, those.add(listener as Listener))
    return () => those.delete(listener as Listener)
  }

  /** Nothing is missed here. */
  onGap(): () => void {
    return () => undefined
  }

  tellMessage(workspaceId: string, payload: { inboxEventId: string; sequence: number; accountId: string }): void {
    const envelope = { workspaceId, payload } as unknown as EventEnvelope<never>
    for (const listener of this.listeners.get(messageReceived.name) ?? []) listener(envelope)
  }
}
