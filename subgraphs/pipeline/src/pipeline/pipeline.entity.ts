import { Column, Entity, PrimaryColumn } from 'typeorm'

/** A way that deals take, stage by stage. */
@Entity({ schema: 'pipeline', name: 'pipeline' })
export class PipelineEntity {
  @PrimaryColumn({ type: 'uuid' })
  workspaceId: string

  @PrimaryColumn({ type: 'uuid' })
  id: string

  @Column({ type: 'text' })
  name: string

  @Column({ type: 'integer' })
  position: number

  @Column({ type: 'timestamptz', nullable: true })
  archivedAt: Date | null

  /** Its row stays for the history. */
  @Column({ type: 'timestamptz', nullable: true })
  deletedAt: Date | null

  @Column({ type: 'integer', default: 1 })
  version: number
}
