import type { NewEvent } from '@parley/toolkit/events/outbox'
import type { EntityManager } from 'typeorm'
import type { RecordJobKind } from './record-job-kinds'
import type { RecordJobEntity } from './record-job.entity'

/** A row of a file, or a record, that could not be done. */
export interface RowError {
  /** Of the file, from 1. */
  readonly row?: number | null
  readonly recordId?: string | null
  readonly code: string
  readonly field?: string | null
  readonly message: string
}

/** What a record was before a job changed it. */
export interface BeforeImage {
  readonly recordId: string
  /** The properties that changed, as they were; null for a record that the job created. */
  readonly before: Readonly<Record<string, unknown>> | null
  /** The version that the record has since. */
  readonly version: number
}

/** What a batch did. */
export interface BatchResult {
  /** Records that are as they should be now, also those that were so before. */
  readonly done: number
  readonly errors?: readonly RowError[]
  readonly before?: readonly BeforeImage[]
  /** Where `before` does not tell how many records differ now. */
  readonly changed?: number
  /** Published together with the progress, in one append: a batch must not append any itself. */
  readonly events?: readonly NewEvent[]
  /** Where the next batch begins; null when this one was the last. */
  readonly checkpoint: unknown
  /** As soon as it is known. */
  readonly total?: number
}

/** A portion of a job, of some hundreds of records. Runs in a transaction; a crash before its end is as if it had not begun. */
export type RecordBatch = (transaction: EntityManager) => Promise<BatchResult>

/**
 * Does the work of one or several kinds of jobs, batch by batch. Works in the request scope of the member who started the
 * job, with their access of now. A DomainError that is not retryable ends the job, which tells its code; any other error
 * has the batch tried again.
 */
export interface RecordJobHandler {
  readonly kinds: readonly RecordJobKind[]
  /** What comes at the job's checkpoint; may ask other parts, outside of the transaction. Null when nothing is left. */
  nextBatch(job: RecordJobEntity): Promise<RecordBatch | null>
  /** Undoes what the images tell, instead of writing them back into the records. `done` counts what was undone. */
  undoBatch?(job: RecordJobEntity, images: readonly BeforeImage[]): Promise<RecordBatch>
}
