import { Column, PrimaryColumn } from 'typeorm'

/** Canonical values of custom fields, by the field's id; a field without a value is not there. */
export type CustomValues = Readonly<Record<string, readonly string[]>>

/** The columns that companies, contacts and deals share. */
export abstract class RecordEntity {
  @PrimaryColumn({ type: 'uuid' })
  workspaceId: string

  @PrimaryColumn({ type: 'uuid' })
  id: string

  /** The member who looks after it. */
  @Column({ type: 'uuid', nullable: true })
  ownerId: string | null

  @Column({ type: 'uuid', nullable: true })
  teamId: string | null

  /** Members who see it as if it were theirs. */
  @Column({ type: 'uuid', array: true, default: '{}' })
  sharedWith: string[]

  @Column({ type: 'text', array: true, default: '{}' })
  tags: string[]

  /** To sort by: the tags one after the other. */
  @Column({ type: 'text', select: false, insert: false, update: false })
  tagsOrder: string

  @Column({ type: 'jsonb', default: {} })
  custom: CustomValues

  /** Counts the changes; an edit names the version it was made on. */
  @Column({ type: 'integer', default: 1 })
  version: number

  @Column({ type: 'timestamptz', default: () => 'now()' })
  createdAt: Date

  @Column({ type: 'timestamptz', default: () => 'now()' })
  updatedAt: Date

  /** In the trash since then. */
  @Column({ type: 'timestamptz', nullable: true })
  deletedAt: Date | null
}
