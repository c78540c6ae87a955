import type { EntityManager } from 'typeorm'
import { changeMany, type ManyRecords, type WantedRecord } from '../record/change-many'
import type { RecordType } from '../record/record-type'
import type { BatchResult, BeforeImage, RowError } from './record-job-handler'

/**
 * Writes back what records were before a job, and puts those that it created into the trash. A record that someone
 * changed since is left as it is, and named. Rows are not judged by who sees them now: whoever undoes their own change
 * may have given the records away by it.
 */
export class UndoRecords {
  constructor(private readonly kinds: Readonly<Record<RecordType, ManyRecords>>) {}

  async run(
    transaction: EntityManager,
    recordType: RecordType,
    images: readonly BeforeImage[],
  ): Promise<Omit<BatchResult, 'checkpoint'>> {
    const kind = this.kinds[recordType]
    const records = await kind.store.lockManyAsSystem(
      transaction,
      images.map(({ recordId }) => recordId),
    )
    const byId = new Map(records.map((record) => [record.id, record]))
    const wanted: WantedRecord[] = []
    const errors: RowError[] = []
    for (const { recordId, before, version } of images) {
      const record = byId.get(recordId)
      if (record?.version === version) wanted.push({ record, wanted: before ?? { deletedAt: new Date() } })
      else errors.push(record ? changedSince(recordId) : goneSince(recordId))
    }
    const { events } = await changeMany(transaction, kind, wanted)
    return { done: wanted.length, errors, events }
  }
}

const changedSince = (recordId: string): RowError => {
  return { recordId, code: 'STALE_VERSION', message: 'It was changed since, and is left as it is.' }
}
const goneSince = (recordId: string): RowError => {
  return { recordId, code: 'NOT_FOUND', message: 'It is not there any more.' }
}
