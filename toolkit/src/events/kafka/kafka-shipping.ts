import type { EventEnvelope } from '@parley/schema/events/event'
import { Partitioners, type Message, type Producer } from 'kafkajs'
import type { EntityManager } from 'typeorm'
import { schemaOf } from '../event-tables'
import type { KafkaClient } from './kafka-client'
import { toMessage } from './kafka-message'

/** Bytes in one request: brokers refuse a batch of a partition beyond one megabyte unless told otherwise. */
const REQUEST_BYTES = 512 * 1024

interface OutboxRow extends EventEnvelope {
  readonly sequence: string
}

/**
 * Sends one domain's outbox to its topic. A row leaves the outbox only once all in-sync replicas have the event, so a
 * failure anywhere sends it again; the producer and the consumers' inbox recognise what they have.
 */
export class KafkaShipping {
  private producer: Producer | null = null

  constructor(
    private readonly client: KafkaClient,
    private readonly domain: string,
  ) {}

  async ship(transaction: EntityManager, limit: number): Promise<number> {
    const schema = schemaOf(this.domain)
    const rows = await transaction.query<OutboxRow[]>(
      `SELECT sequence, id, name, key, workspace_id AS "workspaceId", request_id AS "requestId", payload,
         to_char(occurred_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "occurredAt"
       FROM ${schema}.outbox ORDER BY sequence LIMIT $1`,
      [limit],
    )
    if (rows.length === 0) return 0
    await this.send(rows)
    await transaction.query(`DELETE FROM ${schema}.outbox WHERE sequence = ANY($1::bigint[])`, [
      rows.map(({ sequence }) => sequence),
    ])
    return rows.length
  }

  async stop(): Promise<void> {
    await this.producer?.disconnect()
  }

  private async send(rows: readonly OutboxRow[]): Promise<void> {
    const topic = await this.client.topicOf(this.domain)
    try {
      this.producer ??= await this.connect()
      for (const messages of inRequests(rows.map(toMessage))) await this.producer.send({ topic, messages, acks: -1 })
    } catch (error) {
      // The next producer has a new identity: this one may be out of step with the broker.
      const { producer } = this
      this.producer = null
      await producer?.disconnect()
      throw error
    }
  }

  private async connect(): Promise<Producer> {
    const producer = this.client.kafka.producer({
      idempotent: true,
      // With more than one, a request that is repeated could overtake another.
      maxInFlightRequests: 1,
      allowAutoTopicCreation: false,
      createPartitioner: Partitioners.DefaultPartitioner,
    })
    await producer.connect()
    return producer
  }
}

function* inRequests(messages: readonly Message[]): Generator<Message[]> {
  let request: Message[] = []
  let bytes = 0
  for (const message of messages) {
    const size = message.value?.length ?? 0
    if (request.length > 0 && bytes + size > REQUEST_BYTES) {
      yield request
      request = []
      bytes = 0
    }
    request.push(message)
    bytes += size
  }
  yield request
}
