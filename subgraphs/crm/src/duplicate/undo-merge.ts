import { currentlyReaches } from '@parley/toolkit/authorization/assignment'
import { queryableId } from '@parley/toolkit/database/queryable-id'
import { inTransaction } from '@parley/toolkit/database/transaction'
import { DomainError, forbidden, notFound } from '@parley/toolkit/errors/domain-error'
import type { DataSource, EntityManager } from 'typeorm'
import { isSame } from '../record/differences'
import { RESOURCES } from '../record/record-reach'
import type { RecordEntity } from '../record/record.entity'
import { moveRowsBack } from './following-rows'
import { columnsOf, valueOf } from './merge-fields'
import type { RecordMergeEntity } from './record-merge.entity'
import type { RecordMergeStore } from './record-merge.store'
import type { MergeableKinds, TellMerge } from './tell-merge'

export interface UndoneMerge {
  readonly merge: RecordMergeEntity
  /** Fields that someone has changed since: they stay as they are. */
  readonly left: readonly string[]
}
interface Pair {
  readonly kept: RecordEntity
  readonly merged: RecordEntity
}

/**
 * Takes a merge apart again: both records as they were, with what belonged to each. What members changed since, and what
 * they moved elsewhere, stays.
 */
export class UndoMerge {
  constructor(
    private readonly database: DataSource,
    private readonly kinds: MergeableKinds,
    private readonly merges: RecordMergeStore,
    private readonly tell: TellMerge,
  ) {}

  run(id: string): Promise<UndoneMerge> {
    return inTransaction(this.database, async (transaction) => {
      const found = await this.merges.findVisible(transaction, queryableId(id))
      if (!found) throw notFound('The merge')
      if (found.recordType === 'CONTACT') await this.kinds.CONTACT.store.lockAll(transaction)
      const merge = await this.merges.lock(transaction, found.id)
      if (!merge) throw notFound('The merge')
      if (merge.undoneAt) return { merge, left: [] }
      const { recordType: type } = merge
      const { kept, merged } = await this.lock(transaction, merge)
      const left = await this.restore(transaction, merge, { kept, merged })
      const move = { mergeId: merge.id, fromId: merged.id, toId: kept.id }
      const moved = await moveRowsBack(transaction, type, move)
      await this.tell.run(transaction, { type, record: merged, change: 'RESTORED', changed: ['deletedAt'], moved })
      const changed = Object.keys(merge.before).filter((name) => !left.includes(name))
      await this.tell.run(transaction, { type, record: kept, change: 'UPDATED', changed, moved: new Map() })
      return { merge: await this.merges.markUndone(transaction, merge), left }
    })
  }

  /** Answers the fields that someone has changed since. */
  private async restore(transaction: EntityManager, merge: RecordMergeEntity, { kept, merged }: Pair) {
    const { before, after, telegramUserId } = merge
    const { store } = this.kinds[merge.recordType]
    const isUntouched = (name: string): boolean => isSame(valueOf(kept, name), after[name])
    const values = Object.fromEntries(Object.entries(before).filter(([name]) => isUntouched(name)))
    await store.change(transaction, kept as never, columnsOf(kept, values))
    if (telegramUserId) await this.merges.removeAlias(transaction, kept.id, telegramUserId)
    await store.change(transaction, merged as never, { deletedAt: null, ...(telegramUserId && { telegramUserId }) })
    return Object.keys(before).filter((name) => !(name in values))
  }

  private async lock(transaction: EntityManager, { recordType, keptId, mergedId }: RecordMergeEntity): Promise<Pair> {
    const records = await this.kinds[recordType].store.lockManyAsSystem(transaction, [keptId, mergedId])
    const kept = records.find(({ id }) => id === keptId)
    const merged = records.find(({ id }) => id === mergedId)
    if (!kept || !merged) throw notFound('The merge')
    const resource = RESOURCES[recordType]
    if (!currentlyReaches(`${resource}:write`, kept) || !currentlyReaches(`${resource}:delete`, kept))
      throw forbidden('You may see this, and not undo it.')
    if (!kept.deletedAt) return { kept, merged }
    throw new DomainError(
      'MERGE_BLOCKED',
      'The record that stayed is in the trash, or in another one. Bring it back first.',
    )
  }
}
