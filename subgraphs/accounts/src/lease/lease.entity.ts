import { Column, Entity, PrimaryColumn } from 'typeorm'

/**
 * Who works for an account, or for a login on its way. Holds ids only, and no row-level security: workers look for work
 * across workspaces here, then enter the scope of the workspace that the row names.
 */
@Entity({ schema: 'accounts', name: 'lease' })
export class LeaseEntity {
  @PrimaryColumn({ type: 'uuid' })
  subjectId: string

  @Column({ type: 'text' })
  kind: 'ACCOUNT' | 'LOGIN'

  @Column({ type: 'uuid' })
  workspaceId: string

  /** False: nobody should work for it (a disconnected account). */
  @Column({ type: 'boolean' })
  wanted: boolean

  @Column({ type: 'uuid', nullable: true })
  workerId: string | null

  /** Grows each time the lease changes hands: what an earlier owner still wants to commit is refused. */
  @Column({ type: 'bigint' })
  token: string

  @Column({ type: 'timestamptz', nullable: true })
  expiresAt: Date | null
}
