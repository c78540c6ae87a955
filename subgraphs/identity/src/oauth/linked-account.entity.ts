import { Column, Entity, PrimaryColumn } from 'typeorm'
import type { SignInProvider } from './provider'

/** An account at a provider with which a user signs in. */
@Entity({ schema: 'identity', name: 'linked_account' })
export class LinkedAccountEntity {
  @PrimaryColumn({ type: 'uuid' })
  id: string

  @Column({ type: 'uuid' })
  userId: string

  @Column({ type: 'text' })
  provider: SignInProvider['id']

  /** Who it is there. One account signs one user in. */
  @Column({ type: 'text' })
  subject: string

  @Column({ type: 'text' })
  name: string

  @Column({ type: 'text', nullable: true })
  email: string | null

  @Column({ type: 'timestamptz' })
  linkedAt: Date

  @Column({ type: 'timestamptz', nullable: true })
  lastUsedAt: Date | null
}
