import { inTransaction } from '@parley/toolkit/database/transaction'
import { workspaceScope } from '@parley/toolkit/database/workspace-scope'
import type { SubgraphRuntime } from '@parley/toolkit/subgraph/subgraph'
import type { EntityManager } from 'typeorm'
import { z } from 'zod'
import type { RecordEntity } from '../record/record.entity'
import type { RecordStore } from '../record/record.store'
import { KEPT_IN_TRASH_MS } from './retention'

export const purgeTrash = { name: 'crm.purge-trash', payload: z.object({ workspaceId: z.uuid() }) }

/** Records that one transaction removes: more would hold their locks for long. */
const BATCH = 200

interface PurgedKind {
  readonly store: RecordStore<RecordEntity>
  readonly editor: {
    tell(transaction: EntityManager, record: RecordEntity, change: 'PURGED', fields: readonly string[]): Promise<void>
  }
}
/** What is kept beside a record and goes with it. */
interface Forgetful {
  forget(transaction: EntityManager, recordIds: readonly string[]): Promise<void>
}

/** Removes for good what has been in the trash for long enough, batch by batch, each with its events. */
export class PurgeTrash {
  constructor(
    private readonly runtime: Pick<SubgraphRuntime, 'database' | 'jobs' | 'now'>,
    private readonly kinds: readonly PurgedKind[],
    private readonly beside: readonly Forgetful[],
  ) {}

  /** A job for each workspace that has something to remove. */
  async plan(): Promise<void> {
    const rows: { id: string }[] = await this.runtime.database.query(
      'SELECT * FROM crm.workspaces_with_trash($1) AS id',
      [this.before()],
    )
    for (const { id: workspaceId } of rows)
      await workspaceScope.run(workspaceId, () =>
        inTransaction(this.runtime.database, (transaction) => {
          const key = `${purgeTrash.name}/${workspaceId}`
          return this.runtime.jobs.enqueue(transaction, purgeTrash, { workspaceId }, { key, queue: key })
        }),
      )
  }

  /** Empties the trash of the workspace in scope; answers how many records went. */
  async run(): Promise<number> {
    let purged = 0
    for (const kind of this.kinds) {
      for (;;) {
        const count = await inTransaction(this.runtime.database, (transaction) => this.purgeBatch(transaction, kind))
        purged += count
        if (count < BATCH) break
      }
    }
    return purged
  }

  private async purgeBatch(transaction: EntityManager, { store, editor }: PurgedKind): Promise<number> {
    const records = await store.lockTrashed(transaction, this.before(), BATCH)
    if (records.length === 0) return 0
    for (const record of records) await editor.tell(transaction, record, 'PURGED', [])
    const ids = records.map(({ id }) => id)
    for (const each of this.beside) await each.forget(transaction, ids)
    await store.remove(transaction, ids)
    return records.length
  }

  private before(): Date {
    return new Date(this.runtime.now().getTime() - KEPT_IN_TRASH_MS)
  }
}
