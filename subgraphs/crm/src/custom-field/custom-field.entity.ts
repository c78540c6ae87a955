import { Column, Entity, PrimaryColumn } from 'typeorm'
import type { CustomFieldType, OptionColour } from '@parley/schema/inputs/crm'
import type { RecordType } from '../record/record-type'

/** A choice of a field; its key is what records store, so that a label can be changed. */
export interface CustomFieldOption {
  readonly key: string
  readonly label: string
  readonly colour?: OptionColour | null
}

/** A field that a workspace added to a type of record. */
@Entity({ schema: 'crm', name: 'custom_field' })
export class CustomFieldEntity {
  @PrimaryColumn({ type: 'uuid' })
  workspaceId: string

  @PrimaryColumn({ type: 'uuid' })
  id: string

  @Column({ type: 'text' })
  recordType: RecordType

  @Column({ type: 'text' })
  name: string

  @Column({ type: 'text' })
  type: CustomFieldType

  @Column({ type: 'jsonb', default: [] })
  options: CustomFieldOption[]

  @Column({ type: 'boolean', default: false })
  required: boolean

  @Column({ type: 'integer' })
  position: number

  /** Not shown any more; records keep what they hold. */
  @Column({ type: 'timestamptz', nullable: true })
  archivedAt: Date | null

  @Column({ type: 'integer', default: 1 })
  version: number

  @Column({ type: 'timestamptz', default: () => 'now()' })
  createdAt: Date
}
