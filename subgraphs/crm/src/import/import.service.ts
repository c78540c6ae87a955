import {
  createImportInput,
  IMPORT_KEYS,
  IMPORT_PART_BYTES,
  importFormat,
  startImportInput,
} from '@parley/schema/inputs/import'
import { requirePermission, memberIdOf } from '@parley/toolkit/authorization/authorize'
import type { Permission } from '@parley/toolkit/authorization/permissions'
import { requestScope } from '@parley/toolkit/context/request-scope'
import { queryableId } from '@parley/toolkit/database/queryable-id'
import { inTransaction } from '@parley/toolkit/database/transaction'
import { workspaceScope } from '@parley/toolkit/database/workspace-scope'
import { DomainError, forbidden } from '@parley/toolkit/errors/domain-error'
import { validateInput } from '@parley/toolkit/errors/validate-input'
import type { JobQueue } from '@parley/toolkit/jobs/job'
import type { DataSource } from 'typeorm'
import { uuidv7 } from 'uuidv7'
import type { RecordType } from '../record/record-type'
import { signatureOf } from './guess-mapping'
import type { ImportEntity } from './import.entity'
import { importNotFound, uploadIncomplete } from './import.errors'
import { purgeImport } from './import.job'
import type { ImportPlan } from './import-plan'
import { partsOf, type ImportStore } from './import.store'
import type { FormatRequest, PreviewImport, RememberedChoices } from './preview-import'
import type { RecordJobs } from '../record-job/record-jobs'
import type { RecordJobStore } from '../record-job/record-job.store'

const RESOURCES = { CONTACT: 'contacts', COMPANY: 'companies', DEAL: 'deals' } as const
/** Files that wait to be imported, of one member: two of the largest. */
const WAITING_BYTES = 4_000_000_000
/** An upload that was left is not gone on with after that. */
export const KEPT_MS = 2 * 24 * 60 * 60_000

export interface NewImport {
  readonly recordType: RecordType
  readonly fileName: string
  readonly sizeBytes: number
}
export interface ImportStart extends FormatRequest {
  readonly id: string
  readonly mapping: readonly { readonly column: number; readonly field: string }[]
  readonly mode: 'CREATE' | 'UPDATE' | 'UPSERT'
  readonly key?: string | null
  readonly createCompanies?: boolean | null
  readonly clearEmpty?: boolean | null
  readonly dateOrder?: ImportPlan['dateOrder'] | null
  readonly decimalMark?: ImportPlan['decimalMark'] | null
  readonly currency?: string | null
  readonly tags?: readonly string[] | null
}

/**
 * Takes files in, part by part and again after a break, and starts the job that imports them. A file belongs to the member
 * who sends it; nobody else sees it. Parts that wait for nothing are forgotten.
 */
export class ImportService {
  constructor(
    private readonly database: DataSource,
    private readonly imports: ImportStore,
    private readonly previews: PreviewImport,
    private readonly jobs: { readonly service: RecordJobs; readonly store: RecordJobStore },
    private readonly queue: JobQueue,
    private readonly now: () => Date,
  ) {}

  /** FORBIDDEN without the permission to write such records. */
  async create(input: NewImport): Promise<ImportEntity> {
    const { recordType, fileName, sizeBytes } = validateInput(createImportInput, input)
    const createdBy = currentImporter(recordType)
    const id = uuidv7()
    await inTransaction(this.database, async (transaction) => {
      if ((await this.imports.waitingBytes(transaction, createdBy)) + sizeBytes > WAITING_BYTES) throw tooMuchWaiting()
      await this.imports.create(transaction, { id, recordType, fileName, sizeBytes: String(sizeBytes), createdBy })
      const runAt = new Date(this.now().getTime() + KEPT_MS)
      const payload = { workspaceId: workspaceScope.require(), importId: id }
      await this.queue.enqueue(transaction, purgeImport, payload, { runAt, key: `${purgeImport.name}:${id}` })
    })
    return this.own(id)
  }

  /** The same part twice is one. */
  async keepPart(id: string, number: number, bytes: Buffer): Promise<ImportEntity> {
    const file = await this.own(id)
    const parts = partsOf(file.sizeBytes)
    const wanted = number === parts - 1 ? Number(file.sizeBytes) - number * IMPORT_PART_BYTES : IMPORT_PART_BYTES
    if (number < 0 || number >= parts || bytes.length !== wanted) throw notAPart()
    if (file.jobId) throw alreadyStarted()
    await this.imports.keepPart(file.id, number, bytes)
    return file
  }

  /** A file of whoever asks; NOT_FOUND for another's. */
  async own(id: string): Promise<ImportEntity> {
    const createdBy = currentUserId()
    const [file] = createdBy ? await this.imports.findByIds([queryableId(id)], createdBy) : []
    if (!file) throw importNotFound()
    return file
  }

