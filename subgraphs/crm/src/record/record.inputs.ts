import { RecordFilter } from '@parley/toolkit/filtering/filter-input'
import { ForwardPageArguments } from '@parley/toolkit/pagination/page-arguments'
import { ArgsType, Field, ID, InputType, registerEnumType } from 'type-graphql'

export const SortDirectionEnum = { ASC: 'ASC', DESC: 'DESC' } as const
registerEnumType(SortDirectionEnum, { name: 'SortDirection', description: 'From the smallest, or from the largest.' })

@InputType({ description: 'The order of a list. VALIDATION_FAILED, DEPENDENCY_UNAVAILABLE.' })
export class RecordSortInput {
  @Field(() => String, {
    description:
      'The field. What is empty counts as the smallest; companies, members and teams are in the order of their names, stages in that of their boards.',
  })
  field: string

  @Field(() => SortDirectionEnum, { defaultValue: 'ASC', description: 'From the smallest, or from the largest.' })
  direction: 'ASC' | 'DESC'
}

@InputType({ description: 'Which records to list; all conditions must hold.' })
export class RecordListFilter {
  @Field(() => String, { nullable: true, description: 'Those with all of these words in their names.' })
  search?: string | null

  @Field(() => RecordFilter, { nullable: true, description: 'Those that pass this filter.' })
  where?: RecordFilter | null

  @Field(() => Boolean, { nullable: true, description: 'What is in the trash, instead of what is not.' })
  trashed?: boolean | null
}

@ArgsType()
export class RecordListArguments extends ForwardPageArguments {
  @Field(() => RecordListFilter, { nullable: true, description: 'Which records to list; all if not given.' })
  filter?: RecordListFilter | null

  @Field(() => RecordSortInput, { nullable: true, description: 'The order; by name or title if not given.' })
  sort?: RecordSortInput | null
}

@InputType({ description: 'What to write into a field that the workspace added.' })
export class CustomFieldValueInput {
  @Field(() => ID, { description: 'The field.' })
  fieldId: string

  @Field(() => [String], { description: 'As in CustomFieldValue; none empties it.' })
  values: string[]
}

/** What every record can be given. */
@InputType()
export class SharedRecordInput {
  @Field(() => [String], { nullable: true, description: 'All tags it then has, each 1 to 50 characters, at most 30.' })
  tags?: string[] | null

  @Field(() => [CustomFieldValueInput], { nullable: true, description: 'The custom fields to write; others stay.' })
  customFields?: CustomFieldValueInput[] | null
}
