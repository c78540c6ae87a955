import { Column, Entity, PrimaryColumn } from 'typeorm'
import type { RecordType } from '../record/record-type'

/** Something that a member means to do, about a record or by itself. */
@Entity({ schema: 'crm', name: 'task' })
export class TaskEntity {
  @PrimaryColumn({ type: 'uuid' })
  workspaceId: string

  @PrimaryColumn({ type: 'uuid' })
  id: string

  @Column({ type: 'text' })
  title: string

  @Column({ type: 'text', default: '' })
  note: string

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  dueAt: Date | null

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  remindAt: Date | null

  @Column({ type: 'uuid', nullable: true })
  assigneeId: string | null

  /** Null for what an API key made. */
  @Column({ type: 'uuid', nullable: true })
  creatorId: string | null

  @Column({ type: 'text', nullable: true })
  recordType: RecordType | null

  @Column({ type: 'uuid', nullable: true })
  recordId: string | null

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  doneAt: Date | null

  @Column({ type: 'uuid', nullable: true })
  doneBy: string | null

  /** Counts the changes; an edit names the version it was made on. */
  @Column({ type: 'integer', default: 1 })
  version: number

  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  createdAt: Date

  @Column({ type: 'timestamptz', default: () => 'now()' })
  updatedAt: Date

  @Column({ type: 'timestamptz', nullable: true })
  deletedAt: Date | null

  /** What is open is sorted by this: tasks without a due time come last. */
  @Column({ type: 'timestamptz', precision: 3, select: false, insert: false, update: false })
  dueOrder: Date

  @Column({ type: 'timestamptz', precision: 3, select: false, insert: false, update: false })
  doneOrder: Date
}
