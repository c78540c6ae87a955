import { Directive, Field, ID, ObjectType } from 'type-graphql'

/** Owned by identity. */
@Directive('@key(fields: "id", resolvable: false)')
@ObjectType('User')
export class UserStub {
  @Field(() => ID)
  id: string
}
