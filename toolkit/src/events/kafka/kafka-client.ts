import { setTimeout as delay } from 'node:timers/promises'
import { Kafka, KafkaJSProtocolError, logLevel, type Admin, type LogEntry } from 'kafkajs'
import type { Logger } from '../../logging/logger'

export interface KafkaOptions {
  /** `host:port` of brokers to ask first. */
  readonly brokers: readonly string[]
  /** Before the names of topics and groups; another one for each installation that shares a cluster. */
  readonly prefix?: string
}

/** Fixed by the topic at its creation: a key must stay in its partition. */
const PARTITIONS = 16
/** What the cluster was set up with: one on a single broker, three on most others. */
const CLUSTER_DEFAULT = -1
const KEPT_DAYS = 7
/** A hundred messages of a dialog in one event are far below it. */
const LARGEST_EVENT_BYTES = 8 * 1024 * 1024
/** A new topic spreads through a cluster within a second; one that is busy starting everything gets the time of a start. */
const TOPIC_DEADLINE_MS = 30_000
const TOPIC_POLL_MS = 100

/** The cluster as this process sees it: names, topics, and the client that everything here shares. */
export class KafkaClient {
  readonly kafka: Kafka
  readonly admin: Admin
  private readonly prefix: string
  private readonly topics = new Map<string, Promise<string>>()

  private constructor(options: KafkaOptions, logger: Logger) {
    this.prefix = options.prefix ?? 'parley'
    this.kafka = new Kafka({
      clientId: this.prefix,
      brokers: [...options.brokers],
      logLevel: logLevel.WARN,
      logCreator: () => (entry) => report(logger, entry),
      // For as long as a broker restarts; beyond that the callers try again themselves.
      retry: { initialRetryTime: 100, maxRetryTime: 2_000, retries: 8 },
    })
    this.admin = this.kafka.admin()
  }

  static async connect(options: KafkaOptions, logger: Logger): Promise<KafkaClient> {
    const client = new KafkaClient(options, logger)
    await client.admin.connect()
    return client
  }

  groupOf(domain: string): string {
    return `${this.prefix}.${domain}`
  }

  domainOf(topic: string): string {
    return topic.slice(this.prefix.length + 1)
  }

  /** The topic of a publishing domain, made when it is not there yet. */
  topicOf(domain: string): Promise<string> {
    const known = this.topics.get(domain)
    if (known) return known
    const made = this.createTopic(`${this.prefix}.${domain}`)
    this.topics.set(domain, made)
    made.catch(() => this.topics.delete(domain))
    return made
  }

  disconnect(): Promise<void> {
    return this.admin.disconnect()
  }

  /**
   * Resolves once every partition answers. Of parts that start together only one makes the topic; to the others, and for
   * a moment to that one, brokers may say that they know nothing of it or do not lead it yet, which the client does not
   * wait out.
   */
  private async createTopic(topic: string): Promise<string> {
    const deadline = Date.now() + TOPIC_DEADLINE_MS
    for (;;) {
      try {
        await this.requestTopic(topic)
        await this.admin.fetchTopicOffsets(topic)
        return topic
      } catch (error) {
        const passes = error instanceof KafkaJSProtocolError && error.retriable
        if (!passes || Date.now() > deadline) throw error
        await delay(TOPIC_POLL_MS)
      }
    }
  }

  private async requestTopic(topic: string): Promise<void> {
    await this.admin.createTopics({
      waitForLeaders: true,
      topics: [
        {
          topic,
          numPartitions: PARTITIONS,
          replicationFactor: CLUSTER_DEFAULT,
          configEntries: [
            { name: 'retention.ms', value: String(KEPT_DAYS * 86_400_000) },
            { name: 'max.message.bytes', value: String(LARGEST_EVENT_BYTES) },
          ],
        },
      ],
    })
  }
}

/**
 * Repeated for every try of every connection while a broker is away, where whoever gives up in the end says so once; and
 * a producer's warning that its retries end, which they must: the relay sends again, and the inbox knows what it has.
 */
const REPETITIVE = new Set(['Connection', 'BrokerPool', 'Producer'])

/** The client reports as errors what it then repeats with success: here they are warnings. */
function report(logger: Logger, { namespace, log: { message, timestamp: _timestamp, ...details } }: LogEntry): void {
  logger[REPETITIVE.has(namespace) ? 'debug' : 'warn']({ kafka: namespace, ...details }, message)
}
