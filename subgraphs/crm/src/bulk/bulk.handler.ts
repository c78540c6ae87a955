import type { Assignees } from '@parley/toolkit/authorization/assignees'
import { currentlyReaches } from '@parley/toolkit/authorization/assignment'
import { DomainError } from '@parley/toolkit/errors/domain-error'
import { keepUnseenCompanies } from '../company/keep-unseen-companies'
import type { CustomFieldStore } from '../custom-field/custom-field.store'
import { changeMany, type ManyRecords, type WantedRecord } from '../record/change-many'
import type { RecordMergeStore } from '../duplicate/record-merge.store'
import type { RecordType } from '../record/record-type'
import type { RecordEntity } from '../record/record.entity'
import { permissionFor } from '../record-job/record-job-access'
import type { RecordBatch, RecordJobHandler, RowError } from '../record-job/record-job-handler'
import type { RecordJobEntity } from '../record-job/record-job.entity'
import type { BulkBatchStore } from './bulk-batch.store'
import type { BulkChange } from './bulk-change'
import { rowChangeOf, type RowChange } from './row-changes'

type RowBulkChange = Exclude<BulkChange, { kind: 'MOVE' }>

/**
 * Changes the fields, tags, assignment and place in the trash of the records that a bulk job was started on, with one
 * statement for each batch. A record that is not there, not within reach, or not fit is named and left.
 */
export class BulkHandler implements RecordJobHandler {
  readonly kinds = ['UPDATE', 'TAG', 'ASSIGN', 'DELETE', 'RESTORE'] as const

  constructor(
    private readonly batches: BulkBatchStore,
    private readonly types: Readonly<Record<RecordType, ManyRecords>>,
    private readonly customFields: CustomFieldStore,
    private readonly assignees: Assignees,
    private readonly merges: RecordMergeStore,
    private readonly now: () => Date,
  ) {}

  async nextBatch(job: RecordJobEntity): Promise<RecordBatch | null> {
    const number = (job.checkpoint as number | null) ?? 0
    const ids = await this.batches.find(job.id, number)
    if (!ids) return null
    const rowChange = await this.rowChange(job, ids)
    return async (transaction) => {
      const type = this.types[job.recordType]
      const records = await type.store.lockMany(transaction, ids)
      const merged = job.kind === 'RESTORE' ? await this.merges.mergedAmong(transaction, ids) : NONE
      const { wanted, errors } = judge(job, ids, { records, merged }, rowChange)
      const changes = await keepUnseenCompanies(this.types.COMPANY.store, wanted, transaction)
      const { changed, events } = await changeMany(transaction, type, changes)
      return { done: wanted.length, errors, before: changed, events, checkpoint: number + 1 }
    }
  }

  /** Whoever is to look after them is asked for outside the transaction: other parts know. */
  private async rowChange({ payload, recordType }: RecordJobEntity, ids: readonly string[]): Promise<RowChange> {
    const change = payload as RowBulkChange
    const { kind, ...wanted } = change
    const assignment = kind === 'ASSIGN' ? await this.assignees.check({ ids, ...wanted }) : undefined
    const customFields = kind === 'UPDATE' ? await this.customFields.list(recordType) : []
    return rowChangeOf(change, { now: this.now(), customFields, assignment })
  }
}

const NONE: ReadonlySet<string> = new Set()
/** What went into another record comes back by undoing the merge, with what belonged to it. */
const MERGED = { code: 'MERGED', message: 'It was merged into another one. Undo the merge instead.' }

function judge(
  { kind, recordType }: RecordJobEntity,
  ids: readonly string[],
  { records, merged }: { records: readonly RecordEntity[]; merged: ReadonlySet<string> },
  rowChange: RowChange,
): { wanted: WantedRecord[]; errors: RowError[] } {
  const permission = permissionFor(kind, recordType)
  const wanted: WantedRecord[] = []
  const errors: RowError[] = []
  const found = new Map(records.map((record) => [record.id, record]))
  for (const recordId of ids) {
    const record = found.get(recordId)
    if (!record) errors.push({ recordId, code: 'NOT_FOUND', message: 'It was not found.' })
    else if (!currentlyReaches(permission, record)) {
      errors.push({ recordId, code: 'FORBIDDEN', message: 'You may see this, and not do that with it.' })
    } else if (merged.has(recordId)) errors.push({ recordId, ...MERGED })
    else {
      try {
        wanted.push({ record, wanted: rowChange(record) })
      } catch (error) {
        errors.push(rowErrorOf(recordId, error))
      }
    }
  }
  return { wanted, errors }
}

function rowErrorOf(recordId: string, error: unknown): RowError {
  if (!(error instanceof DomainError)) throw error
  const [field = null] = Object.keys(error.fields ?? {})
  return { recordId, code: error.code, field, message: error.message }
}
