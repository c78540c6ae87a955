import type { FilterTree } from '@parley/schema/inputs/filter'
import { Column, Entity, PrimaryColumn } from 'typeorm'
import type { RecordType } from '../record/record-type'

export interface ViewSort {
  readonly field: string
  readonly direction: 'ASC' | 'DESC'
}
export interface ViewColumn {
  readonly field: string
  readonly width?: number | null
}

/** A list as someone wants to find it again: what is in it, in which order, with which columns. */
@Entity({ schema: 'crm', name: 'view' })
export class ViewEntity {
  @PrimaryColumn({ type: 'uuid' })
  workspaceId: string

  @PrimaryColumn({ type: 'uuid' })
  id: string

  @Column({ type: 'text' })
  recordType: RecordType

  @Column({ type: 'text' })
  name: string

  /** The member who made it. */
  @Column({ type: 'uuid' })
  ownerId: string

  /** With everyone in the workspace. */
  @Column({ type: 'boolean', default: false })
  shared: boolean

  @Column({ type: 'jsonb', nullable: true })
  filter: FilterTree | null

  @Column({ type: 'text', default: '' })
  search: string

  @Column({ type: 'jsonb', nullable: true })
  sort: ViewSort | null

  /** Those that are shown, in their order; empty for the usual ones. */
  @Column({ type: 'jsonb', default: [] })
  columns: ViewColumn[]

  @Column({ type: 'integer', default: 1 })
  version: number

  @Column({ type: 'timestamptz', default: () => 'now()' })
  createdAt: Date

  @Column({ type: 'timestamptz', default: () => 'now()' })
  updatedAt: Date
}

/** Which view a member begins with, in which order theirs are, and the columns of the list without one. */
@Entity({ schema: 'crm', name: 'view_preference' })
export class ViewPreferenceEntity {
  @PrimaryColumn({ type: 'uuid' })
  workspaceId: string

  @PrimaryColumn({ type: 'uuid' })
  memberId: string

  @PrimaryColumn({ type: 'text' })
  recordType: RecordType

  @Column({ type: 'uuid', nullable: true })
  defaultViewId: string | null

  /** Views that are not in it come after those that are. */
  @Column({ type: 'uuid', array: true, default: '{}' })
  viewOrder: string[]

  /** Empty for the usual ones. */
  @Column({ type: 'jsonb', default: [] })
  columns: ViewColumn[]
}
