import { Column, Entity, PrimaryColumn } from 'typeorm'

/**
 * A message that a member wrote and that is on its way to Telegram. QUEUED until Telegram took or refused it; UNCONFIRMED
 * when Telegram says that it has it already and its id there is not known yet.
 */
@Entity({ schema: 'accounts', name: 'outgoing_message' })
export class OutgoingMessageEntity {
  @PrimaryColumn({ type: 'uuid' })
  workspaceId: string

  @PrimaryColumn({ type: 'uuid' })
  messageId: string

  @Column({ type: 'uuid' })
  accountId: string

  @Column({ type: 'uuid' })
  dialogId: string

  /** The order of sending; made by the database. */
  @Column({ type: 'bigint', insert: false, update: false })
  position: string

  @Column({ type: 'text' })
  text: string

  @Column({ type: 'integer', nullable: true })
  replyToTelegramId: number | null

  @Column({ type: 'text' })
  randomId: string

  @Column({ type: 'text' })
  state: 'QUEUED' | 'UNCONFIRMED'

  @Column({ type: 'timestamptz', nullable: true })
  attemptedAt: Date | null

  @Column({ type: 'timestamptz', nullable: true })
  retryAt: Date | null
}
