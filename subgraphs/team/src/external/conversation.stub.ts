import { Directive, Field, ID, ObjectType } from 'type-graphql'

/** Owned by messaging. */
@Directive('@key(fields: "id", resolvable: false)')
@ObjectType('Conversation')
export class ConversationStub {
  @Field(() => ID)
  id: string
}
