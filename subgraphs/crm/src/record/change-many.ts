import { recordChanged, type DealSnapshot } from '@parley/schema/events/crm'
import { newEvent, type NewEvent } from '@parley/toolkit/events/outbox'
import type { EntityManager } from 'typeorm'
import { currentMemberId } from './current-member'
import { differingKeys, isSame } from './differences'
import type { RecordType } from './record-type'
import type { RecordEntity } from './record.entity'
import type { RecordStore } from './record.store'

/** A type of record whose records are changed many at once. */
export interface ManyRecords<Entity extends RecordEntity = RecordEntity> {
  readonly type: RecordType
  readonly store: RecordStore<Entity>
  /** Reads what records hold beside their columns, of those where that is to change. */
  load?(transaction: EntityManager, wanted: readonly WantedRecord<Entity>[]): Promise<void>
  /** What events tell about them beside their ids, by id. */
  snapshots?(transaction: EntityManager, records: readonly Entity[]): Promise<ReadonlyMap<string, DealSnapshot>>
}

/** A locked record, and what it is to hold. */
export interface WantedRecord<Entity extends RecordEntity = RecordEntity> {
  readonly record: Entity
  readonly wanted: Partial<Entity>
}

/** What a record was, in the properties that differ now, and the version that it has now. */
export interface ChangedRecord {
  readonly recordId: string
  readonly before: Readonly<Record<string, unknown>>
  readonly version: number
}

export interface ManyChanges {
  /** Without those that were as wanted before. */
  readonly changed: readonly ChangedRecord[]
  readonly events: readonly NewEvent[]
}

/**
 * Changes locked records in one statement, each with its event and its version counted, as the editor of one record
 * does. The caller appends the events.
 */
export async function changeMany<Entity extends RecordEntity>(
  transaction: EntityManager,
  kind: ManyRecords<Entity>,
  wanted: readonly WantedRecord<Entity>[],
): Promise<ManyChanges> {
  await kind.load?.(transaction, wanted)
  const changes = wanted.flatMap((each) => {
    const change = differences(each)
    if (Object.keys(change).length === 0) return []
    return [{ record: each.record, change, before: pick(each.record, change) }]
  })
  if (changes.length === 0) return { changed: [], events: [] }
  await kind.store.changeMany(transaction, changes)
  const records = changes.map(({ record }) => record)
  const snapshots = await kind.snapshots?.(transaction, records)
  return {
    changed: changes.map(({ record: { id, version }, before }) => ({ recordId: id, before, version })),
    events: changes.map(({ record, change, before }) => {
      const { id: recordId, version, ownerId, teamId, sharedWith } = record
      return newEvent(recordChanged, {
        recordType: kind.type,
        recordId,
        change: 'deletedAt' in change ? (record.deletedAt ? 'DELETED' : 'RESTORED') : 'UPDATED',
        version,
        actorId: currentMemberId(),
        fields: Object.keys(change).flatMap((name) =>
          name === 'custom' ? differingKeys(before['custom'] as RecordEntity['custom'], record.custom) : [name],
        ),
        ownerId,
        teamId,
        sharedWith: [...sharedWith],
        deal: snapshots?.get(recordId),
      })
    }),
  }
}

function differences<Entity extends RecordEntity>({ record, wanted }: WantedRecord<Entity>): Partial<Entity> {
  const differing = Object.entries(wanted).filter(([name, value]) => !isSame(record[name as keyof Entity], value))
  return Object.fromEntries(differing) as Partial<Entity>
}

function pick(record: RecordEntity, names: object): Record<string, unknown> {
  return Object.fromEntries(Object.keys(names).map((name) => [name, record[name as keyof RecordEntity]]))
}
