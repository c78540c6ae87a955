import { Directive, Field, ID, ObjectType } from 'type-graphql'

/** Owned by messaging. */
@Directive('@key(fields: "id", resolvable: false)')
@ObjectType('Message')
export class MessageStub {
  @Field(() => ID)
  id: string
}
