import { setTimeout as delay } from 'node:timers/promises'
import { Client, type ClientConfig, type QueryConfig, type QueryResult, type QueryResultRow } from 'pg'
import type { Logger } from '../logging/logger'
import { LOG_CHANNEL, OUTBOX_CHANNEL, PARKED_CHANNEL } from './event-tables'

/** Between two tries to connect. Short: while it is away, news arrives only by polling. */
const RECONNECT_MS = 500

type Channel = typeof OUTBOX_CHANNEL | typeof LOG_CHANNEL | typeof PARKED_CHANNEL

/**
 * The one connection that a process keeps open for events, whatever the number of domains in it: it hears of new rows
 * (LISTEN) and holds the process's claims on partitions (session locks, which end with the process, however it ends).
 * Reconnects for ever; what is missed meanwhile is found by polling, and a lost claim costs work done twice in vain,
 * never an effect twice: the inbox decides that.
 */
export class BusConnection {
  private readonly listeners = new Map<string, Set<() => void>>()
  private readonly reconnectListeners = new Set<() => void>()
  private client: Client | null = null
  private turn: Promise<void> = Promise.resolve()
  private stopped = false

  private constructor(
    private readonly config: ClientConfig,
    private readonly logger: Logger,
  ) {}

  static async open(config: ClientConfig, logger: Logger): Promise<BusConnection> {
    const connection = new BusConnection(config, logger)
    await connection.connect()
    return connection
  }

  /** Answers a function that ends it. */
  onChange(channel: Channel, name: string, listener: () => void): () => void {
    const topic = `${channel}/${name}`
    const known = this.listeners.get(topic) ?? new Set()
    this.listeners.set(topic, known.add(listener))
    return () => known.delete(listener)
  }

  onReconnect(listener: () => void): () => void {
    this.reconnectListeners.add(listener)
    return () => this.reconnectListeners.delete(listener)
  }

  /** False when another process holds it. Within this process the caller keeps count: a session lock is re-entrant. */
  async claim(name: string): Promise<boolean> {
    const { rows } = await this.ask<{ claimed: boolean }>({
      name: 'claim',
      text: 'SELECT pg_try_advisory_lock(hashtextextended($1, 4)) AS claimed',
      values: [name],
    })
    return rows[0]?.claimed ?? false
  }

  async release(name: string): Promise<void> {
    if (!this.client) return
    await this.ask({
      name: 'release',
      text: 'SELECT pg_advisory_unlock(hashtextextended($1, 4))',
      values: [name],
    })
  }

  query<Row extends QueryResultRow>(text: string, values: unknown[]): Promise<QueryResult<Row>> {
    return this.ask<Row>({ text, values })
  }

  async stop(): Promise<void> {
    this.stopped = true
    const { client } = this
    this.client = null
    await client?.end()
  }

  /** One after another: the driver will take no query while another one runs. */
  private ask<Row extends QueryResultRow>(query: QueryConfig): Promise<QueryResult<Row>> {
    const answer = this.turn.then(() => this.requireClient().query<Row>(query))
    this.turn = answer.then(
      () => undefined,
      () => undefined, // Its caller hears of it; the next query is none the worse.
    )
    return answer
  }

  private requireClient(): Client {
    if (!this.client) throw new Error('The connection for events is being re-established')
    return this.client
  }

  private async connect(): Promise<void> {
    const client = new Client({ ...this.config, application_name: 'parley events', keepAlive: true })
    client.on('notification', ({ channel, payload }) => this.announce(`${channel}/${payload ?? ''}`))
    client.on('error', (error) => this.logger.warn({ err: error }, 'The connection for events broke'))
    try {
      await client.connect()
      await client.query(`LISTEN ${OUTBOX_CHANNEL}; LISTEN ${LOG_CHANNEL}; LISTEN ${PARKED_CHANNEL}`)
    } catch (error) {
      await client.end()
      throw error
    }
    client.on('end', () => void this.reconnect(client))
    this.client = client
  }

  private announce(topic: string): void {
    for (const listener of this.listeners.get(topic) ?? []) listener()
  }

  private async reconnect(ended: Client): Promise<void> {
    if (this.client === ended) this.client = null
    while (!this.stopped && !this.client) {
      await delay(RECONNECT_MS, undefined, { ref: false })
      if (this.stopped) return
      try {
        await this.connect()
      } catch (error) {
        this.logger.debug({ err: error }, 'Events: Postgres does not answer yet')
        continue
      }
      for (const listener of this.reconnectListeners) listener()
      for (const topic of this.listeners.keys()) this.announce(topic)
    }
  }
}
