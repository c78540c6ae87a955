import { Directive, Field, ID, ObjectType } from 'type-graphql'

/** Owned by pipeline. */
@Directive('@key(fields: "id", resolvable: false)')
@ObjectType('DealMove')
export class DealMoveStub {
  @Field(() => ID)
  id: string
}
