import { Column, Entity, PrimaryColumn } from 'typeorm'

/** The seed that an authenticator app of a user makes its codes from. */
@Entity({ schema: 'identity', name: 'mfa_seed' })
export class MfaSeedEntity {
  @PrimaryColumn({ type: 'uuid', name: 'user_id' })
  userId: string

  /** Encrypted. */
  @Column({ type: 'bytea' })
  seed: Buffer

  /** Null until the app has shown that it has the seed: signing in asks for no code before. */
  @Column({ type: 'timestamptz', name: 'confirmed_at', nullable: true })
  confirmedAt: Date | null

  /** The half minute of the newest code that was used; bigint comes as text. Earlier ones work no more. */
  @Column({ type: 'bigint', name: 'last_step' })
  lastStep: string
}

/** A recovery code that was not used yet. */
@Entity({ schema: 'identity', name: 'recovery_code' })
export class RecoveryCodeEntity {
  @PrimaryColumn({ type: 'uuid', name: 'user_id' })
  userId: string

  /** SHA-256: a code has 80 random bits. */
  @PrimaryColumn({ type: 'bytea' })
  hash: Buffer
}

/** Someone has shown who they are, and their second factor is still to come. */
@Entity({ schema: 'identity', name: 'sign_in_challenge' })
export class SignInChallengeEntity {
  /** SHA-256 of the id, which is as good as a password. */
  @PrimaryColumn({ type: 'bytea' })
  hash: Buffer

  @Column({ type: 'uuid', name: 'user_id' })
  userId: string

  @Column({ type: 'timestamptz', name: 'expires_at' })
  expiresAt: Date
}
