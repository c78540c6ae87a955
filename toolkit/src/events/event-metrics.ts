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

/**
 * A gauge that asks every domain when it is read; one that cannot answer leaves its figure out and the others in. Each
 * asks for itself: the order in which metrics are read is nobody's.
 */
function gaugeOf(
  name: string,
  help: string,
  measure: (source: EventGauges, set: (value: number, topic?: string) => void) => Promise<void>,
): void {
  new Gauge({
    name,
    help,
    labelNames: ['domain', 'topic'] as const,
    async collect() {
      this.reset()
      const asked = [...sources].map(async ([source, logger]) => {
        const { domain } = source
        try {
          await measure(source, (value, topic) => this.set(topic ? { domain, topic } : { domain }, value))
        } catch (error) {
          logger.warn({ err: error, domain, metric: name }, 'Events: could not measure')
        }
      })
      await Promise.all(asked)
    },
  })
}

gaugeOf('parley_outbox_waiting', 'Events in the outbox that the relay has not shipped', async (source, set) =>
  set((await source.outbox()).waiting),
)
gaugeOf('parley_outbox_age_seconds', 'Age of the oldest event in the outbox', async (source, set) =>
  set((await source.outbox()).ageSeconds),
)
gaugeOf(
  'parley_consumer_lag_events',
  'Events of a topic that the consuming domain has not read; counted up to a cap',
  async (source, set) => {
    for (const [topic, lag] of await source.consumerLag()) set(lag, topic)
  },
)
gaugeOf(
  'parley_parked_events',
  'Events that failed and are tried again, with those that wait behind them',
  async (source, set) => set((await source.parked()).waiting),
)
gaugeOf('parley_dead_letters', 'Events that failed for good and wait to be replayed', async (source, set) =>
  set((await source.parked()).dead),
)
