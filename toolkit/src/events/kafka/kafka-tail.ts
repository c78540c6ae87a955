import { uuidv7 } from 'uuidv7'
import type { Consumer, EachBatchPayload } from 'kafkajs'
import type { RunningEventTail } from '../event-transport'
import { TailListeners } from '../tail-listeners'
import type { KafkaClient } from './kafka-client'
import { toEvent } from './kafka-message'
import { SupervisedConsumer } from './supervised-consumer'

/**
 * Hands every new event to the listeners of this process, through a group of its own that begins at the ends of the
 * topics as they are when the tail is opened.
 */
export class KafkaTail extends TailListeners implements RunningEventTail {
  /** The next offset of each partition, by topic. */
  private readonly next = new Map<string, Map<number, bigint>>()
  private readonly consumer: SupervisedConsumer

  private constructor(
    private readonly client: KafkaClient,
    groupId: string,
    topics: readonly string[],
    onError: (error: unknown) => void,
  ) {
    super(onError)
    this.consumer = new SupervisedConsumer(client, {
      groupId,
      topics,
      fromBeginning: false,
      onError,
      onRestart: () => this.announceGap(),
      onJoin: (consumer) => this.seek(consumer),
      run: {
        // The position is this process's own affair and ends with it.
        autoCommit: false,
        partitionsConsumedConcurrently: topics.length,
        eachBatch: (payload) => this.announceBatch(payload),
      },
    })
  }

  static async start(
    client: KafkaClient,
    domains: readonly string[],
    onError: (error: unknown) => void,
  ): Promise<KafkaTail> {
    const topics = await Promise.all(domains.map((domain) => client.topicOf(domain)))
    const tail = new KafkaTail(client, client.groupOf(`tail.${uuidv7()}`), topics, onError)
    await Promise.all(topics.map((topic) => tail.beginAtEnd(topic)))
    await tail.consumer.start()
    return tail
  }

  /** The group, which holds no offsets, goes with its last member. */
  stop(): Promise<void> {
    return this.consumer.stop()
  }

  /** Left to itself the group would begin wherever the end is at its first fetch, which is later. */
  private async beginAtEnd(topic: string): Promise<void> {
    const ends = await this.client.admin.fetchTopicOffsets(topic)
    this.next.set(topic, new Map(ends.map(({ partition, high }) => [partition, BigInt(high)])))
  }

  private seek(consumer: Consumer): void {
    for (const [topic, partitions] of this.next) {
      for (const [partition, offset] of partitions) consumer.seek({ topic, partition, offset: offset.toString() })
    }
  }

  private async announceBatch({ batch }: EachBatchPayload): Promise<void> {
    const next = this.next.get(batch.topic)
    for (const message of batch.messages) {
      const offset = BigInt(message.offset)
      if (offset < (next?.get(batch.partition) ?? 0n)) continue
      const event = toEvent(message)
      if (event) this.announce(event)
      next?.set(batch.partition, offset + 1n)
    }
  }
}
