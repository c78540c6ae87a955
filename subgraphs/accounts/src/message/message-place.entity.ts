import { Entity, Column, PrimaryColumn } from 'typeorm'

/**
 * Where a message is. Telegram numbers messages outside channels per account, and says only the number when one is
 * deleted. Kept for selected dialogs.
 */
@Entity({ schema: 'accounts', name: 'message_place' })
export class MessagePlaceEntity {
  @PrimaryColumn({ type: 'uuid' })
  workspaceId: string

  @PrimaryColumn({ type: 'uuid' })
  accountId: string

  @PrimaryColumn({ type: 'integer' })
  telegramId: number

  @Column({ type: 'uuid' })
  dialogId: string
}
