import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm'

@Entity({ schema: 'identity', name: 'workspace' })
export class WorkspaceEntity {
  @PrimaryColumn({ type: 'uuid' })
  id: string

  @Column({ type: 'text' })
  name: string

  /** Whether members need a second step to work in it. */
  @Column({ type: 'boolean', name: 'mfa_required' })
  mfaRequired: boolean

  @CreateDateColumn({ type: 'timestamptz', name: 'created_at' })
  createdAt: Date
}
