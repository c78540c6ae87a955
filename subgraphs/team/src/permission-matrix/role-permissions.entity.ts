import type { Grants } from '@parley/toolkit/authorization/permissions'
import type { Role } from '@parley/toolkit/context/actor'
import { Column, Entity, PrimaryColumn } from 'typeorm'

/** What a role may do in a workspace whose owner has changed it. */
@Entity({ schema: 'team', name: 'role_permissions' })
export class RolePermissionsEntity {
  @PrimaryColumn({ type: 'uuid' })
  workspaceId: string

  @PrimaryColumn({ type: 'text', name: 'role' })
  id: Role

  /** Null after the role was set back: the version goes on, so that an older change is still refused. */
  @Column({ type: 'jsonb', nullable: true })
  grants: Grants | null

  /** Counts the changes; 0 stands for a role that was never changed. */
  @Column({ type: 'integer' })
  version: number

  @Column({ type: 'timestamptz', default: () => 'now()' })
  updatedAt: Date
}
