import type { DataSource } from 'typeorm'
import { queryRows } from '../database/query-rows'

/** Where commands for an account or a login are to be sent. */
export class WorkerStore {
  constructor(private readonly database: DataSource) {}

  /** The address of the worker that holds the lease of a subject; null when nobody does. */
  async findHolder(subjectId: string): Promise<string | null> {
    const [row] = await queryRows<{ address: string }>(
      this.database,
      `SELECT w.address FROM accounts.lease l JOIN accounts.worker w ON w.id = l.worker_id
       WHERE l.subject_id = $1 AND l.wanted AND l.expires_at > now() AND w.expires_at > now()`,
      [subjectId],
    )
    return row?.address ?? null
  }

  /** Those of the subjects that a live worker holds. */
  async findHeld(subjectIds: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await queryRows<{ id: string }>(
      this.database,
      `SELECT subject_id AS id FROM accounts.lease
       WHERE subject_id = ANY($1::uuid[]) AND wanted AND worker_id IS NOT NULL AND expires_at > now()`,
      [subjectIds],
    )
    return new Set(rows.map(({ id }) => id))
  }

  /** All live workers, the one with the fewest leases first. */
  async findLive(): Promise<string[]> {
    const rows = await queryRows<{ address: string }>(
      this.database,
      `SELECT w.address FROM accounts.worker w LEFT JOIN accounts.lease l ON l.worker_id = w.id
       WHERE w.expires_at > now() GROUP BY w.id ORDER BY count(l.subject_id), w.id`,
    )
    return rows.map(({ address }) => address)
  }
}
