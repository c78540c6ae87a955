import { ForwardPageArguments } from '@parley/toolkit/pagination/page-arguments'
import { ArgsType, Field, ID, InputType, Int } from 'type-graphql'
import { RecordListFilter, RecordSortInput, SharedRecordInput } from '../record/record.inputs'

@InputType({ description: 'Which contacts to list; all conditions must hold.' })
export class ContactFilter extends RecordListFilter {}

@ArgsType()
export class ContactsArguments extends ForwardPageArguments {
  @Field(() => ContactFilter, { nullable: true, description: 'Which contacts to list; all if not given.' })
  filter?: ContactFilter | null

  @Field(() => RecordSortInput, { nullable: true, description: 'The order; by name if not given.' })
  sort?: RecordSortInput | null
}

@InputType()
class ContactFields extends SharedRecordInput {
  @Field(() => String, { nullable: true, description: 'Their Telegram username; null or empty for none.' })
  username?: string | null

  @Field(() => String, { nullable: true, description: 'Their phone number; null or empty for none.' })
  phone?: string | null

  @Field(() => String, { nullable: true, description: 'Their e-mail address; null or empty for none.' })
  email?: string | null

  @Field(() => String, { nullable: true, description: 'What they do at their company, at most 200 characters.' })
  position?: string | null

  @Field(() => ID, {
    nullable: true,
    description: 'The company they belong to; null removes it, unless you do not see it.',
  })
  companyId?: string | null
}

@InputType({ description: 'A new contact.' })
export class CreateContactInput extends ContactFields {
  @Field(() => String, { description: 'What they are called, 1 to 200 characters.' })
  name: string
}

@InputType({ description: 'What to change of a contact; what is left out stays.' })
export class UpdateContactInput extends ContactFields {
  @Field(() => ID, { description: 'The contact.' })
  id: string

  @Field(() => Int, { description: 'Its version when the change was begun; STALE_VERSION if it has another by now.' })
  version: number

  @Field(() => String, { nullable: true, description: 'The new name, 1 to 200 characters.' })
  name?: string | null
}
