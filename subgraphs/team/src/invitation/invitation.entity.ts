import type { Role } from '@parley/toolkit/context/actor'
import type { Language } from '@parley/toolkit/mail/mail-message'
import { Column, Entity, PrimaryColumn } from 'typeorm'

/** An invitation to the workspace: to one address, or by a link for whoever has it. */
@Entity({ schema: 'team', name: 'invitation' })
export class InvitationEntity {
  @PrimaryColumn({ type: 'uuid' })
  workspaceId: string

  @PrimaryColumn({ type: 'uuid' })
  id: string

  @Column({ type: 'text' })
  kind: 'EMAIL' | 'LINK'

  /** Lower case; null for a link. */
  @Column({ type: 'text', nullable: true })
  email: string | null

  @Column({ type: 'text' })
  role: Role

  /** Of the mail; null for a link. */
  @Column({ type: 'text', nullable: true })
  language: Language | null

  /** How long it is good, counted anew when it is sent again. */
  @Column({ type: 'integer' })
  days: number

  /** Null for a link without one. */
  @Column({ type: 'integer', nullable: true })
  useLimit: number | null

  @Column({ type: 'uuid' })
  inviterId: string

  /** The token itself is stored nowhere. */
  @Column({ type: 'bytea', select: false })
  tokenHash: Buffer

  @Column({ type: 'timestamptz', default: () => 'now()' })
  createdAt: Date

  @Column({ type: 'timestamptz', default: () => 'now()' })
  sentAt: Date

  @Column({ type: 'timestamptz' })
  expiresAt: Date

  @Column({ type: 'timestamptz', nullable: true })
  revokedAt: Date | null

  @Column({ type: 'timestamptz', nullable: true })
  declinedAt: Date | null

  /** When the last use that it allows had joined. */
  @Column({ type: 'timestamptz', nullable: true })
  usedAt: Date | null
}
