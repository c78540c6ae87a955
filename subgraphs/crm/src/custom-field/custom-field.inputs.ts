import type { CustomFieldType, OptionColour } from '@parley/schema/inputs/crm'
import { Field, ID, InputType, Int } from 'type-graphql'
import type { RecordType } from '../record/record-type'
import { RecordTypeEnum } from '../record/record-type.enum'
import { CustomFieldTypeEnum, OptionColourEnum } from './custom-field.type'

@InputType({ description: 'A choice that a field offers.' })
export class CustomFieldOptionInput {
  @Field(() => String, { nullable: true, description: 'Of an option that is there already; a new one gets its own.' })
  key?: string | null

  @Field(() => String, { description: 'What people read, 1 to 100 characters.' })
  label: string

  @Field(() => OptionColourEnum, { nullable: true, description: 'What it is marked with; none if not given.' })
  colour?: OptionColour | null
}

@InputType({ description: 'A new field for a type of record.' })
export class CreateCustomFieldInput {
  @Field(() => RecordTypeEnum, { description: 'The records that get it.' })
  recordType: RecordType

  @Field(() => String, { description: 'What people read, 1 to 80 characters; unique for the type of record.' })
  name: string

  @Field(() => CustomFieldTypeEnum, { description: 'What it holds; it never changes.' })
  type: CustomFieldType

  @Field(() => [CustomFieldOptionInput], { nullable: true, description: 'What a choice offers; needed for one.' })
  options?: CustomFieldOptionInput[] | null

  @Field(() => Boolean, { nullable: true, description: 'Whether a new record must have it.' })
  required?: boolean | null
}

@InputType({ description: 'What to change of a field; what is left out stays.' })
export class UpdateCustomFieldInput {
  @Field(() => ID, { description: 'The field.' })
  id: string

  @Field(() => Int, { description: 'Its version when the change was begun.' })
  version: number

  @Field(() => String, { nullable: true, description: 'What people read, 1 to 80 characters.' })
  name?: string | null

  @Field(() => [CustomFieldOptionInput], {
    nullable: true,
    description: 'All options it then has. Records keep what they hold of one that is left out.',
  })
  options?: CustomFieldOptionInput[] | null

  @Field(() => Boolean, { nullable: true, description: 'Whether a new record must have it.' })
  required?: boolean | null
}
