import { Directive, Field, ID, ObjectType } from 'type-graphql'

/** Owned by accounts. */
@Directive('@key(fields: "id", resolvable: false)')
@ObjectType('BdAccount')
export class BdAccountStub {
  @Field(() => ID)
  id: string
}
