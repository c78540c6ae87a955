import { Column, Entity, PrimaryColumn } from 'typeorm'

/** Where the bytes of an attachment are in Telegram. The id follows from dialog, message and position. */
@Entity({ schema: 'accounts', name: 'attachment' })
export class AttachmentEntity {
  @PrimaryColumn({ type: 'uuid' })
  workspaceId: string

  @PrimaryColumn({ type: 'uuid' })
  id: string

  @Column({ type: 'uuid' })
  dialogId: string

  /** The basic group in which the message is, where the dialog has become a supergroup since. */
  @Column({ type: 'text', nullable: true })
  groupId: string | null

  @Column({ type: 'integer' })
  telegramId: number

  @Column({ type: 'smallint' })
  position: number

  @Column({ type: 'text', nullable: true })
  name: string | null

  @Column({ type: 'text', nullable: true })
  mimeType: string | null

  /** Null where Telegram does not say; a decimal string in the driver, hence double precision. */
  @Column({ type: 'double precision', nullable: true })
  sizeBytes: number | null

  @Column({ type: 'boolean' })
  hasThumbnail: boolean
}
