import type { FilterTree } from '@parley/schema/inputs/filter'
import type { MoveTrigger } from '@parley/schema/inputs/pipeline'
import { Column, Entity, PrimaryColumn } from 'typeorm'
import type { AutomaticMoveLoop } from './loop'

/** A rule that moves deals of a pipeline when something happens. */
@Entity({ schema: 'pipeline', name: 'automatic_move' })
export class AutomaticMoveEntity {
  @PrimaryColumn({ type: 'uuid' })
  workspaceId: string

  @PrimaryColumn({ type: 'uuid' })
  id: string

  @Column({ type: 'uuid' })
  pipelineId: string

  @Column({ type: 'text' })
  name: string

  @Column({ type: 'text' })
  trigger: MoveTrigger

  /** Of FIELD_CHANGED: a field of deals, `deal.amount`. */
  @Column({ type: 'text', nullable: true })
  field: string | null

  /** Of AMOUNT_REACHED. */
  @Column({ type: 'numeric', precision: 19, scale: 4, nullable: true })
  amount: string | null

  @Column({ type: 'text', nullable: true })
  currency: string | null

  /** Of NO_REPLY. */
  @Column({ type: 'integer', nullable: true })
  days: number | null

  @Column({ type: 'jsonb', nullable: true })
  condition: FilterTree | null

  /** Null for any stage of the pipeline. */
  @Column({ type: 'uuid', array: true, nullable: true })
  fromStageIds: string[] | null

  @Column({ type: 'uuid' })
  toStageId: string

  @Column({ type: 'boolean', default: true })
  enabled: boolean

  /** When it switched itself off. */
  @Column({ type: 'timestamptz', nullable: true })
  disabledAt: Date | null

  @Column({ type: 'text', nullable: true })
  disabledCode: AutomaticMoveLoop | null

  /** The same in English. */
  @Column({ type: 'text', nullable: true })
  disabledReason: string | null

  @Column({ type: 'integer', default: 1 })
  version: number
}
