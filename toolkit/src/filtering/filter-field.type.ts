import { FIELD_TYPES, type FieldType } from '@parley/schema/inputs/filter'
import { Directive, Field, ObjectType, registerEnumType } from 'type-graphql'

export const FieldTypeEnum = Object.fromEntries(FIELD_TYPES.map((name) => [name, name]))
registerEnumType(FieldTypeEnum, {
  name: 'FieldType',
  description: 'What kind of values a field holds; which comparisons fit follows from it.',
})

@Directive('@shareable')
@ObjectType({ description: 'One of the values that a field chooses from.' })
export class FilterChoice {
  @Field(() => String, { description: 'What filters and records name.' })
  value: string

  @Field(() => String, {
    nullable: true,
    description: 'What people read; null where the reader has words for the value.',
  })
  label: string | null

  @Field(() => String, { nullable: true, description: 'A colour of OptionColour; null without one.' })
  colour: string | null
}

@Directive('@shareable')
@ObjectType({ description: 'A field that a filter can name.' })
export class FilterField {
  @Field(() => String, {
    description: 'What filters, orders and columns name: its own name, or the id of a custom field.',
  })
  name: string

  @Field(() => String, {
    nullable: true,
    description: 'What people read; null where the reader has words for the name.',
  })
  label: string | null

  @Field(() => FieldTypeEnum, { description: 'What it holds.' })
  type: FieldType

  @Field(() => [FilterChoice], { description: 'What a choice chooses from, in order; empty where any text fits.' })
  choices: readonly FilterChoice[]

  @Field(() => String, { nullable: true, description: 'Of a REFERENCE: the type whose ids it holds, such as Company.' })
  references: string | null

  @Field(() => Boolean, { description: 'Whether a list can be sorted by it.' })
  sortable: boolean

  @Field(() => Boolean, { description: 'A custom field that was taken away: filters that name it still hold.' })
  archived: boolean
}
