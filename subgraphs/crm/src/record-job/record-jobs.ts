import { isDeepStrictEqual } from 'node:util'
import type { AuditValues } from '@parley/schema/events/audit'
import { recordJobChanged } from '@parley/schema/events/crm'
import type { AuditTrail } from '@parley/toolkit/audit/audit-trail'
import { memberIdOf, requirePermission } from '@parley/toolkit/authorization/authorize'
import { requestScope } from '@parley/toolkit/context/request-scope'
import { queryableId } from '@parley/toolkit/database/queryable-id'
import { inTransaction } from '@parley/toolkit/database/transaction'
import { workspaceScope } from '@parley/toolkit/database/workspace-scope'
import { DomainError, forbidden, notFound } from '@parley/toolkit/errors/domain-error'
import { newEvent, type NewEvent, type Outbox } from '@parley/toolkit/events/outbox'
import type { JobQueue } from '@parley/toolkit/jobs/job'
import type { DataSource, EntityManager } from 'typeorm'
import { uuidv7 } from 'uuidv7'
import type { RecordType } from '../record/record-type'
import { permissionFor } from './record-job-access'
import { auditEntryOf } from './record-job-audit'
import { ENDED, type RecordJobKind } from './record-job-kinds'
import { purgeRecordJob, runRecordJob } from './record-job.job'
import type { RecordJobEntity } from './record-job.entity'
import type { RecordJobStore } from './record-job.store'

const DAY_MS = 24 * 60 * 60_000
/** Who notices a mistake later has worked on with the records since. */
const UNDOABLE_MS = DAY_MS
/** Long enough to look up what happened last month. */
const RETENTION_MS = 30 * DAY_MS

export interface NewRecordJob {
  readonly kind: RecordJobKind
  readonly recordType: RecordType
  /** For the handler of the kind; JSON. */
  readonly payload: unknown
  /** For the audit log: what is to be done, and with which records. */
  readonly described: AuditValues
  /** Null while it is not known. */
  readonly total: number | null
  readonly clientId?: string | null
}

/** Records that a job changed or created; those that were as they should be before are not among them. */
export function changedBy({ changed, done }: Pick<RecordJobEntity, 'changed' | 'done'>): number {
  return changed ?? done
}

/** Until when a job can be undone; null when it cannot. */
export function undoableUntil(job: RecordJobEntity): Date | null {
  const { state, finishedAt, undone } = job
  if (!finishedAt || !ENDED.has(state) || state === 'UNDONE' || changedBy(job) <= undone) return null
  return new Date(finishedAt.getTime() + UNDOABLE_MS)
}

/** Starts, cancels and undoes the jobs of members. The work itself is done by `RunRecordJob`, some time after. */
export class RecordJobs {
  constructor(
    private readonly database: DataSource,
    private readonly jobs: RecordJobStore,
    private readonly outbox: Outbox,
    private readonly queue: JobQueue,
    private readonly audit: AuditTrail,
    private readonly now: () => Date,
  ) {}

  /**
   * A job of the member who asks; FORBIDDEN without the permission for its kind, and for API keys. One with the same
   * client id is the same job; CONFLICT where it is to do something else. `beside` runs in the transaction that creates it, before the job is told; it can say what
   * only it finds out.
   */
  start(
    job: NewRecordJob,
    beside?: (transaction: EntityManager, jobId: string) => Promise<Partial<Pick<NewRecordJob, 'total' | 'payload'>>>,
  ): Promise<RecordJobEntity> {
    const startedBy = this.currentMember(job)
    return inTransaction(this.database, async (transaction) => {
      if (job.clientId) {
        await this.jobs.lockClientId(transaction, startedBy, job.clientId)
        const known = await this.jobs.findByClientId(transaction, startedBy, job.clientId)
        if (known) return sameJob(known, job)
      }
      const created = this.newJob(job, startedBy)
      await this.jobs.create(transaction, created)
      const found = await beside?.(transaction, created.id)
      if (found) await this.jobs.change(transaction, created, found)
      const purgeAt = new Date(created.createdAt.getTime() + RETENTION_MS)
      const key = `${purgeRecordJob.name}:${created.id}`
      await this.queue.enqueue(transaction, purgeRecordJob, payloadOf(created), { runAt: purgeAt, key })
      await this.enqueue(transaction, created)
      await this.outbox.append(transaction, [toldOf(created)])
      return created
    })
  }

