import type { FilterTree } from '@parley/schema/inputs/filter'
import type { StageColour } from '@parley/schema/inputs/pipeline'
import type { Role } from '@parley/toolkit/context/actor'
import { Column, Entity, PrimaryColumn } from 'typeorm'

/** A step of a pipeline, and who and what may come into it and leave it. */
@Entity({ schema: 'pipeline', name: 'stage' })
export class StageEntity {
  @PrimaryColumn({ type: 'uuid' })
  workspaceId: string

  @PrimaryColumn({ type: 'uuid' })
  id: string

  @Column({ type: 'uuid' })
  pipelineId: string

  @Column({ type: 'text' })
  name: string

  @Column({ type: 'integer' })
  position: number

  /** Percent. */
  @Column({ type: 'integer' })
  probability: number

  @Column({ type: 'text' })
  colour: StageColour

  @Column({ type: 'integer', nullable: true })
  staleAfterDays: number | null

  @Column({ type: 'integer', nullable: true })
  slaHours: number | null

  @Column({ type: 'jsonb', nullable: true })
  entryRule: FilterTree | null

  @Column({ type: 'jsonb', nullable: true })
  exitRule: FilterTree | null

  @Column({ type: 'text', array: true, default: '{}' })
  requiredFields: string[]

  /** Null lets everyone move deals here who may change them. */
  @Column({ type: 'text', array: true, nullable: true })
  allowedRoles: Role[] | null

  /** Null lets deals come from everywhere. */
  @Column({ type: 'uuid', array: true, nullable: true })
  allowedFrom: string[] | null

  /** Its row stays for the history. */
  @Column({ type: 'timestamptz', nullable: true })
  deletedAt: Date | null

  @Column({ type: 'integer', default: 1 })
  version: number
}
