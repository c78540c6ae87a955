import { Column, Entity, PrimaryColumn } from 'typeorm'
import type { TimelineKind } from './timeline-kind'

/** One thing that happened with a record or in a conversation; a projection of events, never changed. */
@Entity({ schema: 'crm', name: 'timeline_entry' })
export class TimelineEntryEntity {
  @PrimaryColumn({ type: 'uuid' })
  workspaceId: string

  @PrimaryColumn({ type: 'uuid' })
  id: string

  @Column({ type: 'uuid' })
  subjectId: string

  @Column({ type: 'text' })
  kind: TimelineKind

  @Column({ type: 'timestamptz', precision: 3 })
  at: Date

  @Column({ type: 'uuid', nullable: true })
  actorId: string | null

  @Column({ type: 'text', array: true, default: '{}' })
  fields: string[]

  @Column({ type: 'uuid', nullable: true })
  referenceId: string | null
}
