import { Column, Entity, PrimaryColumn } from 'typeorm'

/** A secret that opens a key: the present one, and after a rotation for a while the one before. */
@Entity({ schema: 'identity', name: 'api_key_secret' })
export class ApiKeySecretEntity {
  /** SHA-256 of the secret: the secret itself is known to its holder only. */
  @PrimaryColumn({ type: 'bytea' })
  hash: Buffer

  @Column({ type: 'uuid' })
  workspaceId: string

  @Column({ type: 'uuid' })
  keyId: string

  /** Null while it is the present one. */
  @Column({ type: 'timestamptz', nullable: true })
  endsAt: Date | null
}
