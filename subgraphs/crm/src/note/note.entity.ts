import { Column, Entity, PrimaryColumn } from 'typeorm'
import type { RecordType } from '../record/record-type'

/** What a member wrote down about a record. */
@Entity({ schema: 'crm', name: 'note' })
export class NoteEntity {
  @PrimaryColumn({ type: 'uuid' })
  workspaceId: string

  @PrimaryColumn({ type: 'uuid' })
  id: string

  @Column({ type: 'text' })
  recordType: RecordType

  @Column({ type: 'uuid' })
  recordId: string

  @Column({ type: 'text' })
  body: string

  /** Null for what an API key wrote. */
  @Column({ type: 'uuid', nullable: true })
  authorId: string | null

  /** Members whom it names; each was told of it once. */
  @Column({ type: 'uuid', array: true, default: '{}' })
  mentions: string[]

  /** Stays above the others. */
  @Column({ type: 'boolean', default: false })
  pinned: boolean

  /** Counts the changes; an edit names the version it was made on. */
  @Column({ type: 'integer', default: 1 })
  version: number

  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  createdAt: Date

  @Column({ type: 'timestamptz', default: () => 'now()' })
  updatedAt: Date

  @Column({ type: 'timestamptz', nullable: true })
  deletedAt: Date | null
}
