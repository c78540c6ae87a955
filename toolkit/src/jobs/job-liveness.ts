import type { Pool, PoolClient } from 'pg'
import type { Logger } from '../logging/logger'
import { JOBS_SCHEMA } from './job-schema'

/** First part of the two-part lock of a worker; the second is a hash of its id. Any fixed number. */
const LOCK_CLASS = 771_001
const REAP_EVERY_MS = 2_000
/** A worker takes its lock soon after its first job; one that reconnects needs a moment to take it again. */
const GRACE_SECONDS = 3

/**
 * Frees the jobs of workers that are gone. The queue alone would wait four hours, in case the worker still lives; here
 * every worker holds a lock of its own as long as its process and connection live, and a job whose worker holds none is
 * given back within seconds.
 */
export class JobLiveness {
  private readonly workerIds = new Set<string>()
  private client: PoolClient | null = null
  private timer: NodeJS.Timeout | null = null
  private work: Promise<void> = Promise.resolve()
  private connectedAt = 0

  constructor(
    private readonly pool: Pool,
    private readonly logger: Logger,
  ) {}

  start(): void {
    this.timer = setInterval(() => this.queue(() => this.reap()), REAP_EVERY_MS).unref()
  }

  add(workerId: string): void {
    this.workerIds.add(workerId)
    this.queue(async () => this.lock(await this.connection(), workerId))
  }

  async stop(): Promise<void> {
    if (this.timer) clearInterval(this.timer)
    await this.work
    if (this.client) this.drop(this.client)
  }

  /** Destroyed, not given back: its locks end with it. Once: a connection may break while it is being dropped. */
  private drop(client: PoolClient): void {
    if (this.client !== client) return
    this.client = null
    client.release(true)
  }

  private queue(step: () => Promise<void>): void {
    this.work = this.work.then(step).catch((error: unknown) => {
      this.logger.warn({ err: error }, 'Jobs: could not tell which workers are alive')
    })
  }

  private async connection(): Promise<PoolClient> {
    if (this.client) return this.client
    const client = await this.pool.connect()
    this.client = client
    client.on('error', () => this.drop(client))
    this.connectedAt = Date.now()
    for (const workerId of this.workerIds) await this.lock(client, workerId)
    return client
  }

  private async lock(client: PoolClient, workerId: string): Promise<void> {
    await client.query('SELECT pg_try_advisory_lock($1, hashtext($2))', [LOCK_CLASS, workerId])
  }

  private async reap(): Promise<void> {
    const client = await this.connection()
    // After a restart of the database the others must have had the time to come back.
    if (Date.now() - this.connectedAt < 2 * GRACE_SECONDS * 1000) return
    await client.query(
      `SELECT ${JOBS_SCHEMA}.force_unlock_workers(array_agg(worker)) FROM (
         SELECT locked_by AS worker FROM ${JOBS_SCHEMA}._private_jobs WHERE locked_at < now() - make_interval(secs => $2)
         UNION
         SELECT locked_by FROM ${JOBS_SCHEMA}._private_job_queues WHERE locked_at < now() - make_interval(secs => $2)
       ) locked
       WHERE NOT EXISTS (SELECT FROM pg_locks WHERE locktype = 'advisory' AND classid = $1 AND objsubid = 2 AND granted
         AND objid = (hashtext(worker)::bigint & 4294967295)::oid)
       HAVING count(*) > 0`,
      [LOCK_CLASS, GRACE_SECONDS],
    )
  }
}
