import { Column, Entity, PrimaryColumn } from 'typeorm'

/** A chat that the workspace chose to sync. Its id is the dialog's, so one key orders the whole way of a message. */
@Entity({ schema: 'messaging', name: 'conversation' })
export class ConversationEntity {
  @PrimaryColumn({ type: 'uuid' })
  workspaceId: string

  @PrimaryColumn({ type: 'uuid' })
  id: string

  @Column({ type: 'uuid' })
  accountId: string

  @Column({ type: 'text' })
  channel: 'TELEGRAM' | 'EMAIL' | 'X' | 'LINKEDIN'

  @Column({ type: 'text' })
  kind: 'USER' | 'GROUP' | 'CHANNEL'

  @Column({ type: 'text' })
  title: string

  @Column({ type: 'text', nullable: true })
  peerName: string | null

  @Column({ type: 'text', nullable: true })
  peerUsername: string | null

  @Column({ type: 'text', nullable: true })
  peerPhone: string | null

  /** Under which accounts has the profile photo. */
  @Column({ type: 'uuid', nullable: true })
  photoId: string | null

  @Column({ type: 'uuid', nullable: true })
  contactId: string | null

  /** The name that crm has for the contact: what the search finds. */
  @Column({ type: 'text', nullable: true })
  contactName: string | null

  @Column({ type: 'integer', default: 0 })
  unreadCount: number

  /** The account has read what it received up to this Telegram id. */
  @Column({ type: 'integer', default: 0 })
  inboxReadUpTo: number

  /** The other side has read what the account sent up to this Telegram id. */
  @Column({ type: 'integer', default: 0 })
  outboxReadUpTo: number

  /** The newest message that is not deleted. */
  @Column({ type: 'uuid', nullable: true })
  lastMessageId: string | null

  /** When the last message was sent, or when the conversation was opened while it has none: what the inbox is ordered by. */
  @Column({ type: 'timestamptz', precision: 3 })
  activityAt: Date

  /** When subscribers last heard that history arrived: it is told at intervals, not for every batch. */
  @Column({ type: 'timestamptz', nullable: true })
  historyAnnouncedAt: Date | null

  /** The dialog was deselected: the conversation has left the inbox and waits for its purge. */
  @Column({ type: 'timestamptz', nullable: true })
  archivedAt: Date | null

  @Column({ type: 'timestamptz', nullable: true })
  accountDeletedAt: Date | null

  /** The member who looks after it. */
  @Column({ type: 'uuid', nullable: true })
  ownerId: string | null

  @Column({ type: 'uuid', nullable: true })
  teamId: string | null

  /** Members who see it as if it were theirs. */
  @Column({ type: 'uuid', array: true, default: '{}' })
  sharedWith: string[]

  @Column({ type: 'timestamptz', default: () => 'now()' })
  createdAt: Date
}
