import { Column, Entity, PrimaryColumn } from 'typeorm'

/** Members who work together. */
@Entity({ schema: 'team', name: 'team' })
export class TeamEntity {
  @PrimaryColumn({ type: 'uuid' })
  workspaceId: string

  @PrimaryColumn({ type: 'uuid' })
  id: string

  @Column({ type: 'text' })
  name: string

  @Column({ type: 'timestamptz', default: () => 'now()' })
  createdAt: Date
}
