import { ForwardPageArguments } from '@parley/toolkit/pagination/page-arguments'
import { ArgsType, Field, ID, InputType, Int } from 'type-graphql'

@InputType({ description: 'Which conversations to list; all conditions must hold.' })
export class ConversationFilter {
  @Field(() => ID, { nullable: true, description: 'Those of an account.' })
  accountId?: string | null

  @Field(() => Boolean, { nullable: true, description: 'Those with unread messages, or those without.' })
  unread?: boolean | null

  @Field(() => String, {
    nullable: true,
    description:
      'Those with all of these words in the title, the name, username or phone of the person, or in the last message.',
  })
  search?: string | null

  @Field(() => ID, { nullable: true, description: 'Those with a contact.' })
  contactId?: string | null
}

@ArgsType()
export class ConversationsArguments extends ForwardPageArguments {
  @Field(() => ConversationFilter, { nullable: true, description: 'Which conversations to list; all if not given.' })
  filter?: ConversationFilter | null
}

@ArgsType()
export class TimelineArguments {
  @Field(() => Int, { nullable: true, description: 'How many to return from the end, 1 to 100; 30 if not given.' })
  last?: number | null

  @Field(() => String, { nullable: true, description: 'Return what precedes this cursor.' })
  before?: string | null
}
