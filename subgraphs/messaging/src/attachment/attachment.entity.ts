import { Column, Entity, PrimaryColumn } from 'typeorm'

/** A file of a message; its bytes stay with Telegram. */
@Entity({ schema: 'messaging', name: 'attachment' })
export class AttachmentEntity {
  @PrimaryColumn({ type: 'uuid' })
  workspaceId: string

  /** The id that accounts gave it: it streams the bytes. */
  @PrimaryColumn({ type: 'uuid' })
  id: string

  @Column({ type: 'uuid' })
  messageId: string

  @Column({ type: 'uuid' })
  accountId: string

  /** Place among the files of its message, from 0. */
  @Column({ type: 'integer' })
  ordinal: number

  @Column({ type: 'text' })
  kind: 'PHOTO' | 'VIDEO' | 'AUDIO' | 'VOICE' | 'DOCUMENT' | 'STICKER'

  @Column({ type: 'text', nullable: true })
  name: string | null

  @Column({ type: 'text', nullable: true })
  mimeType: string | null

  @Column({ type: 'bigint', nullable: true })
  sizeBytes: string | null

  @Column({ type: 'integer', nullable: true })
  width: number | null

  @Column({ type: 'integer', nullable: true })
  height: number | null

  @Column({ type: 'boolean' })
  hasThumbnail: boolean
}
