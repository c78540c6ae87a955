import { Directive, Field, ID, ObjectType } from 'type-graphql'

/** Owned by crm; messaging adds the conversations. */
@Directive('@key(fields: "id")')
@ObjectType('Contact')
export class ContactStub {
  @Field(() => ID)
  id: string
}
