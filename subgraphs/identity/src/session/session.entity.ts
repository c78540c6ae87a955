import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm'

/** A signed-in device. Its refresh tokens form one family: one used twice ends the session. */
@Entity({ schema: 'identity', name: 'session' })
export class SessionEntity {
  @PrimaryColumn({ type: 'uuid' })
  id: string

  @Column({ type: 'uuid', name: 'user_id' })
  userId: string

  /** Where the user works with this device. */
  @Column({ type: 'uuid', name: 'workspace_id' })
  workspaceId: string

  @Column({ type: 'text', name: 'token_delivery' })
  tokenDelivery: 'COOKIE' | 'BODY'

  @Column({ type: 'text' })
  address: string

  @Column({ type: 'text', name: 'user_agent' })
  userAgent: string

  @CreateDateColumn({ type: 'timestamptz', name: 'created_at' })
  createdAt: Date

  @Column({ type: 'timestamptz', name: 'last_used_at' })
  lastUsedAt: Date

  /** When its user last showed who they are: at sign-in, and again before changing what protects the account. */
  @Column({ type: 'timestamptz', name: 'confirmed_at' })
  confirmedAt: Date

  @Column({ type: 'timestamptz', name: 'ended_at', nullable: true })
  endedAt: Date | null

  @Column({ type: 'text', name: 'end_reason', nullable: true })
  endReason: 'SIGNED_OUT' | 'REVOKED' | 'TOKEN_REUSED' | null
}
