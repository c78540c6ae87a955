import { WorkspaceStore } from '@parley/toolkit/database/workspace-store'
import { fetchPages } from '@parley/toolkit/pagination/keyset'
import type { Page } from '@parley/toolkit/pagination/page'
import type { PageArgumentValues } from '@parley/toolkit/pagination/page-request'
import type { DataSource, EntityManager } from 'typeorm'
import { uuidv7 } from 'uuidv7'
import type { RowError } from './record-job-handler'
import { RecordJobErrorEntity } from './record-job.entity'

const IN_ORDER = [{ property: 'id', direction: 'ASC' }] as const

/** All queries on what jobs could not do. */
export class RecordJobErrorStore extends WorkspaceStore<RecordJobErrorEntity> {
  constructor(database: DataSource) {
    super(database, RecordJobErrorEntity)
  }

  async add(transaction: EntityManager, jobId: string, errors: readonly RowError[]): Promise<void> {
    const rows = errors.map((error) => ({ row: null, recordId: null, field: null, ...error, id: uuidv7(), jobId }))
    await this.insert(rows, transaction)
  }

  /** A page for each of the jobs, in the order in which they came up. */
  listOf(jobIds: readonly string[], page: PageArgumentValues): Promise<readonly Page<RecordJobErrorEntity>[]> {
    const options = { keys: IN_ORDER, arguments: page, parent: 'jobId', parentIds: jobIds }
    return fetchPages(this.select('error'), options)
  }
}
