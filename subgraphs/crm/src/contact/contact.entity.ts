import { Column, Entity, PrimaryColumn } from 'typeorm'

/** A person that the workspace talks to. */
@Entity({ schema: 'crm', name: 'contact' })
export class ContactEntity {
  @PrimaryColumn({ type: 'uuid' })
  workspaceId: string

  @PrimaryColumn({ type: 'uuid' })
  id: string

  @Column({ type: 'text' })
  name: string

  /** Without the @. */
  @Column({ type: 'text', nullable: true })
  username: string | null

  @Column({ type: 'text', nullable: true })
  phone: string | null

  /** Unique in the workspace: one person on Telegram is one contact, however many accounts talk to them. */
  @Column({ type: 'text', nullable: true })
  telegramUserId: string | null

  /** What members wrote themselves: what Telegram says does not replace it. */
  @Column({ type: 'text', array: true, default: '{}' })
  editedFields: ('name' | 'username' | 'phone')[]

  /** Counts the changes; an edit names the version it was made on. */
  @Column({ type: 'integer', default: 1 })
  version: number

  @Column({ type: 'timestamptz', default: () => 'now()' })
  createdAt: Date

  @Column({ type: 'timestamptz', default: () => 'now()' })
  updatedAt: Date
}
