import { Column, Entity } from 'typeorm'
import { RecordEntity } from '../record/record.entity'

/** A person that the workspace talks to. */
@Entity({ schema: 'crm', name: 'contact' })
export class ContactEntity extends RecordEntity {
  @Column({ type: 'text' })
  name: string

  /** Without the @. */
  @Column({ type: 'text', nullable: true })
  username: string | null

  @Column({ type: 'text', nullable: true })
  phone: string | null

  /** Empty when it is not known, as is the position. */
  @Column({ type: 'text', default: '' })
  email: string

  /** What they do at their company. */
  @Column({ type: 'text', default: '' })
  position: string

  @Column({ type: 'uuid', nullable: true })
  companyId: string | null

  /** Unique in the workspace: one person on Telegram is one contact, however many accounts talk to them. */
  @Column({ type: 'text', nullable: true })
  telegramUserId: string | null

  /** What members wrote themselves: what Telegram says does not replace it. */
  @Column({ type: 'text', array: true, default: '{}' })
  editedFields: TelegramField[]

  /** To sort by; contacts without one come first. */
  @Column({ type: 'text', select: false, insert: false, update: false })
  usernameOrder: string

  @Column({ type: 'text', select: false, insert: false, update: false })
  phoneOrder: string
}

/** What Telegram tells about a person. */
export type TelegramField = 'name' | 'username' | 'phone'
