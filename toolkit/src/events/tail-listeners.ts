import type { EventDefinition, EventEnvelope } from '@parley/schema/events/event'
import type { EventTail } from './event-tail'

type Listener = (envelope: EventEnvelope<never>) => void

interface Registration {
  readonly definition: EventDefinition
  readonly listener: Listener
}

/** The listeners of one process, by event name: what both tails share. A payload that breaks its contract is reported. */
export class TailListeners implements EventTail {
  private readonly byName = new Map<string, Set<Registration>>()
  private readonly gapListeners = new Set<() => void>()

  constructor(private readonly onListenerError: (error: unknown) => void) {}

  listen<Payload>(
    definition: EventDefinition<Payload>,
    listener: (envelope: EventEnvelope<Payload>) => void,
  ): () => void {
    const registration = { definition, listener } as Registration
    const registrations = this.byName.get(definition.name) ?? new Set()
    this.byName.set(definition.name, registrations.add(registration))
    return () => {
      registrations.delete(registration)
    }
  }

  onGap(listener: () => void): () => void {
    this.gapListeners.add(listener)
    return () => this.gapListeners.delete(listener)
  }

  protected announce(event: EventEnvelope): void {
    const registrations = this.byName.get(event.name)
    const [first] = registrations ?? []
    if (!registrations || !first) return
    const payload = first.definition.payload.safeParse(event.payload)
    if (!payload.success) return this.onListenerError(payload.error)
    const envelope = { ...event, payload: payload.data } as EventEnvelope<never>
    for (const { listener } of registrations) {
      try {
        listener(envelope)
      } catch (error) {
        this.onListenerError(error)
      }
    }
  }

  protected announceGap(): void {
    for (const listener of this.gapListeners) listener()
  }
}
