import { CUSTOM_FIELD_TYPES, OPTION_COLOURS, type CustomFieldType, type OptionColour } from '@parley/schema/inputs/crm'
import { GraphQLDateTime } from 'graphql-scalars'
import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql'
import type { RecordType } from '../record/record-type'
import { RecordTypeEnum } from '../record/record-type.enum'

export const CustomFieldTypeEnum = Object.fromEntries(CUSTOM_FIELD_TYPES.map((name) => [name, name]))
registerEnumType(CustomFieldTypeEnum, { name: 'CustomFieldType', description: 'What a field holds.' })

export const OptionColourEnum = Object.fromEntries(OPTION_COLOURS.map((name) => [name, name]))
registerEnumType(OptionColourEnum, { name: 'OptionColour', description: 'What an option is marked with.' })

@ObjectType({ description: 'One of the values that a choice field offers.' })
export class CustomFieldOption {
  @Field(() => String, { description: 'What records store; it stays when the label changes.' })
  key: string

  @Field(() => String, { description: 'What people read.' })
  label: string

  @Field(() => OptionColourEnum, { nullable: true, description: 'What it is marked with; null without a colour.' })
  colour?: OptionColour | null
}

@Directive('@key(fields: "id")')
@ObjectType({ description: 'A field that the workspace added to a type of record.' })
export class CustomField {
  @Field(() => ID, { description: 'Stable identity; filters name the field by it.' })
  id: string

  @Field(() => RecordTypeEnum, { description: 'The records that have it.' })
  recordType: RecordType

  @Field(() => String, { description: 'What people read; unique among the fields of its type of record.' })
  name: string

  @Field(() => CustomFieldTypeEnum, { description: 'What it holds; it never changes.' })
  type: CustomFieldType

  @Field(() => [CustomFieldOption], { description: 'What a choice offers; empty for other types.' })
  options: CustomFieldOption[]

  @Field(() => Boolean, { description: 'Whether a new record must have it, and no edit may empty it.' })
  required: boolean

  @Field(() => Int, { description: 'Its place among the fields, from 0.' })
  position: number

  @Field(() => GraphQLDateTime, { nullable: true, description: 'Since when it is taken away; null while it is used.' })
  archivedAt: Date | null

  @Field(() => Int, { description: 'Counts the changes.' })
  version: number
}
