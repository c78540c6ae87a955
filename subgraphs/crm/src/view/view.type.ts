import { GraphQLDateTime, GraphQLJSONObject } from 'graphql-scalars'
import type { FilterTree } from '@parley/schema/inputs/filter'
import { Field, ID, Int, ObjectType } from 'type-graphql'
import type { RecordType } from '../record/record-type'
import { RecordTypeEnum } from '../record/record-type.enum'
import { SortDirectionEnum } from '../record/record.inputs'

@ObjectType({ description: 'The order of a list.' })
export class RecordSort {
  @Field(() => String, { description: 'The name of the field.' })
  field: string

  @Field(() => SortDirectionEnum, { description: 'From the smallest, or from the largest.' })
  direction: 'ASC' | 'DESC'
}

@ObjectType({ description: 'A column of a view.' })
export class ViewColumn {
  @Field(() => String, { description: 'The name of the field that it shows, as in FilterField.' })
  field: string

  @Field(() => Int, { nullable: true, description: 'In pixels; null for as wide as usual.' })
  width?: number | null
}

@ObjectType({ description: 'A list as someone wants to find it again: what is in it, its order and its columns.' })
export class View {
  @Field(() => ID, { description: 'Stable identity.' })
  id: string

  @Field(() => RecordTypeEnum, { description: 'The records that it lists.' })
  recordType: RecordType

  @Field(() => String, { description: 'What its tab says.' })
  name: string

  @Field(() => Boolean, { description: 'Whether everyone in the workspace has it, or only who made it.' })
  shared: boolean

  @Field(() => GraphQLJSONObject, { nullable: true, description: 'A RecordFilter, as JSON; null for all records.' })
  filter: FilterTree | null

  @Field(() => String, { description: 'Words in the names of the records; empty for none.' })
  search: string

  @Field(() => RecordSort, { nullable: true, description: 'The order; null for the usual one.' })
  sort: RecordSort | null

  @Field(() => [ViewColumn], { description: 'What is shown, in order; none for the usual columns.' })
  columns: ViewColumn[]

  @Field(() => Boolean, { description: 'Whether you begin with it.' })
  isDefault: boolean

  @Field(() => Boolean, { description: 'Whether you may change, share and delete it.' })
  editable: boolean

  @Field(() => GraphQLDateTime, { description: 'When it was made.' })
  createdAt: Date

  @Field(() => GraphQLDateTime, { description: 'When it last changed.' })
  updatedAt: Date

  @Field(() => Int, { description: 'Counts the changes.' })
  version: number
}
