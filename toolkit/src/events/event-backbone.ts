import type { ClientConfig } from 'pg'
import type { Logger } from '../logging/logger'
import { BusConnection } from './bus-connection'
import { DomainEvents, type DomainEventsOptions } from './domain-events'
import { EmbeddedTransport } from './embedded/embedded-transport'
import type { EventTransport, RunningEventTail } from './event-transport'
import type { KafkaOptions } from './kafka/kafka-client'

export interface EventBackboneOptions {
  /**
   * Where this process listens for new rows, with any domain's credentials. Needed by whoever starts a domain, and by a
   * tail without Kafka; it must reach Postgres itself, not a pooler.
   */
  readonly connection?: ClientConfig
  /** Without it the log in Postgres carries the events. */
  readonly kafka?: KafkaOptions
  readonly logger: Logger
}

/**
 * The exchange of events in one process, whatever the number of domains in it: one transport, one listening connection.
 * Start the domains whose code is here, open a tail where subscriptions are served, and stop it last.
 */
export class EventBackbone {
  private readonly started: { stop(): Promise<void> }[] = []

  private constructor(
    private readonly bus: BusConnection | null,
    private readonly transport: EventTransport,
    private readonly logger: Logger,
  ) {}

  static async open({ connection, kafka, logger }: EventBackboneOptions): Promise<EventBackbone> {
    const bus = connection ? await BusConnection.open(connection, logger) : null
    if (kafka) {
      // Loaded only where it is used: a process on the embedded log need not hold the client in memory.
      const { KafkaTransport } = await import('@parley/toolkit/events/kafka/kafka-transport')
      return new EventBackbone(bus, await KafkaTransport.connect(kafka, logger), logger)
    }
    if (!bus) throw new Error('Events need Kafka or a connection to Postgres')
    return new EventBackbone(bus, new EmbeddedTransport(bus), logger)
  }

  async startDomain(options: DomainEventsOptions): Promise<DomainEvents> {
    if (!this.bus) throw new Error(`The outbox of ${options.domain} needs a connection to Postgres`)
    const events = await DomainEvents.start(this.bus, this.transport, options)
    this.started.push(events)
    return events
  }

  /** Everything that these domains publish from the moment it resolves. */
  async openTail(topics: readonly string[]): Promise<RunningEventTail> {
    const tail = await this.transport.openTail(topics, (error) =>
      this.logger.warn({ err: error }, 'Events: a tail failed'),
    )
    this.started.push(tail)
    return tail
  }

  /** Handlers at work finish first. */
  async stop(): Promise<void> {
    await Promise.all(this.started.map((part) => part.stop()))
    await this.transport.stop()
    await this.bus?.stop()
  }
}
