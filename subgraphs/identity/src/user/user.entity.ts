import type { Language } from '@parley/toolkit/mail/mail-message'
import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm'

@Entity({ schema: 'identity', name: 'user' })
export class UserEntity {
  @PrimaryColumn({ type: 'uuid' })
  id: string

  /** Lower case: two spellings of one address are one user. */
  @Column({ type: 'text' })
  email: string

  @Column({ type: 'text' })
  name: string

  /** Null for who signs in by another provider only. */
  @Column({ type: 'text', name: 'password_hash', nullable: true })
  passwordHash: string | null

  /** When the user showed that the address is theirs; null before. */
  @Column({ type: 'timestamptz', name: 'email_verified_at', nullable: true })
  emailVerifiedAt: Date | null

  /** What mails are written in. */
  @Column({ type: 'text' })
  language: Language

  @CreateDateColumn({ type: 'timestamptz', name: 'created_at' })
  createdAt: Date

  get emailVerified(): boolean {
    return this.emailVerifiedAt !== null
  }
}
