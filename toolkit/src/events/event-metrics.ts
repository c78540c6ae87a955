import { Counter, Gauge } from 'prom-client'
import type { Logger } from '../logging/logger'

/** What a domain's running events can say of themselves when metrics are read. */
export interface EventGauges {
  readonly domain: string
  /** Events in the outbox, and the age of the oldest in seconds. */
  readonly outbox: () => Promise<{ waiting: number; ageSeconds: number }>
  /** Unread events by topic. */
  readonly consumerLag: () => Promise<ReadonlyMap<string, number>>
  readonly parked: () => Promise<{ waiting: number; dead: number }>
}

type EventOutcome = 'handled' | 'duplicate' | 'parked' | 'skipped' | 'failed' | 'dead'

const consumed = new Counter({
  name: 'parley_events_consumed_total',
  help: 'Events that reached a consuming domain, by publishing domain and outcome',
  labelNames: ['domain', 'topic', 'outcome'] as const,
})
const shipped = new Counter({
  name: 'parley_events_shipped_total',
  help: 'Events moved from an outbox to the transport',
  labelNames: ['domain'] as const,
})

export const countEvent = (domain: string, topic: string, outcome: EventOutcome): void =>
  consumed.inc({ domain, topic, outcome })

export const countShipped = (domain: string, events: number): void => shipped.inc({ domain }, events)

const sources = new Map<EventGauges, Logger>()

/** Answers a function that takes the domain out again. */
export function reportEventGauges(source: EventGauges, logger: Logger): () => void {
  sources.set(source, logger)
  return () => {
    sources.delete(source)
  }
}

/** Asks every domain; one that cannot answer leaves its figure out and the others in. */
async function collect(measure: (source: EventGauges) => Promise<void>): Promise<void> {
  await Promise.all(
    [...sources].map(([source, logger]) =>
      measure(source).catch((error: unknown) =>
        logger.warn({ err: error, domain: source.domain }, 'Events: could not measure'),
      ),
    ),
  )
}

const waiting = new Gauge({
  name: 'parley_outbox_waiting',
  help: 'Events in the outbox that the relay has not shipped',
  labelNames: ['domain'] as const,
})

new Gauge({
  name: 'parley_outbox_age_seconds',
  help: 'Age of the oldest event in the outbox',
  labelNames: ['domain'] as const,
  async collect() {
    this.reset()
    waiting.reset()
    await collect(async (source) => {
      const outbox = await source.outbox()
      this.set({ domain: source.domain }, outbox.ageSeconds)
      waiting.set({ domain: source.domain }, outbox.waiting)
    })
  },
})

new Gauge({
  name: 'parley_consumer_lag_events',
  help: 'Events of a topic that the consuming domain has not read; counted up to a cap',
  labelNames: ['domain', 'topic'] as const,
  async collect() {
    this.reset()
    await collect(async (source) => {
      for (const [topic, lag] of await source.consumerLag()) this.set({ domain: source.domain, topic }, lag)
    })
  },
})

const dead = new Gauge({
  name: 'parley_dead_letters',
  help: 'Events that failed for good and wait to be replayed',
  labelNames: ['domain'] as const,
})

new Gauge({
  name: 'parley_parked_events',
  help: 'Events that failed and are tried again, with those that wait behind them',
  labelNames: ['domain'] as const,
  async collect() {
    this.reset()
    dead.reset()
    await collect(async (source) => {
      const parked = await source.parked()
      this.set({ domain: source.domain }, parked.waiting)
      dead.set({ domain: source.domain }, parked.dead)
    })
  },
})
