import { mergePreviewInput, mergeRecordsInput } from '@parley/schema/inputs/duplicate'
import { currentlyReaches } from '@parley/toolkit/authorization/assignment'
import { inTransaction } from '@parley/toolkit/database/transaction'
import { DomainError, forbidden, notFound } from '@parley/toolkit/errors/domain-error'
import { validateInput } from '@parley/toolkit/errors/validate-input'
import type { DataSource, EntityManager } from 'typeorm'
import { uuidv7 } from 'uuidv7'
import type { ContactEntity, TelegramField } from '../contact/contact.entity'
import { isSame } from '../record/differences'
import { currentMemberId } from '../record/current-member'
import { RESOURCES } from '../record/record-reach'
import type { RecordEntity } from '../record/record.entity'
import { countRows, moveRows, type FollowingCount } from './following-rows'
import { columnsOf, differingFields, takenNames, unitedTags, valueOf, type MergeField } from './merge-fields'
import type { MergeableKinds, TellMerge } from './tell-merge'
import type { MergeableType } from './mergeable-type'
import type { MergedValues, RecordMergeEntity } from './record-merge.entity'
import type { RecordMergeStore } from './record-merge.store'

export interface MergeQuestion {
  readonly recordType: MergeableType
  readonly keepId: string
  readonly mergeId: string
}
export interface MergeOrder extends MergeQuestion {
  readonly keepVersion: number
  readonly mergeVersion: number
  /** The fields whose value comes from the record that goes. */
  readonly take: readonly string[]
}
export interface MergePreview {
  readonly fields: readonly MergeField[]
  readonly moves: Readonly<Record<FollowingCount, number>>
}
interface Pair {
  readonly kept: RecordEntity
  readonly merged: RecordEntity
}

/**
 * Puts one record into another: chosen fields, tags, those it is shared with, and everything that hangs on it. What was
 * before is kept, so that the merge can be undone; the record that went lies in the trash.
 */
export class MergeRecords {
  constructor(
    private readonly database: DataSource,
    private readonly kinds: MergeableKinds,
    private readonly merges: RecordMergeStore,
    private readonly tell: TellMerge,
  ) {}

  /** In which fields the two differ, and what would move. NOT_FOUND unless both can be seen. */
  async preview(question: MergeQuestion): Promise<MergePreview> {
    const { recordType, keepId, mergeId } = validateInput(mergePreviewInput, question)
    const found = await this.kinds[recordType].store.findByIds([keepId.toLowerCase(), mergeId.toLowerCase()])
    const { kept, merged } = pairOf(recordType, found, keepId, mergeId)
    const isHidden = await this.hidesCompany(this.database.manager, { kept, merged })
    return {
      fields: differingFields(recordType, kept, merged).filter(({ field }) => !isHidden || field !== 'companyId'),
      moves: await countRows(this.database.manager, recordType, merged.id),
    }
  }

  run(input: MergeOrder): Promise<RecordMergeEntity> {
    const order = validateInput(mergeRecordsInput, input)
    const { recordType: type } = order
    return inTransaction(this.database, async (transaction) => {
      if (type === 'CONTACT') await this.kinds.CONTACT.store.lockAll(transaction)
      const { kept, merged } = await this.lock(transaction, order)
      const taken = takenNames(type, merged, order.take)
      const names = (await this.takesHiddenCompany(transaction, { kept, merged })) ? [...taken, 'companyId'] : taken
      const after = wantedValues(kept, merged, names)
      const before = Object.fromEntries(Object.keys(after).map((name) => [name, valueOf(kept, name)]))
      const telegramUserId = type === 'CONTACT' ? (merged as ContactEntity).telegramUserId : null
      const merge = await this.merges.create(transaction, {
        id: uuidv7(),
        recordType: type,
        keptId: kept.id,
        mergedId: merged.id,
        mergedName: (merged as RecordEntity & { name: string }).name,
        before,
        after,
        telegramUserId,
        mergedBy: currentMemberId(),
      })
      await this.write(transaction, merge, { kept, merged })
      const move = { mergeId: merge.id, fromId: merged.id, toId: kept.id }
      const moved = await moveRows(transaction, type, move)
      await this.tell.run(transaction, { type, record: kept, change: 'UPDATED', changed: Object.keys(after), moved })
      await this.tell.trashed(transaction, type, merged)
      return merge
    })
  }

