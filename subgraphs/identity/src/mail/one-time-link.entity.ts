import { Column, Entity, PrimaryColumn } from 'typeorm'

export type LinkPurpose = 'VERIFY_EMAIL' | 'RESET_PASSWORD' | 'UNLOCK_SIGN_IN'

/** A link that was mailed to someone; it works once, until it expires. */
@Entity({ schema: 'identity', name: 'one_time_link' })
export class OneTimeLinkEntity {
  @PrimaryColumn({ type: 'uuid' })
  id: string

  /** SHA-256 of the token: the token itself is in the mail only. */
  @Column({ type: 'bytea' })
  hash: Buffer

  @Column({ type: 'text' })
  purpose: LinkPurpose

  @Column({ type: 'uuid', name: 'user_id' })
  userId: string

  /** Where it was sent to. */
  @Column({ type: 'text' })
  email: string

  @Column({ type: 'timestamptz', name: 'expires_at' })
  expiresAt: Date

  @Column({ type: 'timestamptz', name: 'used_at', nullable: true })
  usedAt: Date | null
}
