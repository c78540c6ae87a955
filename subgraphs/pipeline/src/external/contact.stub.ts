import { Directive, Field, ID, ObjectType } from 'type-graphql'

/** Owned by crm. */
@Directive('@key(fields: "id", resolvable: false)')
@ObjectType('Contact')
export class ContactStub {
  @Field(() => ID)
  id: string
}
