import { recordChanged, type DealSnapshot } from '@parley/schema/events/crm'
import { queryableId } from '@parley/toolkit/database/queryable-id'
import { storableText } from '@parley/toolkit/database/storable-text'
import { inTransaction } from '@parley/toolkit/database/transaction'
import { DomainError, notFound } from '@parley/toolkit/errors/domain-error'
import { newEvent, type Outbox } from '@parley/toolkit/events/outbox'
import type { DataSource, EntityManager } from 'typeorm'
import { uuidv7 } from 'uuidv7'
import type { CustomFieldStore } from '../custom-field/custom-field.store'
import { applyCustomValues, type CustomFieldChange } from '../custom-field/custom-values'
import { currentMemberId } from './current-member'
import { differingKeys, isSame } from './differences'
import type { RecordType } from './record-type'
import type { RecordEntity } from './record.entity'
import type { RecordStore } from './record.store'

/** What the editor needs to know about a type of record. */
export interface RecordKind<Entity extends RecordEntity> {
  readonly type: RecordType
  /** In a sentence: "The company". */
  readonly noun: string
  readonly store: RecordStore<Entity>
  /** What events tell about it beside its ids. */
  readonly snapshot?: (transaction: EntityManager, record: Entity) => Promise<DealSnapshot>
}

/** What any record can be given beside its own columns. */
export interface SharedInput {
  readonly tags?: readonly string[] | null
  readonly customFields?: readonly CustomFieldChange[] | null
}

export interface VersionedId {
  readonly id: string
  readonly version: number
}

type Columns<Entity> = Partial<Entity>
/** Runs in the transaction of the change; names what else it changed. */
type Beside<Entity> = (transaction: EntityManager, record: Entity) => Promise<readonly string[]>
type Change = 'CREATED' | 'UPDATED' | 'DELETED' | 'RESTORED' | 'PURGED'

/**
 * Creates, changes, trashes and restores records of one type. Each change is one transaction with its event, checks the
 * version that it was made on, and leaves a record as it was when nothing differs.
 */
export class RecordEditor<Entity extends RecordEntity> {
  constructor(
    private readonly database: DataSource,
    private readonly kind: RecordKind<Entity>,
    private readonly customFields: CustomFieldStore,
    private readonly outbox: Outbox,
  ) {}

  /** The creator looks after it, unless it is given to someone else. */
  create(columns: Columns<Entity>, shared: SharedInput, beside?: Beside<Entity>): Promise<Entity> {
    const { store, type } = this.kind
    return inTransaction(this.database, async (transaction) => {
      const fields = await this.customFields.list(type, transaction)
      const missing = fields.filter(({ required }) => required).map(({ id: fieldId }) => ({ fieldId, values: [] }))
      const given = shared.customFields ?? []
      const custom = applyCustomValues({}, [...given, ...missing.filter(isNotAmong(given))], fields)
      const id = uuidv7()
      const tags = cleanTags(shared.tags ?? [])
      await store.create(transaction, { ownerId: currentMemberId(), ...columns, tags, custom, id } as never)
      const record = await store.findCreated(transaction, id)
      const more = (await beside?.(transaction, record)) ?? []
      await this.tell(transaction, record, 'CREATED', [...Object.keys(columns), ...more])
      return record
    })
  }

  update(
    { id, version }: VersionedId,
    columns: Columns<Entity>,
    shared: SharedInput,
    beside?: Beside<Entity>,
  ): Promise<Entity> {
    return inTransaction(this.database, async (transaction) => {
      const record = await this.lockVersion(transaction, id, version)
      const wanted = { ...columns, ...(await this.sharedColumns(transaction, record, shared)) }
      const differing = Object.entries(wanted).filter(([name, value]) => !isSame(record[name as keyof Entity], value))
      const more = (await beside?.(transaction, record)) ?? []
      if (differing.length + more.length === 0) return record
      const customBefore = record.custom
      await this.kind.store.change(transaction, record, Object.fromEntries(differing) as Columns<Entity>)
      const names = differing.flatMap(([name]) =>
        name === 'custom' ? differingKeys(customBefore, record.custom) : [name],
      )
      await this.tell(transaction, record, 'UPDATED', [...names, ...more])
      return record
    })
  }

  /** Into the trash, from where it can be restored until it is removed for good. */
  trash(id: string): Promise<Entity> {
    return this.move(id, 'DELETED', () => new Date())
  }

  restore(id: string): Promise<Entity> {
    return this.move(id, 'RESTORED', () => null)
  }

  private move(id: string, change: 'DELETED' | 'RESTORED', deletedAt: () => Date | null): Promise<Entity> {
    return inTransaction(this.database, async (transaction) => {
      const record = await this.lock(transaction, id, 'delete')
      if ((record.deletedAt === null) === (change === 'RESTORED')) return record
      await this.kind.store.change(transaction, record, { deletedAt: deletedAt() } as Columns<Entity>)
      await this.tell(transaction, record, change, ['deletedAt'])
      return record
    })
  }

  private async lock(transaction: EntityManager, id: string, action: 'write' | 'delete'): Promise<Entity> {
    const record = await this.kind.store.lock(transaction, queryableId(id), action)
    if (!record) throw notFound(this.kind.noun)
    return record
  }

  private async lockVersion(transaction: EntityManager, id: string, version: number): Promise<Entity> {
    const record = await this.lock(transaction, id, 'write')
    if (record.deletedAt) throw new DomainError('CONFLICT', `${this.kind.noun} is in the trash. Restore it first.`)
    if (record.version === version) return record
    const message = `Someone else changed this meanwhile. Look at it again, then repeat the change.`
    throw new DomainError('STALE_VERSION', message)
  }

  private async sharedColumns(
    transaction: EntityManager,
    record: Entity,
    { tags, customFields }: SharedInput,
  ): Promise<Partial<RecordEntity>> {
    const custom = customFields?.length
      ? applyCustomValues(record.custom, customFields, await this.customFields.list(this.kind.type, transaction))
      : undefined
    return { ...(tags && { tags: cleanTags(tags) }), ...(custom && { custom }) }
  }

  /** The event of a change; also for those who change many records at once. */
  async tell(transaction: EntityManager, record: Entity, change: Change, fields: readonly string[]): Promise<void> {
    const { type: recordType, snapshot } = this.kind
    const { id: recordId, version, ownerId, teamId, sharedWith } = record
    const deal = await snapshot?.(transaction, record)
    const payload = { recordType, recordId, change, version, actorId: currentMemberId(), fields: [...fields] }
    await this.outbox.append(transaction, [newEvent(recordChanged, { ...payload, ownerId, teamId, sharedWith, deal })])
  }
}

const isNotAmong =
  (given: readonly CustomFieldChange[]) =>
  ({ fieldId }: CustomFieldChange): boolean =>
    !given.some((each) => each.fieldId.toLowerCase() === fieldId)

/** Each once, whatever its case, as it was first written. */
export function cleanTags(tags: readonly string[]): string[] {
  const byKey = new Map<string, string>()
  for (const tag of tags.map((each) => storableText(each.trim())).filter(Boolean)) {
    const key = tag.toLowerCase()
    if (!byKey.has(key)) byKey.set(key, tag)
  }
  return [...byKey.values()]
}
