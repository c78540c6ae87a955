import { Column, Entity, PrimaryColumn } from 'typeorm'

@Entity({ schema: 'identity', name: 'refresh_token' })
export class RefreshTokenEntity {
  /** SHA-256 of the token: the token itself is known to its owner only. */
  @PrimaryColumn({ type: 'bytea' })
  hash: Buffer

  @Column({ type: 'uuid', name: 'session_id' })
  sessionId: string

  @Column({ type: 'timestamptz', name: 'expires_at' })
  expiresAt: Date

  @Column({ type: 'timestamptz', name: 'used_at', nullable: true })
  usedAt: Date | null
}
