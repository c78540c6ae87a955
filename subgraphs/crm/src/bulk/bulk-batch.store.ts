import { workspaceScope } from '@parley/toolkit/database/workspace-scope'
import type { DataSource, EntityManager } from 'typeorm'
import type { RecordCriteria, RecordStore } from '../record/record.store'
import type { RecordEntity } from '../record/record.entity'

/** Rows that one statement changes: few enough that nobody waits long for a lock, and that a crash repeats little. */
const BATCH_SIZE = 500

/** The records that a bulk job was started on, batch by batch: what a change moves out of the filter is still among them. */
export class BulkBatchStore {
  constructor(private readonly database: DataSource) {}

  /** Answers how many there are, each once. */
  async keepIds(transaction: EntityManager, jobId: string, given: readonly string[]): Promise<number> {
    const ids = [...new Set(given.map((id) => id.toLowerCase()))]
    return this.keep(transaction, jobId, 'SELECT unnest($1::uuid[]) AS record_id', [ids])
  }

  /** What a list with these criteria shows whoever asks, at this moment. */
  async keepMatching<Entity extends RecordEntity>(
    transaction: EntityManager,
    jobId: string,
    store: RecordStore<Entity>,
    criteria: RecordCriteria,
  ): Promise<number> {
    const [sql, parameters] = (await store.matchingIds(criteria)).getQueryAndParameters()
    return this.keep(transaction, jobId, sql, parameters)
  }

  /** The ids of a batch, counted from 0; null behind the last one. */
  async find(jobId: string, number: number): Promise<readonly string[] | null> {
    const [batch]: { ids: string[] }[] = await this.database.query(
      'SELECT record_ids AS ids FROM crm.bulk_batch WHERE workspace_id = $1 AND job_id = $2 AND number = $3',
      [workspaceScope.require(), jobId, number],
    )
    return batch?.ids ?? null
  }

  private async keep(
    transaction: EntityManager,
    jobId: string,
    selection: string,
    parameters: readonly unknown[],
  ): Promise<number> {
    const at = parameters.length
    const [{ total }]: [{ total: number }] = await transaction.query(
      `WITH numbered AS (
         SELECT record_id, (row_number() OVER (ORDER BY record_id) - 1) / ${BATCH_SIZE} AS number
         FROM (${selection}) AS selected
       ), kept AS (
         INSERT INTO crm.bulk_batch (workspace_id, job_id, number, record_ids)
         SELECT $${at + 1}, $${at + 2}, number, array_agg(record_id ORDER BY record_id) FROM numbered GROUP BY number
         RETURNING cardinality(record_ids) AS size
       ) SELECT coalesce(sum(size), 0)::integer AS total FROM kept`,
      [...parameters, workspaceScope.require(), jobId],
    )
    return total
  }
}
