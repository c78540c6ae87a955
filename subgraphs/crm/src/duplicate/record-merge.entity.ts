import { Column, Entity, PrimaryColumn } from 'typeorm'
import type { MergeableType } from './mergeable-type'

/** Properties of a record by name; of custom fields by `custom.<id>`. */
export type MergedValues = Readonly<Record<string, unknown>>

/** One record went into another one, and may come out of it again. */
@Entity({ schema: 'crm', name: 'record_merge' })
export class RecordMergeEntity {
  @PrimaryColumn({ type: 'uuid' })
  workspaceId: string

  @PrimaryColumn({ type: 'uuid' })
  id: string

  @Column({ type: 'text' })
  recordType: MergeableType

  @Column({ type: 'uuid' })
  keptId: string

  @Column({ type: 'uuid' })
  mergedId: string

  @Column({ type: 'text' })
  mergedName: string

  /** What the merge changed of the record that stayed: before, and after it. */
  @Column({ type: 'jsonb' })
  before: MergedValues

  @Column({ type: 'jsonb' })
  after: MergedValues

  /** Who the merged contact was on Telegram. */
  @Column({ type: 'text', nullable: true })
  telegramUserId: string | null

  @Column({ type: 'uuid', nullable: true })
  mergedBy: string | null

  @Column({ type: 'timestamptz', default: () => 'now()' })
  mergedAt: Date

  @Column({ type: 'timestamptz', nullable: true })
  undoneAt: Date | null
}
