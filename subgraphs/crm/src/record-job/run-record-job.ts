import type { AuditTrail } from '@parley/toolkit/audit/audit-trail'
import { inTransaction } from '@parley/toolkit/database/transaction'
import { DomainError } from '@parley/toolkit/errors/domain-error'
import type { Outbox } from '@parley/toolkit/events/outbox'
import type { Logger } from '@parley/toolkit/logging/logger'
import type { DataSource, EntityManager } from 'typeorm'
import type { RecordJobAccess } from './record-job-access'
import { auditEntryOf } from './record-job-audit'
import type { RecordJobErrorStore } from './record-job-error.store'
import type { BatchResult, RecordBatch, RecordJobHandler } from './record-job-handler'
import { ENDED } from './record-job-kinds'
import type { RecordJobEntity } from './record-job.entity'
import type { RecordJobStore } from './record-job.store'
import { toldOf, type RecordJobs } from './record-jobs'
import type { KeepTimelines } from '../timeline/keep-timelines'
import type { UndoRecords } from './undo-records'

/** After so long the job queues up again: others get their turn, and a process that stops need not wait for all of it. */
const TURN_MS = 3_000
/** The queue waits longer after each try: about two minutes for all of them. */
const MAX_ATTEMPTS = 5
/** Records whose images are written back in one transaction. */
const UNDO_BATCH = 500

/** Where jobs are kept, and what may start them again. */
export interface JobKeeping {
  readonly database: DataSource
  readonly jobs: RecordJobStore
  readonly errors: RecordJobErrorStore
  readonly service: RecordJobs
  readonly outbox: Outbox
  readonly timelines: KeepTimelines
  readonly audit: AuditTrail
  readonly logger: Logger
  readonly now: () => Date
}

/**
 * Does a job batch by batch. Each batch is one transaction with its changes, what the records were before, its events,
 * what timelines show of it, its errors and the progress, so that a crash leaves a whole number of batches done and the next run goes on behind
 * them. Before each one the access of whoever started the job is read again. The last one writes the job into the audit log.
 */
export class RunRecordJob {
  constructor(
    private readonly keeping: JobKeeping,
    private readonly access: RecordJobAccess,
    private readonly handlers: readonly RecordJobHandler[],
    private readonly undoRecords: UndoRecords,
  ) {}

  async run(jobId: string): Promise<void> {
    const { jobs, service, database } = this.keeping
    const until = Date.now() + TURN_MS
    for (;;) {
      const job = await jobs.find(jobId)
      if (!job || !isAtWork(job)) return
      if (Date.now() >= until) return inTransaction(database, (transaction) => service.enqueue(transaction, job))
      try {
        await this.access.runAsStarter(job, () => this.doNextBatch(job))
      } catch (error) {
        await this.giveUpOrThrow(job, error)
      }
    }
  }

  private async doNextBatch(job: RecordJobEntity): Promise<void> {
    const handler = this.handlers.find(({ kinds }) => kinds.includes(job.kind))
    if (!handler) throw new Error(`Nothing handles jobs of the kind ${job.kind}`)
    const isUndo = job.state === 'UNDOING'
    const batch = await (isUndo ? this.nextUndo(job, handler) : handler.nextBatch(job))
    await this.change(job, async (transaction) => {
      const result = batch ? await batch(transaction) : { done: 0, checkpoint: null }
      const change = isUndo ? this.undoneBy(job, result) : this.doneBy(job, result)
      await this.keeping.jobs.keepBefore(transaction, job.id, result.before ?? [])
      await this.keeping.errors.add(transaction, job.id, result.errors ?? [])
      return { change, events: result.events ?? [] }
    })
  }

  private async nextUndo(job: RecordJobEntity, handler: RecordJobHandler): Promise<RecordBatch | null> {
    const images = await this.keeping.jobs.beforeImages(job.id, job.checkpoint as string | null, UNDO_BATCH)
    const checkpoint = images.at(-1)?.recordId
    if (checkpoint === undefined) return null
    const undo: (transaction: EntityManager) => Promise<Omit<BatchResult, 'checkpoint'>> = handler.undoBatch
      ? await handler.undoBatch(job, images)
      : (transaction) => this.undoRecords.run(transaction, job.recordType, images)
    return async (transaction) => ({ ...(await undo(transaction)), checkpoint })
  }

