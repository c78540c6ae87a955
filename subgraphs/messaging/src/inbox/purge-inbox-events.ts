import { workspaceScope } from '@parley/toolkit/database/workspace-scope'
import type { JobQueue } from '@parley/toolkit/jobs/job'
import type { EntityManager } from 'typeorm'
import { purgeInboxEvents } from '../jobs/purge-inbox-events.job'
import type { InboxEventStore } from './inbox-event.store'

/** As long as everything else that replays is kept; see CONTRACTS, "Between domains". */
export const RETENTION_MS = 7 * 24 * 60 * 60_000
/** A workspace in which nothing happens has nothing to purge, so its own changes plan the purge: after each so many. */
const CHANGES_BETWEEN_PURGES = 1_000
/** Rows that one statement deletes. */
const BATCH = 5_000

/** Forgets changes of the inbox after their retention: a cursor that is older is expired. */
export class PurgeInboxEvents {
  constructor(
    private readonly events: InboxEventStore,
    private readonly jobs: JobQueue,
  ) {}

  /** Called with the sequences that a transaction stored. */
  async plan(transaction: EntityManager, first: number, last: number): Promise<void> {
    const passed = Math.floor(last / CHANGES_BETWEEN_PURGES) > Math.floor((first - 1) / CHANGES_BETWEEN_PURGES)
    if (!passed) return
    const workspaceId = workspaceScope.require()
    const key = `${purgeInboxEvents.name}:${workspaceId}`
    await this.jobs.enqueue(transaction, purgeInboxEvents, { workspaceId }, { key })
  }

  /** Deletes what is over its retention in the workspace in scope; answers how many. */
  async run(now = new Date()): Promise<number> {
    const before = new Date(now.getTime() - RETENTION_MS)
    for (let deleted = 0; ;) {
      const batch = await this.events.deleteBefore(before, BATCH)
      deleted += batch
      if (batch < BATCH) return deleted
    }
  }
}
