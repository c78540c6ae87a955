import { Directive, Field, ID, ObjectType } from 'type-graphql'

/** Owned by team. */
@Directive('@key(fields: "id", resolvable: false)')
@ObjectType('Team')
export class TeamStub {
  @Field(() => ID)
  id: string
}
