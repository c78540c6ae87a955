import { setTimeout as delay } from 'node:timers/promises'
import type { Logger } from '@parley/toolkit/logging/logger'
import { Client, type ClientConfig } from 'pg'
import { WORK_CHANNEL } from '../lease/signal-workers'
import { LEASE_SECONDS } from '../lease/lease.store'

/** Between two tries to connect. */
const RECONNECT_MS = 500
/** First half of the advisory locks that mark workers as alive; the second is the worker's number. */
const LIVENESS_LOCK = 7_141

export interface WorkSignalsOptions {
  readonly config: ClientConfig
  readonly workerId: string
  readonly address: string
  readonly logger: Logger
  /** There may be work for this account or login; empty: for any. */
  readonly onSignal: (subjectId: string) => void
}

/**
 * The one connection of a worker that stays open: it hears of work (LISTEN) and holds the worker's advisory lock, which
 * ends with the process, however it ends. Other workers see by it at once that a killed one is gone, without waiting for
 * its leases to expire.
 */
export class WorkSignals {
  private client: Client | null = null
  private stopped = false

  constructor(private readonly options: WorkSignalsOptions) {}

  async start(): Promise<void> {
    await this.connect()
  }

  /** Takes the leases of dead workers away from them. */
  async sweepDeadWorkers(): Promise<void> {
    const { client } = this
    if (!client) return
    const { rows } = await client.query<{ id: string; number: number }>(
      'SELECT id, number FROM accounts.worker WHERE id <> $1',
      [this.options.workerId],
    )
    for (const worker of rows) {
      const lock = [LIVENESS_LOCK, worker.number]
      const { rows: taken } = await client.query<{ dead: boolean }>('SELECT pg_try_advisory_lock($1, $2) AS dead', lock)
      if (!taken[0]?.dead) continue
      await client.query('DELETE FROM accounts.worker WHERE id = $1', [worker.id])
      await client.query('UPDATE accounts.lease SET worker_id = NULL WHERE worker_id = $1', [worker.id])
      await client.query('SELECT pg_advisory_unlock($1, $2)', lock)
    }
  }

  async stop(): Promise<void> {
    this.stopped = true
    const { client } = this
    this.client = null
    await client?.end()
  }

  private async connect(): Promise<void> {
    const client = new Client({ ...this.options.config, application_name: 'parley account worker', keepAlive: true })
    client.on('notification', ({ payload }) => this.options.onSignal(payload ?? ''))
    client.on('error', (error) => this.options.logger.warn({ err: error }, 'The connection for work signals broke'))
    try {
      await client.connect()
      await this.register(client)
      await client.query(`LISTEN ${WORK_CHANNEL}`)
    } catch (error) {
      await client.end()
      throw error
    }
    client.on('end', () => void this.reconnect(client))
    this.client = client
    this.options.onSignal('')
  }

  /** The row appears together with its lock: nobody may see the one without the other. */
  private async register(client: Client): Promise<void> {
    await client.query('BEGIN')
    const { rows } = await client.query<{ number: number }>(
      `INSERT INTO accounts.worker (id, address, expires_at) VALUES ($1, $2, now() + $3 * interval '1 second')
       ON CONFLICT (id) DO UPDATE SET address = excluded.address, expires_at = excluded.expires_at RETURNING number`,
      [this.options.workerId, this.options.address, LEASE_SECONDS],
    )
    await client.query('SELECT pg_advisory_lock($1, $2)', [LIVENESS_LOCK, rows[0]?.number])
    await client.query('COMMIT')
  }

  private async reconnect(ended: Client): Promise<void> {
    if (this.client === ended) this.client = null
    while (!this.stopped && !this.client) {
      await delay(RECONNECT_MS, undefined, { ref: false })
      if (this.stopped) return
      await this.connect().catch((error: unknown) =>
        this.options.logger.debug({ err: error }, 'Work signals: Postgres does not answer yet'),
      )
    }
  }
}
