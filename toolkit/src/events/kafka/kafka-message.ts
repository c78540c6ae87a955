import type { EventEnvelope } from '@parley/schema/events/event'
import type { KafkaMessage, Message } from 'kafkajs'

/** The payload is the value; all that is known about an event without reading the payload travels in headers. */
export function toMessage(event: EventEnvelope): Message {
  const { id, name, workspaceId, requestId, occurredAt } = event
  return {
    key: event.key,
    value: JSON.stringify(event.payload),
    headers: { id, name, workspaceId, requestId, occurredAt },
  }
}

/** Null for a message that no relay wrote: it lacks what every event has. */
export function toEvent({ key, value, headers = {} }: KafkaMessage): EventEnvelope | null {
  const [id, name, workspaceId, requestId, occurredAt] = ['id', 'name', 'workspaceId', 'requestId', 'occurredAt'].map(
    (header) => headers[header]?.toString(),
  )
  if (!key || !value || !id || !name || !workspaceId || !requestId || !occurredAt) return null
  return { id, name, key: key.toString(), workspaceId, requestId, occurredAt, payload: parsePayload(value) }
}

/** Text that is no JSON fails the contract of its event, which is then reported and parked as any other. */
function parsePayload(value: Buffer): unknown {
  try {
    return JSON.parse(value.toString()) as unknown
  } catch {
    return value.toString()
  }
}
