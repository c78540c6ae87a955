import { visibilityFilter } from '@parley/toolkit/database/visibility-filter'
import { workspaceScope } from '@parley/toolkit/database/workspace-scope'
import type { DataSource } from 'typeorm'
import { queryRows } from '../database/query-rows'
import type { SyncState } from './sync-state'

export interface SyncSummary {
  readonly accountId: string
  readonly state: SyncState
  readonly dialogsTotal: number
  readonly dialogsDone: number
  readonly messagesDone: number
  readonly messagesTotal: number | null
  readonly waitingUntil: Date | null
  readonly completeUpTo: Date | null
  readonly error: string | null
  readonly startedAt: Date | null
}

/** Sums up how far accounts are, in one statement for any number of them. */
export class SyncStore {
  constructor(private readonly database: DataSource) {}

  /** Of those that whoever asks may read. */
  summarize(accountIds: readonly string[]): Promise<SyncSummary[]> {
    const values: unknown[] = [workspaceScope.require(), accountIds]
    const visible = visibilityFilter.condition('a', 'accounts:read', (value) => `$${values.push(value)}`)
    return queryRows(
      this.database,
      `SELECT a.id AS "accountId", a.sync_state AS state, a.sync_waiting_until AS "waitingUntil",
         a.sync_error AS error, a.sync_started_at AS "startedAt", d.total AS "dialogsTotal", d.done AS "dialogsDone",
         d.messages_done AS "messagesDone", d.messages_total AS "messagesTotal",
         CASE WHEN d.total > 0 AND d.done = d.total THEN to_timestamp(u.date) END AS "completeUpTo"
       FROM accounts.bd_account a
       LEFT JOIN accounts.update_state u ON u.workspace_id = a.workspace_id AND u.account_id = a.id
       CROSS JOIN LATERAL (
         SELECT count(*)::int AS total, count(*) FILTER (WHERE gaps = '[]' AND sync_error IS NULL)::int AS done,
           coalesce(sum(messages_done), 0)::int AS messages_done,
           CASE WHEN count(*) = count(messages_total) THEN coalesce(sum(messages_total), 0)::int END AS messages_total
         FROM accounts.dialog WHERE workspace_id = a.workspace_id AND account_id = a.id AND selected) d
       WHERE a.workspace_id = $1 AND a.id = ANY($2::uuid[]) ${visible ? `AND ${visible}` : ''}`,
      values,
    )
  }
}
