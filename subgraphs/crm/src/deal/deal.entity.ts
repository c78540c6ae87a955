import { Column, Entity, PrimaryColumn } from 'typeorm'
import { RecordEntity } from '../record/record.entity'

export type DealStatus = 'OPEN' | 'WON' | 'LOST'

/** Something that the workspace may sell. */
@Entity({ schema: 'crm', name: 'deal' })
export class DealEntity extends RecordEntity {
  @Column({ type: 'text' })
  title: string

  /** A decimal in text, as Postgres writes it; null together with the currency. */
  @Column({ type: 'numeric', precision: 19, scale: 4, nullable: true })
  amount: string | null

  /** ISO 4217. */
  @Column({ type: 'character', length: 3, nullable: true })
  currency: string | null

  @Column({ type: 'uuid', nullable: true })
  companyId: string | null

  /** `2026-11-22`. */
  @Column({ type: 'date', nullable: true })
  expectedClose: string | null

  @Column({ type: 'text', default: 'OPEN' })
  status: DealStatus

  @Column({ type: 'text', default: '' })
  lostReason: string

  @Column({ type: 'timestamptz', nullable: true })
  closedAt: Date | null

  /** Where it stands on a board, as `pipeline` tells; null until it was placed. */
  @Column({ type: 'uuid', nullable: true })
  pipelineId: string | null

  @Column({ type: 'uuid', nullable: true })
  stageId: string | null

  /** Who is involved, sorted; read only where many deals are changed in that. */
  contactIds?: readonly string[]

  /** The amount to sort by; deals without one come first. */
  @Column({ type: 'double precision', select: false, insert: false, update: false })
  amountOrder: number

  @Column({ type: 'date', select: false, insert: false, update: false })
  expectedCloseOrder: string
}

/** A person involved in a deal. */
@Entity({ schema: 'crm', name: 'deal_contact' })
export class DealContactEntity {
  @PrimaryColumn({ type: 'uuid' })
  workspaceId: string

  @PrimaryColumn({ type: 'uuid' })
  dealId: string

  @PrimaryColumn({ type: 'uuid' })
  contactId: string

  /** Filled by queries that join it. */
  deal?: DealEntity
}
