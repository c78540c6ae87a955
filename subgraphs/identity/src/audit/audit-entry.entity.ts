import type { AuditRecord, AuditValues } from '@parley/schema/events/audit'
import { Column, Entity, PrimaryColumn } from 'typeorm'

/** What someone did. The domain's role may add and read entries, and never change or delete one. */
@Entity({ schema: 'identity', name: 'audit_entry' })
export class AuditEntryEntity {
  @PrimaryColumn({ type: 'uuid' })
  workspaceId: string

  @PrimaryColumn({ type: 'uuid' })
  id: string

  @Column({ type: 'timestamptz' })
  at: Date

  @Column({ type: 'text' })
  action: string

  @Column({ type: 'text' })
  actorKind: AuditRecord['actor']['kind']

  @Column({ type: 'text', nullable: true })
  actorId: string | null

  /** As the actor was called then: people leave, and keys are revoked. */
  @Column({ type: 'text', nullable: true })
  actorName: string | null

  @Column({ type: 'text' })
  targetType: string

  @Column({ type: 'text' })
  targetId: string

  @Column({ type: 'text', nullable: true })
  targetName: string | null

  @Column({ type: 'jsonb', nullable: true })
  before: AuditValues | null

  @Column({ type: 'jsonb', nullable: true })
  after: AuditValues | null

  @Column({ type: 'text' })
  clientAddress: string

  @Column({ type: 'text' })
  userAgent: string

  @Column({ type: 'text' })
  requestId: string
}
