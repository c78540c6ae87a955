import { inTransaction } from '@parley/toolkit/database/transaction'
import { workspaceScope } from '@parley/toolkit/database/workspace-scope'
import type { JobQueue } from '@parley/toolkit/jobs/job'
import type { DataSource } from 'typeorm'
import { ENDED } from '../record-job/record-job-kinds'
import type { RecordJobStore } from '../record-job/record-job.store'
import { KEPT_MS } from './import.service'
import { purgeImport } from './import.job'
import type { ImportStore } from './import.store'

/**
 * Removes the parts of a file that nothing reads any more, and a file that was never imported altogether. Looks again
 * later while its job is at work.
 */
export class PurgeImport {
  constructor(
    private readonly database: DataSource,
    private readonly imports: ImportStore,
    private readonly jobs: RecordJobStore,
    private readonly queue: JobQueue,
    private readonly now: () => Date,
  ) {}

  async run(importId: string): Promise<void> {
    const file = await this.imports.find(importId)
    if (!file) return
    if (!file.jobId) return this.imports.remove(importId)
    const job = await this.jobs.find(file.jobId)
    if (!job || ENDED.has(job.state)) return this.imports.dropParts(importId)
    const runAt = new Date(this.now().getTime() + KEPT_MS)
    const payload = { workspaceId: workspaceScope.require(), importId }
    await inTransaction(this.database, (transaction) =>
      this.queue.enqueue(transaction, purgeImport, payload, { runAt, key: `${purgeImport.name}:${importId}` }),
    )
  }
}