  /** What it did until now stays. CONFLICT when it has ended. */
  cancel(id: string): Promise<RecordJobEntity> {
    return this.changeOwn(id, async (transaction, job) => {
      if (job.state === 'CANCELLED') return job
      if (job.state === 'UNDOING' || ENDED.has(job.state)) throw conflict('It has ended, or is being undone.')
      await this.jobs.change(transaction, job, { state: 'CANCELLED', finishedAt: this.now() })
      await this.audit.record(transaction, auditEntryOf(job, false))
      return job
    })
  }

  /** Begins to write back what records were before, where nobody changed them since. CONFLICT when it is too late. */
  undo(id: string): Promise<RecordJobEntity> {
    return this.changeOwn(id, async (transaction, job) => {
      if (job.state === 'UNDOING' || job.state === 'UNDONE') return job
      const until = undoableUntil(job)
      if (!until || until < this.now()) throw conflict('It changed nothing, has not ended, or ended too long ago.')
      const undoing = { state: 'UNDOING', checkpoint: null, failure: null, attempts: 0, finishedAt: null } as const
      await this.jobs.change(transaction, job, undoing)
      await this.enqueue(transaction, job)
      return job
    })
  }

  /** Has it worked on, when the queue comes to it. */
  async enqueue(transaction: EntityManager, job: Pick<RecordJobEntity, 'id' | 'workspaceId'>): Promise<void> {
    await this.queue.enqueue(transaction, runRecordJob, payloadOf(job), { queue: `record-job:${job.id}` })
  }

  private changeOwn(
    id: string,
    change: (transaction: EntityManager, job: RecordJobEntity) => Promise<RecordJobEntity>,
  ): Promise<RecordJobEntity> {
    return inTransaction(this.database, async (transaction) => {
      const job = await this.jobs.lock(transaction, queryableId(id))
      if (!job || job.startedBy !== currentUserId()) throw notFound('The job')
      this.currentMember(job)
      const { state } = job
      await change(transaction, job)
      if (job.state !== state) await this.outbox.append(transaction, [toldOf(job)])
      return job
    })
  }

  private currentMember({ kind, recordType }: Pick<NewRecordJob, 'kind' | 'recordType'>): string {
    const request = requestScope.request()
    if (!request) throw forbidden()
    const memberId = memberIdOf(requirePermission(request, permissionFor(kind, recordType)))
    if (!memberId) throw forbidden('An API key cannot do this: sign in as a member.')
    return memberId
  }

  private newJob({ clientId, total, ...asked }: NewRecordJob, startedBy: string): RecordJobEntity {
    const counts = { total, done: 0, failed: 0, changed: 0, undone: 0, leftAlone: 0, attempts: 0 }
    const times = { createdAt: this.now(), startedAt: null, finishedAt: null }
    const workspaceId = workspaceScope.require()
    const what = { ...asked, workspaceId, id: uuidv7(), startedBy, clientId: clientId ?? null }
    return { ...what, ...counts, ...times, state: 'QUEUED', checkpoint: null, failure: null }
  }
}

/** The event of a job that is different now. */
export function toldOf({ id, startedBy }: RecordJobEntity): NewEvent {
  return newEvent(recordJobChanged, { jobId: id, startedBy })
}

function sameJob(known: RecordJobEntity, { kind, recordType, described }: NewRecordJob): RecordJobEntity {
  // As the database gives it back: what is undefined is not there.
  const wanted: unknown = JSON.parse(JSON.stringify([kind, recordType, described]))
  if (isDeepStrictEqual([known.kind, known.recordType, known.described], wanted)) return known
  throw conflict('This clientId belongs to a job that does something else.')
}

function currentUserId(): string | null {
  const actor = requestScope.request()?.actor
  return actor?.kind === 'user' ? actor.userId : null
}

const payloadOf = ({ id, workspaceId }: Pick<RecordJobEntity, 'id' | 'workspaceId'>) => ({ workspaceId, jobId: id })
const conflict = (message: string): DomainError => new DomainError('CONFLICT', message)
