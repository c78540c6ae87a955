import { Column, Entity, PrimaryColumn } from 'typeorm'

/** A message of a conversation, received or written here. */
@Entity({ schema: 'messaging', name: 'message' })
export class MessageEntity {
  @PrimaryColumn({ type: 'uuid' })
  workspaceId: string

  @PrimaryColumn({ type: 'uuid' })
  id: string

  @Column({ type: 'uuid' })
  conversationId: string

  @Column({ type: 'uuid' })
  accountId: string

  @Column({ type: 'text' })
  channel: 'TELEGRAM' | 'EMAIL' | 'X' | 'LINKEDIN'

  @Column({ type: 'text' })
  direction: 'INBOUND' | 'OUTBOUND'

  @Column({ type: 'text' })
  status: 'QUEUED' | 'SENT' | 'DELIVERED' | 'READ' | 'FAILED'

  @Column({ type: 'text' })
  text: string

  /** Millisecond precision, as a JavaScript date has: a cursor must carry the exact value. */
  @Column({ type: 'timestamptz', precision: 3 })
  sentAt: Date

  @Column({ type: 'timestamptz', nullable: true })
  editedAt: Date | null

  @Column({ type: 'timestamptz', nullable: true })
  deletedAt: Date | null

  @Column({ type: 'text', nullable: true })
  sender: string | null

  @Column({ type: 'text', nullable: true })
  senderTelegramId: string | null

  /** Unique in the conversation; null while Telegram has not told it. */
  @Column({ type: 'integer', nullable: true })
  telegramId: number | null

  /** False while `telegramId` was only recognised by the text of an echo, before Telegram's answer named it. */
  @Column({ type: 'boolean', default: true })
  telegramIdConfirmed: boolean

  /** Telegram said that it took this message, perhaps without naming the id. */
  @Column({ type: 'boolean', default: false })
  isTaken: boolean

  /** The history brought it, and nobody was told that it is new. */
  @Column({ type: 'boolean', default: false })
  fromHistory: boolean

  @Column({ type: 'integer', nullable: true })
  replyToTelegramId: number | null

  /** Orders messages of the same second: Telegram's id, or last while there is none. */
  @Column({ type: 'integer', insert: false, update: false })
  position: number

  /** Made of the conversation and the message it answers; see `threadOf`. */
  @Column({ type: 'uuid', insert: false, update: false, nullable: true })
  thread: string | null

  @Column({ type: 'text', nullable: true })
  failure: string | null

  @Column({ type: 'text', nullable: true })
  failureCode: string | null

  /** The idempotency key of a message written here; unique in the workspace. */
  @Column({ type: 'uuid', nullable: true })
  clientId: string | null

  /** What the member asked to send, to tell a repeated request from another one with the same key. */
  @Column({ type: 'text', nullable: true })
  inputDigest: string | null

  /** What makes Telegram take a message once; signed 64-bit decimal, the same for every try. */
  @Column({ type: 'bigint', nullable: true })
  randomId: string | null

  @Column({ type: 'uuid', nullable: true })
  authorUserId: string | null

  @Column({ type: 'timestamptz', default: () => 'now()' })
  createdAt: Date
}