  /** Whether whoever merges cannot choose the company, as they do not see one of the two. */
  private async hidesCompany(transaction: EntityManager, pair: Pair): Promise<boolean> {
    const ids = [pair.kept, pair.merged].flatMap((record) => (valueOf(record, 'companyId') as string | null) ?? [])
    const seen = await this.kinds.COMPANY.store.findByIds(ids, transaction)
    return ids.some((id) => !seen.some((company) => company.id === id))
  }

  /** A company that nobody was asked about is not lost: it goes to a contact that has none. */
  private async takesHiddenCompany(transaction: EntityManager, pair: Pair): Promise<boolean> {
    return valueOf(pair.kept, 'companyId') === null && this.hidesCompany(transaction, pair)
  }

  /** Who someone is on Telegram goes along: to whoever has no such identity yet, else as one more. */
  private async write(transaction: EntityManager, { after, telegramUserId }: RecordMergeEntity, pair: Pair) {
    const { store } = this.kinds[pairType(pair)]
    const { kept, merged } = pair
    const gone = { deletedAt: new Date(), ...(telegramUserId && { telegramUserId: null }) }
    await store.change(transaction, merged as never, gone)
    await store.change(transaction, kept as never, columnsOf(kept, after))
    const isOther = telegramUserId && after['telegramUserId'] === undefined
    if (isOther) await this.merges.addAlias(transaction, kept.id, telegramUserId)
  }

  private async lock(transaction: EntityManager, order: MergeOrder): Promise<Pair> {
    const { recordType: type, keepId, mergeId } = order
    const ids = [keepId.toLowerCase(), mergeId.toLowerCase()]
    const found = await this.kinds[type].store.lockMany(transaction, ids)
    const { kept, merged } = pairOf(type, found, keepId, mergeId)
    const resource = RESOURCES[type]
    const may = [kept, merged].every((record) => currentlyReaches(`${resource}:write`, record))
    if (!may || !currentlyReaches(`${resource}:delete`, merged))
      throw forbidden('You may see these two, and not merge them.')
    if (kept.deletedAt ?? merged.deletedAt)
      throw new DomainError('CONFLICT', 'One of the two is in the trash. Restore it first.')
    if (kept.version === order.keepVersion && merged.version === order.mergeVersion) return { kept, merged }
    throw new DomainError('STALE_VERSION', 'Someone else changed one of the two meanwhile. Look at them again.')
  }
}

const pairType = ({ kept }: Pair): MergeableType => ('telegramUserId' in kept ? 'CONTACT' : 'COMPANY')

function pairOf(type: MergeableType, found: readonly RecordEntity[], keepId: string, mergeId: string): Pair {
  const kept = found.find(({ id }) => id === keepId.toLowerCase())
  const merged = found.find(({ id }) => id === mergeId.toLowerCase())
  if (!kept || !merged) throw notFound(type === 'CONTACT' ? 'One of the contacts' : 'One of the companies')
  return { kept, merged }
}

/** What the record that stays holds then, in the fields that differ from what it holds now. */
function wantedValues(kept: RecordEntity, merged: RecordEntity, taken: readonly string[]): MergedValues {
  const sharedWith = new Set([...kept.sharedWith, ...merged.sharedWith, ...(merged.ownerId ? [merged.ownerId] : [])])
  if (kept.ownerId) sharedWith.delete(kept.ownerId)
  const wanted = {
    ...Object.fromEntries(taken.map((name) => [name, valueOf(merged, name)])),
    tags: unitedTags(kept.tags, merged.tags),
    // Whoever looked after the record that goes still sees it.
    sharedWith: [...sharedWith],
    ...('telegramUserId' in kept && telegramValues(kept as ContactEntity, merged as ContactEntity, taken)),
  }
  return Object.fromEntries(Object.entries(wanted).filter(([name, value]) => !isSame(valueOf(kept, name), value)))
}

function telegramValues(kept: ContactEntity, merged: ContactEntity, taken: readonly string[]): MergedValues {
  const edited = merged.editedFields.filter((field: TelegramField) => taken.includes(field))
  return {
    editedFields: [...new Set([...kept.editedFields, ...edited])],
    ...(!kept.telegramUserId && merged.telegramUserId && { telegramUserId: merged.telegramUserId }),
  }
}
