import type { MoveCause } from '@parley/schema/events/pipeline'
import type { MoveTrigger } from '@parley/schema/inputs/pipeline'
import { Column, Entity, PrimaryColumn } from 'typeorm'
import type { Refusal } from '../rule/refusal'
import type { StageEntity } from '../stage/stage.entity'

/** A deal came to stand in another stage. */
@Entity({ schema: 'pipeline', name: 'deal_move' })
export class DealMoveEntity {
  @PrimaryColumn({ type: 'uuid' })
  workspaceId: string

  @PrimaryColumn({ type: 'uuid' })
  id: string

  @Column({ type: 'uuid' })
  dealId: string

  /** The one it came to stand in. */
  @Column({ type: 'uuid' })
  pipelineId: string

  /** The one it stood in before, if that is another. */
  @Column({ type: 'uuid', nullable: true })
  leftPipelineId: string | null

  @Column({ type: 'uuid', nullable: true })
  fromStageId: string | null

  /** Where it stood there, to put it back. */
  @Column({ type: 'text', nullable: true })
  fromRank: string | null

  @Column({ type: 'timestamptz', nullable: true })
  fromEnteredAt: Date | null

  @Column({ type: 'uuid' })
  toStageId: string

  @Column({ type: 'timestamptz' })
  at: Date

  @Column({ type: 'uuid', nullable: true })
  actorId: string | null

  @Column({ type: 'text' })
  cause: MoveCause

  @Column({ type: 'text', nullable: true })
  explanation: string | null

  /** In the stage that it left. */
  @Column({ type: 'double precision', nullable: true })
  timeInStageSeconds: number | null

  /** Of the request, so that a repeated one moves nothing twice. */
  @Column({ type: 'uuid', nullable: true })
  clientId: string | null

  /** The rule that did it. */
  @Column({ type: 'uuid', nullable: true })
  automaticMoveId: string | null

  /** What the rule was called then, and what it answered to. */
  @Column({ type: 'text', nullable: true })
  automaticName: string | null

  @Column({ type: 'text', nullable: true })
  automaticTrigger: MoveTrigger | null

  /** Of a new deal: what kept it from the stage that it was made for. */
  @Column({ type: 'jsonb', nullable: true })
  refusal: Refusal | null

  /** The stages had rules, and nobody asked them. */
  @Column({ type: 'boolean', default: false })
  rulesPassedOver: boolean

  /** Joined to it where moves are read. */
  from?: StageEntity | null
  to?: StageEntity
}
