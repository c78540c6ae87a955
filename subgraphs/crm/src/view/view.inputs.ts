import { RecordFilter } from '@parley/toolkit/filtering/filter-input'
import { Field, ID, InputType, Int } from 'type-graphql'
import type { RecordType } from '../record/record-type'
import { RecordTypeEnum } from '../record/record-type.enum'
import { RecordSortInput } from '../record/record.inputs'

@InputType({ description: 'A column of a view.' })
export class ViewColumnInput {
  @Field(() => String, { description: 'The name of the field that it shows, as in FilterField.' })
  field: string

  @Field(() => Int, { nullable: true, description: 'In pixels, 64 to 800; as wide as usual if not given.' })
  width?: number | null
}

@InputType({ description: 'The columns of a list without a view.' })
export class ListColumnsInput {
  @Field(() => RecordTypeEnum, { description: 'The records that it lists.' })
  recordType: RecordType

  @Field(() => [ViewColumnInput], { description: 'In order, at most 120; none for the usual ones.' })
  columns: ViewColumnInput[]
}

@InputType()
class ViewContentInput {
  @Field(() => Boolean, { nullable: true, description: 'With everyone in the workspace; needs the right to write.' })
  shared?: boolean | null

  @Field(() => RecordFilter, { nullable: true, description: 'Which records; null for all. `me` is whoever looks.' })
  filter?: RecordFilter | null

  @Field(() => String, { nullable: true, description: 'Words in their names, at most 200 characters.' })
  search?: string | null

  @Field(() => RecordSortInput, { nullable: true, description: 'The order; null for the usual one.' })
  sort?: RecordSortInput | null

  @Field(() => [ViewColumnInput], {
    nullable: true,
    description: 'What is shown, in order; none for the usual columns.',
  })
  columns?: ViewColumnInput[] | null
}

@InputType({ description: 'A new view of a list.' })
export class CreateViewInput extends ViewContentInput {
  @Field(() => RecordTypeEnum, { description: 'The records that it lists.' })
  recordType: RecordType

  @Field(() => String, { description: 'What its tab says, 1 to 80 characters.' })
  name: string
}

@InputType({ description: 'What to change of a view; what is left out stays.' })
export class UpdateViewInput extends ViewContentInput {
  @Field(() => ID, { description: 'The view.' })
  id: string

  @Field(() => Int, { description: 'Its version when the change was begun; STALE_VERSION if it has another by now.' })
  version: number

  @Field(() => String, { nullable: true, description: 'What its tab says, 1 to 80 characters.' })
  name?: string | null
}
