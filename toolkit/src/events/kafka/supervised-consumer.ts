import { setTimeout as delay } from 'node:timers/promises'
import type { Consumer, ConsumerConfig, ConsumerRunConfig } from 'kafkajs'
import type { KafkaClient } from './kafka-client'

/** How long the group waits for a process that was killed before others take its partitions. */
const SESSION_TIMEOUT_MS = 10_000
export const HEARTBEAT_MS = 2_000
/** A fetch that finds nothing ends after it; stopping waits for that. */
const FETCH_WAIT_MS = 500
const RESTART_AFTER_MS = 1_000

export interface SupervisedConsumerOptions {
  readonly groupId: string
  readonly topics: readonly string[]
  /** Where a group without offsets begins: at the oldest event that is kept, or at the end. */
  readonly fromBeginning: boolean
  readonly run: ConsumerRunConfig
  readonly onError: (error: unknown) => void
  readonly onRestart?: () => void
  /** Called each time the group has given out its partitions, before any of them is read. */
  readonly onJoin?: (consumer: Consumer) => void
}

/** A member of a consumer group that comes back from every crash: the client gives up on those it calls fatal. */
export class SupervisedConsumer {
  private consumer: Consumer | null = null
  private stopping = false

  constructor(
    private readonly client: KafkaClient,
    private readonly options: SupervisedConsumerOptions,
  ) {}

  /** Resolves once this process is a member and has its partitions. */
  async start(): Promise<void> {
    const { groupId, topics, fromBeginning, run } = this.options
    const settings: ConsumerConfig = {
      groupId,
      sessionTimeout: SESSION_TIMEOUT_MS,
      heartbeatInterval: HEARTBEAT_MS,
      maxWaitTimeInMs: FETCH_WAIT_MS,
      allowAutoTopicCreation: false,
      retry: { restartOnFailure: async () => false },
    }
    const consumer = this.client.kafka.consumer(settings)
    this.consumer = consumer
    await consumer.connect()
    await consumer.subscribe({ topics: [...topics], fromBeginning })
    let member = false
    const joined = new Promise<void>((resolve, reject) => {
      consumer.on('consumer.group_join', () => {
        member = true
        this.options.onJoin?.(consumer)
        resolve()
      })
      consumer.on('consumer.crash', ({ payload }) => {
        if (!member) return reject(payload.error)
        this.options.onError(payload.error)
        void this.restart(consumer)
      })
    })
    await consumer.run(run)
    await joined
  }

  /** Stores the offset of the next event to read. */
  async commit(topic: string, partition: number, next: string): Promise<void> {
    await this.consumer?.commitOffsets([{ topic, partition, offset: next }])
  }

  async stop(): Promise<void> {
    this.stopping = true
    await this.consumer?.disconnect()
  }

  private async restart(crashed: Consumer): Promise<void> {
    await crashed.disconnect()
    for (;;) {
      await delay(RESTART_AFTER_MS)
      if (this.stopping) return
      try {
        await this.start()
        this.options.onRestart?.()
        return
      } catch (error) {
        this.options.onError(error)
        await this.consumer?.disconnect()
      }
    }
  }
}
