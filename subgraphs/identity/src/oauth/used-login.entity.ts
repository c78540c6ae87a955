import { Column, Entity, PrimaryColumn } from 'typeorm'

/** A login of Telegram's that was used, until it is too old to be used again. */
@Entity({ schema: 'identity', name: 'used_login' })
export class UsedLoginEntity {
  @PrimaryColumn({ type: 'bytea' })
  hash: Buffer

  @Column({ type: 'timestamptz' })
  expiresAt: Date
}
