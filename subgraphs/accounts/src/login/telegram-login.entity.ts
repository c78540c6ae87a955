import { Column, Entity, PrimaryColumn } from 'typeorm'
import type { TelegramLoginStep } from './telegram-login-step'

/**
 * A login on its way, with all that another worker needs to go on with it. `secrets` is encrypted: the temporary session,
 * the hash of the code and the address of the QR code.
 */
@Entity({ schema: 'accounts', name: 'telegram_login' })
export class TelegramLoginEntity {
  @PrimaryColumn({ type: 'uuid' })
  workspaceId: string

  @PrimaryColumn({ type: 'uuid' })
  id: string

  /** Who started it, and alone may see it. */
  @Column({ type: 'uuid' })
  userId: string

  @Column({ type: 'text' })
  step: TelegramLoginStep

  @Column({ type: 'text', nullable: true })
  phoneNumber: string | null

  @Column({ type: 'integer', nullable: true })
  codeLength: number | null

  @Column({ type: 'bytea', nullable: true })
  secrets: Buffer | null

  @Column({ type: 'uuid', nullable: true })
  accountId: string | null

  /** Why it ended without an account: an error code. */
  @Column({ type: 'text', nullable: true })
  failure: string | null

  /** When the code or the QR code stops being valid. */
  @Column({ type: 'timestamptz', nullable: true })
  stepExpiresAt: Date | null

  @Column({ type: 'timestamptz' })
  expiresAt: Date
}
