import { workspaceScope } from '@parley/toolkit/database/workspace-scope'
import type { JobQueue } from '@parley/toolkit/jobs/job'
import type { EntityManager } from 'typeorm'
import type { ActivityStore } from './activity.store'
import { purgeActivities } from './purge-activities.job'

/** Nobody asks what the team did the year before last; what an auditor asks is in the audit log. */
const RETENTION_MS = 365 * 24 * 60 * 60_000
/** A workspace in which nothing happens has nothing to purge, so its own lines plan the purge: after each so many. */
const LINES_BETWEEN_PURGES = 1_000
/** Rows that one statement deletes. */
const BATCH = 5_000

/** Forgets what the team did after a year: a cursor that is older is expired. */
export class PurgeActivities {
  constructor(
    private readonly activities: ActivityStore,
    private readonly jobs: JobQueue,
    private readonly now: () => Date,
  ) {}

  /** Called with the numbers that a transaction stored. */
  async plan(transaction: EntityManager, first: number, last: number): Promise<void> {
    const passed = Math.floor(last / LINES_BETWEEN_PURGES) > Math.floor((first - 1) / LINES_BETWEEN_PURGES)
    if (!passed) return
    const workspaceId = workspaceScope.require()
    await this.jobs.enqueue(
      transaction,
      purgeActivities,
      { workspaceId },
      { key: `${purgeActivities.name}:${workspaceId}` },
    )
  }

  /** Deletes what is over its time in the workspace in scope. */
  async run(): Promise<void> {
    const before = new Date(this.now().getTime() - RETENTION_MS)
    while ((await this.activities.deleteBefore(before, BATCH)) === BATCH);
  }
}
