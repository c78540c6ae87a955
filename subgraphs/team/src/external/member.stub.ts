import { Directive, Field, ID, ObjectType } from 'type-graphql'

/** Owned by identity; team adds the teams and who is away. */
@Directive('@key(fields: "id")')
@ObjectType('Member')
export class MemberStub {
  @Field(() => ID)
  id: string
}
