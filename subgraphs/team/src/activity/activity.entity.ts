import { Column, Entity, PrimaryColumn } from 'typeorm'
import type { ActivityKind } from './activity-kinds'

/** Something that somebody did. Rows are never changed. */
@Entity({ schema: 'team', name: 'activity' })
export class ActivityEntity {
  @PrimaryColumn({ type: 'uuid' })
  workspaceId: string

  /** Counts 1, 2, 3 … in the order of commits, without holes. */
  @PrimaryColumn({ type: 'bigint', transformer: { from: Number, to: (sequence: number) => sequence } })
  sequence: number

  @Column({ type: 'uuid' })
  id: string

  @Column({ type: 'text' })
  kind: ActivityKind

  /** The member who did it; null for what nobody here did. */
  @Column({ type: 'uuid', nullable: true })
  actorId: string | null

  /** As the graph calls it. */
  @Column({ type: 'text' })
  subjectType: string

  @Column({ type: 'text' })
  subjectId: string

  @Column({ type: 'text', nullable: true })
  subjectName: string | null

  @Column({ type: 'text', nullable: true })
  before: string | null

  @Column({ type: 'text', nullable: true })
  after: string | null

  /** Whose the record was then: who may see it may see this. */
  @Column({ type: 'uuid', nullable: true })
  ownerId: string | null

  @Column({ type: 'uuid', nullable: true })
  teamId: string | null

  @Column({ type: 'uuid', array: true, default: '{}' })
  sharedWith: string[]

  @Column({ type: 'timestamptz' })
  at: Date
}
