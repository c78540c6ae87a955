import { workspaceScope } from '@parley/toolkit/database/workspace-scope'
import { WorkspaceStore } from '@parley/toolkit/database/workspace-store'
import { fetchPage, fetchPages } from '@parley/toolkit/pagination/keyset'
import type { Page } from '@parley/toolkit/pagination/page'
import type { PageArgumentValues } from '@parley/toolkit/pagination/page-request'
import type { DataSource, EntityManager } from 'typeorm'
import { RecordJobBeforeEntity, RecordJobEntity } from './record-job.entity'
import type { BeforeImage } from './record-job-handler'

const NEWEST_FIRST = [{ property: 'id', direction: 'DESC' }] as const
/** Rows that one statement of a purge deletes. */
const PURGED_AT_ONCE = 5_000

/** All queries on jobs and on what records were before them. */
export class RecordJobStore extends WorkspaceStore<RecordJobEntity> {
  constructor(database: DataSource) {
    super(database, RecordJobEntity)
  }

  /** A member's own, the newest first. */
  list(page: PageArgumentValues, startedBy: string): Promise<Page<RecordJobEntity>> {
    const query = this.select('job').andWhere('job.startedBy = :startedBy', { startedBy })
    return fetchPage(query, { keys: NEWEST_FIRST, arguments: page })
  }

  /** Those among them that the member started. */
  findByIds(ids: readonly string[], startedBy: string): Promise<RecordJobEntity[]> {
    return this.select('job')
      .andWhere('job.id = ANY(:ids) AND job.startedBy = :startedBy', { ids, startedBy })
      .getMany()
  }

  find(id: string): Promise<RecordJobEntity | null> {
    return this.select('job').andWhere('job.id = :id', { id }).getOne()
  }

  findByClientId(transaction: EntityManager, startedBy: string, clientId: string): Promise<RecordJobEntity | null> {
    return this.select('job', transaction)
      .andWhere('job.startedBy = :startedBy AND job.clientId = :clientId', { startedBy, clientId })
      .getOne()
  }

  lock(transaction: EntityManager, id: string): Promise<RecordJobEntity | null> {
    return this.select('job', transaction).andWhere('job.id = :id', { id }).setLock('pessimistic_write').getOne()
  }

  /** Jobs with one client id take their turns: the second one finds the first. */
  async lockClientId(transaction: EntityManager, startedBy: string, clientId: string): Promise<void> {
    await transaction.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [
      `crm.record-job/${workspaceScope.require()}/${startedBy}/${clientId}`,
    ])
  }

  async create(transaction: EntityManager, job: Omit<RecordJobEntity, 'workspaceId'>): Promise<void> {
    await this.insert([job as never], transaction)
  }

  async change(
    transaction: EntityManager,
    job: RecordJobEntity,
    change: Partial<RecordJobEntity>,
  ): Promise<RecordJobEntity> {
    await this.update(job.id, change as never, transaction)
    return Object.assign(job, change)
  }

  /** A record that a job changes twice keeps what it was before the first time. */
  async keepBefore(transaction: EntityManager, jobId: string, images: readonly BeforeImage[]): Promise<void> {
    if (images.length === 0) return
    const rows = images.map(({ recordId, before, version }) => ({ record_id: recordId, before, version }))
    await transaction.query(
      `INSERT INTO crm.record_job_before AS kept (workspace_id, job_id, record_id, before, version)
       SELECT $1, $2, record_id, before, version
       FROM jsonb_to_recordset($3) AS image (record_id uuid, before jsonb, version integer)
       ON CONFLICT (workspace_id, job_id, record_id) DO UPDATE
         SET before = excluded.before || kept.before, version = excluded.version`,
      [workspaceScope.require(), jobId, JSON.stringify(rows)],
    )
  }

  /** The next `limit` of a job behind a record, by its id. */
  async beforeImages(jobId: string, after: string | null, limit: number): Promise<BeforeImage[]> {
    return this.dataSource.query(
      `SELECT record_id AS "recordId", before, version FROM crm.record_job_before
       WHERE workspace_id = $1 AND job_id = $2 AND ($3::uuid IS NULL OR record_id > $3) ORDER BY record_id LIMIT $4`,
      [workspaceScope.require(), jobId, after, limit],
    )
  }

  /** Which records each of the jobs changed, a page for each; without those that said already what a file said. */
  listRecords(jobIds: readonly string[], page: PageArgumentValues): Promise<readonly Page<RecordJobBeforeEntity>[]> {
    const query = this.dataSource.manager
      .createQueryBuilder(RecordJobBeforeEntity, 'changed')
      .where('changed.workspaceId = :workspaceId', { workspaceId: workspaceScope.require() })
      .andWhere(`(changed.before IS NULL OR changed.before <> '{}')`)
    const keys = [{ property: 'recordId', direction: 'ASC' }] as const
    return fetchPages(query, { keys, arguments: page, parent: 'jobId', parentIds: jobIds })
  }

  /** Removes a job with all that hangs on it, in portions. */
  async purge(jobId: string): Promise<void> {
    const ofJob = [workspaceScope.require(), jobId]
    let deleted: number
    do {
      ;[, deleted] = await this.dataSource.query(
        `DELETE FROM crm.record_job_before WHERE workspace_id = $1 AND job_id = $2 AND record_id IN (
           SELECT record_id FROM crm.record_job_before WHERE workspace_id = $1 AND job_id = $2 LIMIT ${PURGED_AT_ONCE})`,
        ofJob,
      )
    } while (deleted === PURGED_AT_ONCE)
    await this.dataSource.query('DELETE FROM crm.record_job WHERE workspace_id = $1 AND id = $2', ofJob)
  }
}
