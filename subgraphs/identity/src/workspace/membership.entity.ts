import type { Role } from '@parley/toolkit/context/actor'
import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm'

@Entity({ schema: 'identity', name: 'membership' })
export class MembershipEntity {
  @PrimaryColumn({ type: 'uuid', name: 'workspace_id' })
  workspaceId: string

  @PrimaryColumn({ type: 'uuid', name: 'user_id' })
  userId: string

  @Column({ type: 'text' })
  role: Role

  @CreateDateColumn({ type: 'timestamptz', name: 'created_at' })
  createdAt: Date
}
