import type { DealSnapshot } from '@parley/schema/events/crm'
import { Column, Entity, PrimaryColumn } from 'typeorm'
import type { StageEntity } from '../stage/stage.entity'

/** Where a deal stands, with what its card shows: what crm told last. Its id is the deal's. */
@Entity({ schema: 'pipeline', name: 'card' })
export class CardEntity {
  @PrimaryColumn({ type: 'uuid' })
  workspaceId: string

  @PrimaryColumn({ type: 'uuid' })
  id: string

  @Column({ type: 'uuid' })
  pipelineId: string

  @Column({ type: 'uuid' })
  stageId: string

  /** Orders the cards of a stage. */
  @Column({ type: 'text' })
  rank: string

  @Column({ type: 'timestamptz' })
  enteredAt: Date

  @Column({ type: 'text' })
  title: string

  @Column({ type: 'numeric', precision: 19, scale: 4, nullable: true })
  amount: string | null

  @Column({ type: 'text', nullable: true })
  currency: string | null

  @Column({ type: 'date', nullable: true })
  expectedClose: string | null

  @Column({ type: 'uuid', nullable: true })
  companyId: string | null

  @Column({ type: 'uuid', array: true, default: '{}' })
  contactIds: string[]

  @Column({ type: 'text' })
  status: DealSnapshot['status']

  @Column({ type: 'boolean', default: false })
  trashed: boolean

  /** Neither won nor lost nor in the trash: it is on the board. */
  @Column({ type: 'boolean', insert: false, update: false })
  isOpen: boolean

  /** Of the deal in crm; what is older is no news. */
  @Column({ type: 'integer' })
  recordVersion: number

  @Column({ type: 'uuid', nullable: true })
  ownerId: string | null

  @Column({ type: 'uuid', nullable: true })
  teamId: string | null

  @Column({ type: 'uuid', array: true, default: '{}' })
  sharedWith: string[]

  /** What is searched. */
  @Column({ type: 'text', select: false, insert: false, update: false })
  names: string

  /** Joined to it where cards are read. */
  stage?: StageEntity
}
