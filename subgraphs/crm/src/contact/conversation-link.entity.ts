import { Column, Entity, PrimaryColumn } from 'typeorm'

/** Which contact stands behind a conversation of messaging. */
@Entity({ schema: 'crm', name: 'conversation_link' })
export class ConversationLinkEntity {
  @PrimaryColumn({ type: 'uuid' })
  workspaceId: string

  /** The conversation, which is also the dialog. */
  @PrimaryColumn({ type: 'uuid' })
  id: string

  @Column({ type: 'uuid' })
  contactId: string
}
