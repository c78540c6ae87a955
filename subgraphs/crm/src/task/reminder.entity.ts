import { Column, Entity, PrimaryColumn } from 'typeorm'

/** Something that asked for a member's attention once: a task whose time had come, or a note that names them. */
@Entity({ schema: 'crm', name: 'reminder' })
export class ReminderEntity {
  @PrimaryColumn({ type: 'uuid' })
  workspaceId: string

  @PrimaryColumn({ type: 'uuid' })
  id: string

  @Column({ type: 'uuid' })
  memberId: string

  /** Either this or a note. */
  @Column({ type: 'uuid', nullable: true })
  taskId: string | null

  @Column({ type: 'uuid', nullable: true })
  noteId: string | null

  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  at: Date
}
