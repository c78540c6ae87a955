import { Column, Entity, PrimaryColumn } from 'typeorm'

/**
 * Which Telegram users are connected, in all workspaces: one account, one workspace. Holds ids only, and no row-level
 * security: the primary key refuses a second connection without anybody reading the first.
 */
@Entity({ schema: 'accounts', name: 'connected_identity' })
export class ConnectedIdentityEntity {
  @PrimaryColumn({ type: 'text' })
  telegramUserId: string

  @Column({ type: 'uuid' })
  workspaceId: string

  @Column({ type: 'uuid' })
  accountId: string
}
