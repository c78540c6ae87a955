import { GraphQLDateTime } from 'graphql-scalars'
import { Field, ID, InputType } from 'type-graphql'

@InputType({ description: 'Which messages to count; all conditions must hold.' })
export class MessageStatsFilter {
  @Field(() => ID, { nullable: true, description: 'Those of an account.' })
  accountId?: string | null

  @Field(() => ID, { nullable: true, description: 'Those of a conversation.' })
  conversationId?: string | null

  @Field(() => GraphQLDateTime, { nullable: true, description: 'Those sent at this moment or later.' })
  from?: Date | null

  @Field(() => GraphQLDateTime, { nullable: true, description: 'Those sent before this moment.' })
  to?: Date | null
}
