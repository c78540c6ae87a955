import { ForwardPageArguments } from '@parley/toolkit/pagination/page-arguments'
import { ArgsType, Field, ID, InputType, Int } from 'type-graphql'

@InputType({ description: 'Which contacts to list.' })
export class ContactFilter {
  @Field(() => String, { nullable: true, description: 'Those with all of these words in name, username or phone.' })
  search?: string | null
}

@ArgsType()
export class ContactsArguments extends ForwardPageArguments {
  @Field(() => ContactFilter, { nullable: true, description: 'Which contacts to list; all if not given.' })
  filter?: ContactFilter | null
}

@InputType({ description: 'What to change of a contact; what is left out stays.' })
export class UpdateContactInput {
  @Field(() => ID, { description: 'The contact.' })
  id: string

  @Field(() => Int, { description: 'Its version when the change was begun; STALE_VERSION if it has another by now.' })
  version: number

  @Field(() => String, { nullable: true, description: 'The new name, 1 to 200 characters.' })
  name?: string | null

  @Field(() => String, { nullable: true, description: 'The new Telegram username; null or empty removes it.' })
  username?: string | null

  @Field(() => String, { nullable: true, description: 'The new phone number; null or empty removes it.' })
  phone?: string | null
}
