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

  @Column({ type: 'text', name: 'password_hash' })
  passwordHash: string

  @CreateDateColumn({ type: 'timestamptz', name: 'created_at' })
  createdAt: Date
}