  async preview(id: string, format: FormatRequest) {
    const file = await this.own(id)
    if (file.jobId) throw alreadyStarted()
    return this.previews.run(file, validateInput(importFormat, format, 'format'))
  }

  /** Once: the second call answers what the first one started. */
  async start(input: ImportStart): Promise<ImportEntity> {
    const wanted = validateInput(startImportInput, input)
    const file = await this.own(wanted.id)
    if (file.jobId && !(await this.failedEmpty(file))) return file
    await this.mustBeWhole(file)
    const preview = await this.previews.read(file, wanted)
    await this.checkMapping(file.recordType, wanted, preview.headers.length)
    const { headers, sample: _sample, estimatedRows: _estimatedRows, ...format } = preview
    const choices: RememberedChoices = {
      mapping: wanted.mapping,
      mode: wanted.mode,
      key: wanted.mode === 'CREATE' && !wanted.key ? null : (wanted.key ?? null),
      createCompanies: wanted.createCompanies ?? false,
    }
    const plan: ImportPlan = {
      ...format,
      ...choices,
      importId: file.id,
      sizeBytes: Number(file.sizeBytes),
      width: headers.length,
      clearEmpty: wanted.clearEmpty ?? false,
      dateOrder: wanted.dateOrder ?? format.dateOrder,
      decimalMark: wanted.decimalMark ?? format.decimalMark,
      currency: wanted.currency ?? null,
      tags: wanted.tags ?? [],
    }
    const described = {
      file: file.fileName,
      mode: plan.mode,
      key: plan.key,
      fields: plan.mapping.map(({ field }) => field),
    }
    const job = { kind: 'IMPORT', recordType: file.recordType, payload: plan, described, total: null } as const
    await this.jobs.service.start(
      { ...job, clientId: `import:${file.id}:${file.jobId ?? ''}` },
      async (transaction, jobId) => {
        await this.imports.change(transaction, file.id, { jobId, header: [...headers] })
        await this.imports.rememberChoices(transaction, file.recordType, signatureOf(headers), choices)
        return { total: null }
      },
    )
    return this.own(file.id)
  }

  /** A file that could not be read may be tried again in another way, as long as nothing of it was taken. */
  private async failedEmpty({ jobId, created, updated, unchanged }: ImportEntity): Promise<boolean> {
    const job = jobId ? await this.jobs.store.find(jobId) : null
    return job?.state === 'FAILED' && created + updated + unchanged === 0
  }

  private async mustBeWhole({ id, sizeBytes }: ImportEntity): Promise<void> {
    const numbers = (await this.imports.partNumbers([id])).get(id) ?? []
    if (numbers.length < partsOf(sizeBytes)) throw uploadIncomplete()
  }

  private async checkMapping(type: RecordType, { mapping, mode, key }: ImportStart, width: number): Promise<void> {
    const known = new Set((await this.previews.fields(type)).map(({ field }) => field))
    const fields = mapping.map(({ field }) => field)
    const keys: readonly string[] = IMPORT_KEYS[type]
    mapping.forEach(({ column, field }, index) => {
      if (!known.has(field)) throw refused(`mapping.${index}.field`, 'unknownField')
      if (column >= width) throw refused(`mapping.${index}.column`, 'notFound')
      if (fields.indexOf(field) !== index) throw refused(`mapping.${index}.field`, 'taken')
    })
    if (key && (!keys.includes(key) || !fields.includes(key))) throw refused('key', 'unknownField')
    if (!key && mode !== 'CREATE') throw refused('key', 'required')
    const names = [type === 'DEAL' ? 'title' : 'name', 'firstName', 'lastName']
    if (mode !== 'UPDATE' && !fields.some((field) => names.includes(field))) throw refused('mapping', 'required')
    if (fields.includes('owner')) requireOf(`${RESOURCES[type]}:assign`)
  }
}

function requireOf(permission: Permission) {
  const request = requestScope.request()
  if (!request) throw forbidden()
  return requirePermission(request, permission)
}

function currentImporter(type: RecordType): string {
  const memberId = memberIdOf(requireOf(`${RESOURCES[type]}:write`))
  if (!memberId) throw forbidden('An API key cannot do this: sign in as a member.')
  return memberId
}

export function currentUserId(): string | null {
  const actor = requestScope.request()?.actor
  return actor?.kind === 'user' ? actor.userId : null
}

function refused(path: string, reason: string): DomainError {
  const fields = { [`input.${path}`]: [reason] }
  return new DomainError('VALIDATION_FAILED', 'The file cannot be imported in this way.', { fields })
}

const alreadyStarted = (): DomainError => new DomainError('CONFLICT', 'This file is being imported, or was.')
const notAPart = (): DomainError =>
  new DomainError('VALIDATION_FAILED', 'This is not a part of the file: parts have 1 MiB, the last one what is left.')
const tooMuchWaiting = (): DomainError =>
  new DomainError('PAYLOAD_TOO_LARGE', 'Your other files must be imported, or be forgotten after two days, first.')
