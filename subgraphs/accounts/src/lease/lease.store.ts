import type { DataSource, EntityManager } from 'typeorm'
import { queryRows } from '../database/query-rows'
import { LeaseLost } from './lease-lost'
import { signalWorkers } from './signal-workers'

/** How long a lease outlives its last renewal: what an account waits at most when the machine of its worker is gone. */
export const LEASE_SECONDS = 12

/** A lease that a worker holds; `token` is what it must show in every transaction. */
export interface HeldLease {
  readonly subjectId: string
  readonly kind: 'ACCOUNT' | 'LOGIN'
  readonly workspaceId: string
  readonly token: string
}

const HELD = 'l.subject_id AS "subjectId", l.kind, l.workspace_id AS "workspaceId", l.token'

/**
 * All queries on leases. A lease has one owner at a time; each change of hands raises its token and waits for the
 * transactions in which the earlier owner has shown its own, so that nothing of it is committed after the change.
 */
export class LeaseStore {
  constructor(private readonly database: DataSource) {}

  /** Takes free and expired leases: all logins, and of the accounts as many as are this worker's share. */
  take(workerId: string): Promise<HeldLease[]> {
    return queryRows(
      this.database,
      `WITH workers AS (SELECT greatest(count(*), 1) AS live FROM accounts.worker WHERE expires_at > now()),
         share AS (SELECT ceil(count(*)::numeric / (SELECT live FROM workers))
             - count(*) FILTER (WHERE worker_id = $1 AND expires_at > now()) AS room
           FROM accounts.lease WHERE wanted AND kind = 'ACCOUNT'),
         ranked AS (SELECT subject_id, kind, row_number() OVER (PARTITION BY kind ORDER BY subject_id) AS n
           FROM accounts.lease WHERE wanted AND (worker_id IS NULL OR expires_at < now())),
         free AS (SELECT subject_id FROM accounts.lease
           WHERE wanted AND (worker_id IS NULL OR expires_at < now()) AND subject_id IN
             (SELECT subject_id FROM ranked WHERE kind = 'LOGIN' OR n <= (SELECT room FROM share))
           FOR UPDATE SKIP LOCKED)
       UPDATE accounts.lease l SET worker_id = $1, token = token + 1, expires_at = now() + $2 * interval '1 second'
       FROM free WHERE l.subject_id = free.subject_id RETURNING ${HELD}`,
      [workerId, LEASE_SECONDS],
    )
  }

  /** Keeps a worker and its leases alive; answers the leases that it still holds. */
  async renew(workerId: string): Promise<HeldLease[]> {
    await this.database.query(
      `UPDATE accounts.worker SET expires_at = now() + $2 * interval '1 second' WHERE id = $1`,
      [workerId, LEASE_SECONDS],
    )
    return queryRows(
      this.database,
      `UPDATE accounts.lease l SET expires_at = now() + $2 * interval '1 second'
       WHERE worker_id = $1 AND wanted RETURNING ${HELD}`,
      [workerId, LEASE_SECONDS],
    )
  }

  /** Gives leases back that this worker may still hold, for the next one to take at once. */
  async release(workerId: string, subjectIds: readonly string[]): Promise<void> {
    await this.database.query(
      `UPDATE accounts.lease SET worker_id = NULL, expires_at = NULL
       WHERE worker_id = $1 AND subject_id = ANY($2::uuid[])`,
      [workerId, subjectIds],
    )
    await signalWorkers(this.database, '')
  }

  /** The workspaces that have accounts or logins: where work that no workspace starts goes on from. */
  async findWorkspaces(): Promise<string[]> {
    const rows = await queryRows<{ id: string }>(
      this.database,
      'SELECT DISTINCT workspace_id AS id FROM accounts.lease',
    )
    return rows.map(({ id }) => id)
  }

  /** A worker that stops is nobody to turn to any more. */
  async forgetWorker(workerId: string): Promise<void> {
    await this.database.query('DELETE FROM accounts.worker WHERE id = $1', [workerId])
  }

  /**
   * Lets the transaction commit only if the lease is still held: whoever wants to take it waits for the transaction.
   * Renewals do not wait. Throws LeaseLost.
   */
  async assertHeld(transaction: EntityManager, lease: HeldLease, workerId: string): Promise<void> {
    const rows = await queryRows(
      transaction,
      `SELECT 1 FROM accounts.lease WHERE subject_id = $1 AND token = $2 AND worker_id = $3 AND wanted FOR KEY SHARE`,
      [lease.subjectId, lease.token, workerId],
    )
    if (rows.length === 0) throw new LeaseLost(lease.subjectId)
  }

  /** Opens a subject for work: held by `workerId` from the start, or free. */
  async open(
    transaction: EntityManager,
    subject: Pick<HeldLease, 'subjectId' | 'kind' | 'workspaceId'>,
    workerId: string | null,
  ): Promise<HeldLease> {
    await this.lock(transaction, subject.subjectId)
    const [lease] = await queryRows<HeldLease>(
      transaction,
      `INSERT INTO accounts.lease AS l (subject_id, kind, workspace_id, worker_id, token, expires_at)
       VALUES ($1, $2, $3, $4, 1, now() + $5 * interval '1 second')
       ON CONFLICT (subject_id) DO UPDATE SET wanted = true, worker_id = excluded.worker_id, token = l.token + 1,
         expires_at = excluded.expires_at
       RETURNING ${HELD}`,
      [subject.subjectId, subject.kind, subject.workspaceId, workerId, LEASE_SECONDS],
    )
    if (!lease) throw new Error('An upsert of a lease answered no row')
    return lease
  }

  /** Ends the work for a subject: its worker can commit nothing after this transaction. */
  async close(transaction: EntityManager, subjectId: string): Promise<void> {
    await this.lock(transaction, subjectId)
    await transaction.query(
      `UPDATE accounts.lease SET wanted = false, worker_id = NULL, token = token + 1, expires_at = NULL
       WHERE subject_id = $1`,
      [subjectId],
    )
  }

  async remove(transaction: EntityManager, subjectId: string): Promise<void> {
    await transaction.query('DELETE FROM accounts.lease WHERE subject_id = $1', [subjectId])
  }

  /** Full lock: it conflicts with that of `assertHeld`, where a plain UPDATE would not. Taken before all other rows. */
  async lock(transaction: EntityManager, subjectId: string): Promise<void> {
    await transaction.query('SELECT 1 FROM accounts.lease WHERE subject_id = $1 FOR UPDATE', [subjectId])
  }
}
