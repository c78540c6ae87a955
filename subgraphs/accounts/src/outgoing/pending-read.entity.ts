import { Column, Entity, PrimaryColumn } from 'typeorm'

/** A conversation that a member read and Telegram has not been told about yet. */
@Entity({ schema: 'accounts', name: 'pending_read' })
export class PendingReadEntity {
  @PrimaryColumn({ type: 'uuid' })
  workspaceId: string

  @PrimaryColumn({ type: 'uuid' })
  dialogId: string

  @Column({ type: 'uuid' })
  accountId: string

  @Column({ type: 'integer' })
  upToTelegramId: number
}
