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

  /** The member who looks after it. */
  @Column({ type: 'uuid', nullable: true })
  ownerId: string | null

  @Column({ type: 'uuid', nullable: true })
  teamId: string | null

  /** Members who see it as if it were theirs. */
  @Column({ type: 'uuid', array: true, default: '{}' })
  sharedWith: string[]

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
