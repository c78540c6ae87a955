import { FILTER_OPERATORS, type FilterOperator, type FilterTree } from '@parley/schema/inputs/filter'
import { Field, InputType, registerEnumType } from 'type-graphql'

export const FilterOperatorEnum = Object.fromEntries(FILTER_OPERATORS.map((name) => [name, name]))
registerEnumType(FilterOperatorEnum, {
  name: 'FilterOperator',
  description:
    'How a condition compares what a record has with the values it names; which ones fit follows from the type.',
})

@InputType({
  description:
    'A condition (field, operator, values), or a group of them: all, any, not; exactly one of the four. Up to 50 conditions, 6 levels deep.',
})
export class RecordFilter implements FilterTree {
  @Field(() => [RecordFilter], { nullable: true, description: 'Every one of these holds; at least one.' })
  all?: RecordFilter[] | null

  @Field(() => [RecordFilter], { nullable: true, description: 'One of these holds; at least one.' })
  any?: RecordFilter[] | null

  @Field(() => RecordFilter, { nullable: true, description: 'This does not hold.' })
  not?: RecordFilter | null

  @Field(() => String, { nullable: true, description: 'Name of a field of the record, or id of a custom field.' })
  field?: string | null

  @Field(() => FilterOperatorEnum, { nullable: true, description: 'How the field is compared.' })
  operator?: FilterOperator | null

  @Field(() => [String], {
    nullable: true,
    description:
      'What it is compared with: text, decimals, days (`2026-11-22`, `today-30d`), moments (ISO 8601, `now-36h`), ids, `me`, `true`.',
  })
  values?: string[] | null
}
