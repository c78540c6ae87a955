import { inTransaction } from '@parley/toolkit/database/transaction'
import { workspaceScope } from '@parley/toolkit/database/workspace-scope'
import type { JobQueue } from '@parley/toolkit/jobs/job'
import type { DataSource, EntityManager } from 'typeorm'
import { purgeConversations } from '../jobs/purge-conversations.job'

const DAY_MS = 24 * 60 * 60_000
/** A conversation that nobody selects again for so long is forgotten; see CONTRACTS, "selectDialogs". */
export const KEPT_MS = 30 * DAY_MS
/** Rows that one transaction deletes: more would hold their locks for long. */
const BATCH = 5_000

/** Forgets conversations, their messages and files for good, once they have been out of use for 30 days. */
export class PurgeConversations {
  constructor(
    private readonly database: DataSource,
    private readonly jobs: JobQueue,
  ) {}

  /** Plans the purge of what this transaction takes out of use; one job a day serves the whole workspace. */
  async plan(transaction: EntityManager): Promise<void> {
    const workspaceId = workspaceScope.require()
    const runAt = new Date(Math.ceil((Date.now() + KEPT_MS) / DAY_MS) * DAY_MS)
    const key = `messaging.purge-conversations:${workspaceId}:${runAt.toISOString()}`
    await this.jobs.enqueue(transaction, purgeConversations, { workspaceId }, { runAt, key })
  }

  /** Deletes what is due in the workspace in scope; answers how many conversations. */
  async run(now = new Date()): Promise<number> {
    const workspaceId = workspaceScope.require()
    const outOfUseSince = new Date(now.getTime() - KEPT_MS)
    for (;;) {
      const [, messages]: [unknown, number] = await this.database.query(
        `DELETE FROM messaging.message WHERE workspace_id = $1 AND id IN (
           SELECT message.id FROM messaging.message JOIN messaging.conversation ON conversation.workspace_id = $1
             AND conversation.id = message.conversation_id
           WHERE message.workspace_id = $1 AND coalesce(conversation.archived_at, conversation.account_deleted_at) < $2
           LIMIT $3)`,
        [workspaceId, outOfUseSince, BATCH],
      )
      if (messages < BATCH) break
    }
    return inTransaction(this.database, async (transaction) => {
      const [purged]: [{ id: string }[]] = await transaction.query(
        `DELETE FROM messaging.conversation
         WHERE workspace_id = $1 AND coalesce(archived_at, account_deleted_at) < $2 RETURNING id`,
        [workspaceId, outOfUseSince],
      )
      const ids = purged.map(({ id }) => id)
      for (const table of ['contact_link', 'inbox_event'])
        await transaction.query(
          `DELETE FROM messaging.${table} WHERE workspace_id = $1 AND conversation_id = ANY ($2)`,
          [workspaceId, ids],
        )
      return purged.length
    })
  }
}
