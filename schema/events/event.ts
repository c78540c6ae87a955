import { z } from 'zod'

/** The contract of one kind of event: its versioned name, the domain that alone publishes it, and what orders it. */
export interface EventDefinition<Payload = unknown> {
  /** `<domain>.<subject>.<what happened>.v<version>`, for example `messaging.message.received.v1`. */
  readonly name: string
  readonly domain: string
  readonly payload: z.ZodType<Payload>
  /** Events of one key are delivered in the order in which they were committed. */
  readonly key: (payload: Payload) => string
}

/** What a consumer gets: the payload with where, when and by which request it came about. */
export interface EventEnvelope<Payload = unknown> {
  readonly id: string
  readonly name: string
  readonly key: string
  readonly workspaceId: string
  readonly requestId: string
  /** ISO 8601, UTC. */
  readonly occurredAt: string
  readonly payload: Payload
}

export function defineEvent<Payload>(
  name: `${string}.v${number}`,
  payload: z.ZodType<Payload>,
  key: (payload: Payload) => string,
): EventDefinition<Payload> {
  const [domain = ''] = name.split('.')
  return { name, domain, payload, key }
}
