import { Column, Entity, PrimaryColumn } from 'typeorm'

/** An example row that a workspace owns. */
@Entity({ schema: 'notes', name: 'note' })
export class NoteEntity {
  @PrimaryColumn({ type: 'uuid' })
  id: string

  @Column({ type: 'uuid' })
  workspaceId: string

  @Column({ type: 'uuid' })
  folderId: string

  @Column({ type: 'text' })
  title: string

  @Column({ type: 'integer' })
  rank: number

  @Column({ type: 'timestamptz', nullable: true })
  readAt: Date | null
}
