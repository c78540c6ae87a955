import { Column, Entity, PrimaryColumn } from 'typeorm'
import type { RecordType } from '../record/record-type'

/** A file that a member brings in, and what became of it. */
@Entity({ schema: 'crm', name: 'import' })
export class ImportEntity {
  @PrimaryColumn({ type: 'uuid' })
  workspaceId: string

  @PrimaryColumn({ type: 'uuid' })
  id: string

  @Column({ type: 'text' })
  recordType: RecordType

  @Column({ type: 'text' })
  fileName: string

  /** A number in text, as Postgres writes large ones. */
  @Column({ type: 'bigint' })
  sizeBytes: string

  @Column({ type: 'uuid' })
  createdBy: string

  @Column({ type: 'timestamptz', default: () => 'now()' })
  createdAt: Date

  /** The job that writes its rows; null until it is started. */
  @Column({ type: 'uuid', nullable: true })
  jobId: string | null

  /** Its first line, for the file of what was refused. */
  @Column({ type: 'text', array: true, default: '{}' })
  header: string[]

  @Column({ type: 'integer', default: 0 })
  created: number

  @Column({ type: 'integer', default: 0 })
  updated: number

  /** Rows that say what the records said already. */
  @Column({ type: 'integer', default: 0 })
  unchanged: number
}
