import { Column, Entity, PrimaryColumn } from 'typeorm'

/** How far an account has followed Telegram's updates. Written only together with what those updates brought. */
@Entity({ schema: 'accounts', name: 'update_state' })
export class UpdateStateEntity {
  @PrimaryColumn({ type: 'uuid' })
  workspaceId: string

  @PrimaryColumn({ type: 'uuid' })
  accountId: string

  @Column({ type: 'integer' })
  pts: number

  @Column({ type: 'integer' })
  qts: number

  @Column({ type: 'integer' })
  date: number

  @Column({ type: 'integer' })
  seq: number
}
