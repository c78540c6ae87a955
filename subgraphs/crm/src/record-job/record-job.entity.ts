import type { AuditValues } from '@parley/schema/events/audit'
import { Column, Entity, PrimaryColumn } from 'typeorm'
import type { RecordType } from '../record/record-type'
import type { RecordJobKind, RecordJobState } from './record-job-kinds'

/** Why a job ended before its end. */
export interface RecordJobFailure {
  readonly code: string
  readonly message: string
  /** Of the file, from 1, where that shows. */
  readonly row?: number | null
}

/** Work on many records of one type that a member started. */
@Entity({ schema: 'crm', name: 'record_job' })
export class RecordJobEntity {
  @PrimaryColumn({ type: 'uuid' })
  workspaceId: string

  @PrimaryColumn({ type: 'uuid' })
  id: string

  @Column({ type: 'text' })
  kind: RecordJobKind

  @Column({ type: 'text' })
  recordType: RecordType

  @Column({ type: 'text' })
  state: RecordJobState

  /** What is to be done, as the handler of its kind understands it. */
  @Column({ type: 'jsonb' })
  payload: unknown

  /** What the audit log says of it beside its counts. */
  @Column({ type: 'jsonb', default: {} })
  described: AuditValues

  /** Where the handler, or the undo, goes on; null at the beginning. */
  @Column({ type: 'jsonb', nullable: true })
  checkpoint: unknown

  /** Null while nobody knows. */
  @Column({ type: 'integer', nullable: true })
  total: number | null

  @Column({ type: 'integer', default: 0 })
  done: number

  @Column({ type: 'integer', default: 0 })
  failed: number

  /** Records that it changed or created, companies that a file named among them; null where nobody counted. */
  @Column({ type: 'integer', nullable: true })
  changed: number | null

  @Column({ type: 'integer', default: 0 })
  undone: number

  /** Records that an undo left as they are. */
  @Column({ type: 'integer', default: 0 })
  leftAlone: number

  @Column({ type: 'jsonb', nullable: true })
  failure: RecordJobFailure | null

  /** Tries since the last batch that went well. */
  @Column({ type: 'integer', default: 0 })
  attempts: number

  @Column({ type: 'uuid' })
  startedBy: string

  /** The same one twice is the same job. */
  @Column({ type: 'text', nullable: true })
  clientId: string | null

  @Column({ type: 'timestamptz' })
  createdAt: Date

  @Column({ type: 'timestamptz', nullable: true })
  startedAt: Date | null

  @Column({ type: 'timestamptz', nullable: true })
  finishedAt: Date | null
}

/** A row or a record that a job could not do, or that its undo left. */
@Entity({ schema: 'crm', name: 'record_job_error' })
export class RecordJobErrorEntity {
  @PrimaryColumn({ type: 'uuid' })
  workspaceId: string

  @PrimaryColumn({ type: 'uuid' })
  id: string

  @Column({ type: 'uuid' })
  jobId: string

  /** Of a file, from 1. */
  @Column({ type: 'integer', nullable: true })
  row: number | null

  @Column({ type: 'uuid', nullable: true })
  recordId: string | null

  @Column({ type: 'text' })
  code: string

  @Column({ type: 'text', nullable: true })
  field: string | null

  @Column({ type: 'text' })
  message: string
}

/** A record that a job changed or created, and what it was before. */
@Entity({ schema: 'crm', name: 'record_job_before' })
export class RecordJobBeforeEntity {
  @PrimaryColumn({ type: 'uuid' })
  workspaceId: string

  @PrimaryColumn({ type: 'uuid' })
  jobId: string

  @PrimaryColumn({ type: 'uuid' })
  recordId: string

  /** The properties that changed, as they were; null for a record that the job created. */
  @Column({ type: 'jsonb', nullable: true })
  before: Readonly<Record<string, unknown>> | null

  /** The version that the record has since. */
  @Column({ type: 'integer' })
  version: number
}

export const RECORD_JOB_ENTITIES = [RecordJobEntity, RecordJobErrorEntity, RecordJobBeforeEntity]