  private doneBy(job: RecordJobEntity, result: BatchResult): Partial<RecordJobEntity> {
    const { done, errors, checkpoint, total } = result
    const failed = job.failed + (errors?.length ?? 0)
    return {
      done: job.done + done,
      failed,
      changed: job.changed === null ? null : job.changed + (result.changed ?? changedIn(result)),
      checkpoint,
      attempts: 0,
      startedAt: job.startedAt ?? this.keeping.now(),
      ...(total !== undefined && { total }),
      ...(checkpoint === null ? this.ended('DONE') : { state: 'RUNNING' }),
      ...(checkpoint === null && job.total === null && total === undefined && { total: job.done + done + failed }),
    }
  }

  private undoneBy(job: RecordJobEntity, { done, errors, checkpoint }: BatchResult): Partial<RecordJobEntity> {
    const counts = { undone: job.undone + done, leftAlone: job.leftAlone + (errors?.length ?? 0), attempts: 0 }
    return { ...counts, checkpoint, ...(checkpoint === null && this.ended('UNDONE')) }
  }

  /** Rolls back and changes nothing when the job was cancelled, or done further by someone else, since it was read. */
  private async change(
    job: RecordJobEntity,
    work: (transaction: EntityManager) => Promise<{
      readonly change: Partial<RecordJobEntity>
      readonly events: NonNullable<BatchResult['events']>
    }>,
  ): Promise<void> {
    const { database, jobs, outbox, timelines, audit } = this.keeping
    await inTransaction(database, async (transaction) => {
      const locked = await jobs.lock(transaction, job.id)
      if (!locked || !isSameMoment(locked, job)) return
      const { change, events } = await work(transaction)
      await jobs.change(transaction, locked, change)
      await outbox.append(transaction, [...(await timelines.writeAhead(transaction, events)), toldOf(locked)])
      if (ENDED.has(locked.state)) await audit.record(transaction, auditEntryOf(locked, job.state === 'UNDOING'))
    })
  }

  /** What cannot go well later ends the job; else the queue tries again, a few times. */
  private async giveUpOrThrow(job: RecordJobEntity, error: unknown): Promise<void> {
    const isFinal = error instanceof DomainError && !error.retryable
    const attempts = job.attempts + 1
    if (!isFinal && attempts < MAX_ATTEMPTS) {
      await this.change(job, async () => ({ change: { attempts }, events: [] }))
      throw error
    }
    if (!isFinal) this.keeping.logger.error({ err: error, jobId: job.id }, 'A job over records was given up')
    const failure = error instanceof DomainError ? error : new DomainError('INTERNAL', 'Something went wrong here.')
    const { code, message, next } = failure
    const row = Number(next?.['row'] ?? 0) || null
    await this.change(job, async () => ({
      change: { failure: { code, message, row }, ...this.ended('FAILED') },
      events: [],
    }))
  }

  private ended(state: 'DONE' | 'FAILED' | 'UNDONE'): Partial<RecordJobEntity> {
    return { state, finishedAt: this.keeping.now() }
  }
}

const changedIn = ({ before = [] }: BatchResult): number =>
  before.filter((image) => image.before === null || Object.keys(image.before).length > 0).length

const isAtWork = ({ state }: RecordJobEntity): boolean =>
  state === 'QUEUED' || state === 'RUNNING' || state === 'UNDOING'

function isSameMoment(one: RecordJobEntity, other: RecordJobEntity): boolean {
  const place = ({ state, done, failed, undone, leftAlone, attempts, checkpoint }: RecordJobEntity): string =>
    JSON.stringify([state, done, failed, undone, leftAlone, attempts, checkpoint])
  return place(one) === place(other)
}
