import { Column, Entity, PrimaryColumn } from 'typeorm'

/** One thing that changed in the workspace's inbox; kept for the retention, so that a client that was away can catch up. */
@Entity({ schema: 'messaging', name: 'inbox_event' })
export class InboxEventEntity {
  @PrimaryColumn({ type: 'uuid' })
  workspaceId: string

  /** Counts 1, 2, 3 … in the order of commits, without holes. */
  @PrimaryColumn({ type: 'bigint', transformer: { from: Number, to: (sequence: number) => sequence } })
  sequence: number

  @Column({ type: 'uuid' })
  id: string

  @Column({ type: 'text' })
  kind:
    | 'MESSAGE_RECEIVED'
    | 'MESSAGE_SENT'
    | 'MESSAGE_STATUS'
    | 'MESSAGE_EDITED'
    | 'MESSAGE_DELETED'
    | 'CONVERSATION_READ'
    | 'CONVERSATION_CHANGED'

  @Column({ type: 'uuid' })
  accountId: string

  @Column({ type: 'uuid' })
  conversationId: string

  @Column({ type: 'uuid', nullable: true })
  messageId: string | null

  @Column({ type: 'timestamptz', default: () => 'now()' })
  at: Date
}
