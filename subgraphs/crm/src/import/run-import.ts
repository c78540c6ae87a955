import type { CustomFieldEntity } from '../custom-field/custom-field.entity'
import type { MemberDirectory } from '../external/member-directory'
import type { BatchResult, BeforeImage, RecordBatch, RecordJobHandler } from '../record-job/record-job-handler'
import type { RecordJobEntity } from '../record-job/record-job.entity'
import { ImportMistake } from './import.errors'
import type { ImportPlan } from './import-plan'
import type { ImportedDomain } from './import.services'
import type { ImportStore } from './import.store'
import { RowMistake, type ImportedRow, type RefusedImportRow } from './imported-row'
import { OpenFiles } from './open-files'
import { readRows } from './read-rows'
import { RowReader } from './row-reader'
import { undoImport } from './undo-import'
import { WriteRows } from './write-rows'

/** Large enough that a batch's own statements cost little, small enough for its locks and for progress that moves. */
const BATCH_ROWS = 1_000

interface Checkpoint {
  /** The last row that is done. */
  readonly row: number
}

/**
 * Imports a file. It is read once from end to end before anything is written: a file that is no table is refused whole.
 * Then its rows are written in batches; the job keeps how far it is, so a crash repeats no row.
 */
export class RunImport implements RecordJobHandler {
  readonly kinds = ['IMPORT'] as const
  private readonly files: OpenFiles

  constructor(
    private readonly imports: ImportStore,
    private readonly domain: ImportedDomain,
    private readonly members: MemberDirectory,
  ) {
    this.files = new OpenFiles(imports)
  }

  async nextBatch(job: RecordJobEntity): Promise<RecordBatch | null> {
    const plan = job.payload as ImportPlan
    const checkpoint = job.checkpoint as Checkpoint | null
    if (!checkpoint) return this.check(plan)
    const rows = await this.files.take(plan, checkpoint.row, BATCH_ROWS)
    const customFields = await this.domain.customFieldStore.list(job.recordType)
    const { good, refused } = await this.read(new RowReader(job.recordType, plan, customFields), rows, customFields)
    const isLast = rows.length < BATCH_ROWS
    if (isLast) await this.files.close(plan)
    return async (transaction) => {
      const written = await new WriteRows(this.domain, job, plan, customFields).run(transaction, good)
      const all = [...refused, ...written.refused].sort((one, other) => one.row - other.row)
      await this.imports.count(transaction, plan.importId, written)
      await this.imports.keepRefused(transaction, plan.importId, all.map(toRefusedRow))
      if (isLast) await this.imports.dropParts(plan.importId, transaction)
      return {
        done: written.created + written.updated + written.unchanged,
        errors: all.map(({ row, mistake: { code, field, message } }) => ({ row, code, field, message })),
        before: written.images,
        events: written.events,
        checkpoint: isLast ? null : ({ row: rows.at(-1)?.row ?? checkpoint.row } satisfies Checkpoint),
      }
    }
  }

  undoBatch(job: RecordJobEntity, images: readonly BeforeImage[]): Promise<RecordBatch> {
    return Promise.resolve((transaction) => undoImport(transaction, this.domain.manyRecords, job, images))
  }

  /** Counts the rows; throws what keeps the file from being a table. */
  private async check(plan: ImportPlan): Promise<RecordBatch> {
    let total = 0
    for await (const rows of readRows(this.imports, plan)) total += rows.length
    if (total === 0) throw new ImportMistake('NO_ROWS', null)
    const result: BatchResult = { done: 0, total, checkpoint: { row: 0 } satisfies Checkpoint }
    return () => Promise.resolve(result)
  }

  private async read(
    reader: RowReader,
    rows: Parameters<RowReader['read']>[0][],
    customFields: readonly CustomFieldEntity[],
  ) {
    const good: ImportedRow[] = []
    const refused: RefusedImportRow[] = []
    for (const row of rows) {
      try {
        good.push(reader.read(row))
      } catch (error) {
        if (!(error instanceof RowMistake)) throw error
        refused.push({ ...row, mistake: error })
      }
    }
    const named = await this.nameMembers(good, new Set(customFields.map(({ id }) => id)))
    return { good: named.good, refused: [...refused, ...named.refused] }
  }

  /** Members are named by their address; who is none keeps a row out. */
  private async nameMembers(rows: readonly ImportedRow[], customIds: ReadonlySet<string>) {
    const emails = rows.flatMap((row) => [...row.emails.values()])
    const ids = await this.members.findByEmail(emails)
    const good: ImportedRow[] = []
    const refused: RefusedImportRow[] = []
    for (const row of rows) {
      const [unknown] = [...row.emails].filter(([, email]) => !ids.has(email.toLowerCase()))
      if (unknown) {
        const [field, email] = unknown
        const mistake = new RowMistake(
          'UNKNOWN_MEMBER',
          `Nobody here has the address “${email}”.`,
          field === 'ownerId' ? 'owner' : field,
        )
        refused.push({ row: row.row, cells: row.cells, mistake })
        continue
      }
      for (const [field, email] of row.emails) {
        const id = ids.get(email.toLowerCase()) ?? ''
        if (customIds.has(field)) row.custom.set(field, [id])
        else row.columns[field] = id
      }
      good.push(row)
    }
    return { good, refused }
  }
}

const toRefusedRow = ({ row, cells, mistake: { code, field, message } }: RefusedImportRow) => ({
  row,
  cells: cells.map((cell) => cell.replaceAll('\0', '')),
  code,
  field,
  message,
})
