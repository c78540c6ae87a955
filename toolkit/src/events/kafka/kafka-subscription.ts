import { setTimeout as delay } from 'node:timers/promises'
import type { EventEnvelope } from '@parley/schema/events/event'
import type { EachBatchPayload, KafkaMessage } from 'kafkajs'
import type { EventSubscription, RunningSubscription } from '../event-transport'
import type { KafkaClient } from './kafka-client'
import { toEvent } from './kafka-message'
import { HEARTBEAT_MS, SupervisedConsumer } from './supervised-consumer'

/** Events between two commits of the offset: redelivered (and recognised) after a kill, so a matter of cost only. */
const COMMIT_EVERY = 50
/** After an event that could not even be parked: the database is in trouble. */
const REST_AFTER_ERROR_MS = 500

/**
 * One consuming domain's member of its consumer group in this process. Feeds each partition in order to `accept` and
 * commits offsets only of what was accepted.
 */
export class KafkaSubscription implements RunningSubscription {
  private readonly consumer: SupervisedConsumer

  private constructor(
    private readonly client: KafkaClient,
    private readonly subscription: EventSubscription,
    private readonly topics: readonly string[],
  ) {
    this.consumer = new SupervisedConsumer(client, {
      groupId: client.groupOf(subscription.domain),
      topics,
      fromBeginning: true,
      onError: subscription.onError,
      run: {
        autoCommit: false,
        eachBatchAutoResolve: false,
        partitionsConsumedConcurrently: subscription.lanes,
        eachBatch: (payload) => this.acceptBatch(payload),
      },
    })
  }

  static async start(client: KafkaClient, subscription: EventSubscription): Promise<KafkaSubscription> {
    const topics = await Promise.all(subscription.topics.map((domain) => client.topicOf(domain)))
    const running = new KafkaSubscription(client, subscription, topics)
    await running.consumer.start()
    return running
  }

  async lag(): Promise<ReadonlyMap<string, number>> {
    const { admin } = this.client
    const groupId = this.client.groupOf(this.subscription.domain)
    const read = await admin.fetchOffsets({ groupId, topics: [...this.topics] })
    const lags = read.map(async ({ topic, partitions }) => {
      const next = new Map(partitions.map(({ partition, offset }) => [partition, Number(offset)]))
      const ends = await admin.fetchTopicOffsets(topic)
      const lag = ends.reduce(
        (sum, { partition, high, low }) => sum + Number(high) - Math.max(Number(low), next.get(partition) ?? 0),
        0,
      )
      return [this.client.domainOf(topic), lag] as const
    })
    return new Map(await Promise.all(lags))
  }

  stop(): Promise<void> {
    return this.consumer.stop()
  }

  private async acceptBatch(payload: EachBatchPayload): Promise<void> {
    const { topic, partition, messages } = payload.batch
    let lost: unknown
    // A handler may take longer than the group waits for a sign of life.
    const beat = setInterval(() => void payload.heartbeat().catch((error: unknown) => (lost = error)), HEARTBEAT_MS)
    let uncommitted: string | undefined
    try {
      for (let done = 0; done < messages.length && !lost && payload.isRunning() && !payload.isStale();) {
        done += await this.acceptSome(topic, messages.slice(done, done + COMMIT_EVERY))
        const { offset } = messages[done - 1] as KafkaMessage
        payload.resolveOffset(offset)
        uncommitted = (BigInt(offset) + 1n).toString()
        if (done % COMMIT_EVERY !== 0) continue
        await this.consumer.commit(topic, partition, uncommitted)
        uncommitted = undefined
      }
    } catch (error) {
      this.subscription.onError(error)
      await delay(REST_AFTER_ERROR_MS)
    } finally {
      clearInterval(beat)
    }
    if (lost) throw lost
    if (uncommitted) await this.consumer.commit(topic, partition, uncommitted)
  }

  /** Passes over a message at the front that no relay wrote. */
  private async acceptSome(topic: string, messages: readonly KafkaMessage[]): Promise<number> {
    const events: EventEnvelope[] = []
    for (const message of messages) {
      const event = toEvent(message)
      if (!event) break
      events.push(event)
    }
    if (events.length > 0) return this.subscription.accept(events)
    this.subscription.onError(new Error(`${topic} holds a message that no relay wrote; it is skipped`))
    return 1
  }
}
