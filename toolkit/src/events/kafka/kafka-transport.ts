import type { EntityManager } from 'typeorm'
import type { Logger } from '../../logging/logger'
import type { EventSubscription, EventTransport, RunningEventTail, RunningSubscription } from '../event-transport'
import { KafkaClient, type KafkaOptions } from './kafka-client'
import { KafkaShipping } from './kafka-shipping'
import { KafkaSubscription } from './kafka-subscription'
import { KafkaTail } from './kafka-tail'

/**
 * Events over Apache Kafka: a topic per publishing domain, partitioned by key, and a consumer group per consuming domain.
 * The only folder that knows kafkajs, whose maintenance has ended.
 */
export class KafkaTransport implements EventTransport {
  private readonly shippings = new Map<string, KafkaShipping>()

  private constructor(private readonly client: KafkaClient) {}

  static async connect(options: KafkaOptions, logger: Logger): Promise<KafkaTransport> {
    return new KafkaTransport(await KafkaClient.connect(options, logger))
  }

  ship(domain: string, transaction: EntityManager, limit: number): Promise<number> {
    const shipping = this.shippings.get(domain) ?? new KafkaShipping(this.client, domain)
    this.shippings.set(domain, shipping)
    return shipping.ship(transaction, limit)
  }

  subscribe(subscription: EventSubscription): Promise<RunningSubscription> {
    return KafkaSubscription.start(this.client, subscription)
  }

  openTail(topics: readonly string[], onError: (error: unknown) => void): Promise<RunningEventTail> {
    return KafkaTail.start(this.client, topics, onError)
  }

  async stop(): Promise<void> {
    for (const shipping of this.shippings.values()) await shipping.stop()
    await this.client.disconnect()
  }
}
