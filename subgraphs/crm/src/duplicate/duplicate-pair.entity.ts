import { Column, Entity, PrimaryColumn } from 'typeorm'
import type { DuplicateReason, MergeableType } from './mergeable-type'

/** Two records that may be the same. */
@Entity({ schema: 'crm', name: 'duplicate_pair' })
export class DuplicatePairEntity {
  @PrimaryColumn({ type: 'uuid' })
  workspaceId: string

  @PrimaryColumn({ type: 'uuid' })
  id: string

  @Column({ type: 'text' })
  recordType: MergeableType

  /** The smaller of the two ids. */
  @Column({ type: 'uuid' })
  oneId: string

  @Column({ type: 'uuid' })
  otherId: string

  /** 0 to 100. */
  @Column({ type: 'smallint' })
  score: number

  @Column({ type: 'text', array: true })
  reasons: DuplicateReason[]

  @Column({ type: 'timestamptz', default: () => 'now()' })
  foundAt: Date

  /** A member said that they are two. */
  @Column({ type: 'timestamptz', nullable: true })
  dismissedAt: Date | null
}
