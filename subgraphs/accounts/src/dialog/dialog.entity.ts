import { Column, Entity, PrimaryColumn } from 'typeorm'
import type { HistoryGap } from '../sync/history-gap'

/** A chat as Telegram lists it, with what is needed to address it, and how far its history has been read. */
@Entity({ schema: 'accounts', name: 'dialog' })
export class DialogEntity {
  @PrimaryColumn({ type: 'uuid' })
  workspaceId: string

  @PrimaryColumn({ type: 'uuid' })
  id: string

  @Column({ type: 'uuid' })
  accountId: string

  @Column({ type: 'text' })
  peerType: 'user' | 'chat' | 'channel'

  @Column({ type: 'text' })
  peerId: string

  @Column({ type: 'text', nullable: true })
  accessHash: string | null

  /** The basic group that this supergroup was, where that is a part of its history. */
  @Column({ type: 'text', nullable: true })
  migratedFrom: string | null

  @Column({ type: 'text' })
  kind: 'USER' | 'GROUP' | 'CHANNEL'

  @Column({ type: 'text' })
  title: string

  @Column({ type: 'text', nullable: true })
  username: string | null

  @Column({ type: 'text', nullable: true })
  phone: string | null

  /** As Telegram numbers it; null where there is none, or none that the account may see. */
  @Column({ type: 'text', nullable: true })
  telegramPhotoId: string | null

  /** The id under which the photo can be fetched. */
  @Column({ type: 'uuid', nullable: true })
  photoId: string | null

  @Column({ type: 'integer' })
  unreadCount: number

  @Column({ type: 'integer' })
  topMessageId: number

  @Column({ type: 'timestamptz', nullable: true })
  lastMessageAt: Date | null

  /** The order of lists; made by the database, never null. */
  @Column({ type: 'timestamptz', insert: false, update: false })
  listedAt: Date

  @Column({ type: 'integer' })
  inboxReadUpTo: number

  @Column({ type: 'integer' })
  outboxReadUpTo: number

  /** The channel's own update counter; null for users and basic groups. */
  @Column({ type: 'integer', nullable: true })
  pts: number | null

  @Column({ type: 'boolean' })
  selected: boolean

  /** When it left the selection; null while it is in it, and before it ever was. */
  @Column({ type: 'timestamptz', nullable: true })
  deselectedAt: Date | null

  /** The highest message id that was published while the dialog was selected; 0 before the first. */
  @Column({ type: 'integer' })
  publishedUpTo: number

  /** Stretches of the history that are still to be read, in the order in which to read them. */
  @Column({ type: 'jsonb' })
  gaps: HistoryGap[]

  @Column({ type: 'integer' })
  messagesDone: number

  @Column({ type: 'integer', nullable: true })
  messagesTotal: number | null

  @Column({ type: 'text', nullable: true })
  syncError: string | null
}
