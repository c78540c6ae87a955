import type { EventEnvelope } from '@parley/schema/events/event'
import type { DataSource } from 'typeorm'
import { workspaceScope } from '../database/workspace-scope'
import type { Logger } from '../logging/logger'
import type { BusConnection } from './bus-connection'
import type { EventConsumer } from './consumer'
import { countParked } from './dead-letters'
import { reportEventGauges } from './event-metrics'
import { PARKED_CHANNEL, schemaOf } from './event-tables'
import type { EventTransport, RunningSubscription } from './event-transport'
import { Inbox } from './inbox'
import { OutboxRelay } from './outbox-relay'
import { defaultRetryPolicy, type RetryPolicy } from './retry-policy'
import { WakeableLoop } from './wakeable-loop'

/** Looks for parked events of a process that is gone; those of this process have their own time. */
const PARKED_POLL_MS = 5_000
/** Two keys at a time per domain and process: small pools stay small, and more processes add more. */
const DEFAULT_LANES = 2

export interface DomainEventsOptions {
  readonly domain: string
  readonly database: DataSource
  readonly consumers: readonly EventConsumer[]
  readonly logger: Logger
  readonly lanes?: number
  readonly retry?: RetryPolicy
}

/** One domain's part in the exchange of events, in this process: its relay, its consumers and their second tries. */
export class DomainEvents {
  private constructor(private readonly parts: readonly { stop(): Promise<void> }[]) {}

  static async start(
    bus: BusConnection,
    transport: EventTransport,
    options: DomainEventsOptions,
  ): Promise<DomainEvents> {
    const { domain, database, consumers, logger, lanes = DEFAULT_LANES, retry = defaultRetryPolicy } = options
    const onError = (error: unknown): void => logger.warn({ err: error, domain }, 'Events: the work is tried again')
    const inbox = new Inbox(domain, database, consumers, retry, logger)
    const relay = new OutboxRelay(domain, database, transport, bus, onError)
    const retries = new WakeableLoop(
      async () => Math.min((await workspaceScope.run(null, () => inbox.retryDue())) ?? PARKED_POLL_MS, PARKED_POLL_MS),
      onError,
    )
    const accept = async (events: readonly EventEnvelope[]): Promise<number> => {
      const { accepted, parked } = await inbox.acceptSome(events)
      if (parked) retries.wake()
      return accepted
    }
    const { topics } = inbox
    const subscription =
      topics.length > 0
        ? await transport.subscribe({ domain, database, topics, lanes, accept, onError })
        : noSubscription
    const endReport = reportEventGauges(
      {
        domain,
        outbox: () => measureOutbox(database, domain),
        consumerLag: () => subscription.lag(),
        parked: () => countParked(database, domain),
      },
      logger,
    )
    const endListening = bus.onChange(PARKED_CHANNEL, domain, () => retries.wake())
    return new DomainEvents([
      { stop: async () => endReport() },
      { stop: async () => endListening() },
      subscription,
      retries,
      relay,
    ])
  }

  /** Handlers at work finish first; what they publish waits in the outbox for the next process. */
  async stop(): Promise<void> {
    for (const part of this.parts) await part.stop()
  }
}

const noSubscription: RunningSubscription = {
  lag: async () => new Map(),
  stop: async () => undefined,
}

async function measureOutbox(database: DataSource, domain: string): Promise<{ waiting: number; ageSeconds: number }> {
  const [row] = await database.query<{ waiting: string; age: string }[]>(
    `SELECT count(*) AS waiting, coalesce(extract(epoch FROM now() - min(occurred_at)), 0) AS age
     FROM ${schemaOf(domain)}.outbox`,
  )
  return { waiting: Number(row?.waiting ?? 0), ageSeconds: Number(row?.age ?? 0) }
}
