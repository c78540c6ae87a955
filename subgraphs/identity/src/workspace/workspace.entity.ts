import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm'

@Entity({ schema: 'identity', name: 'workspace' })
export class WorkspaceEntity {
  @PrimaryColumn({ type: 'uuid' })
  id: string

  @Column({ type: 'text' })
  name: string

  @CreateDateColumn({ type: 'timestamptz', name: 'created_at' })
  createdAt: Date
}
