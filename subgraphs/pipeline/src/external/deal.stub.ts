import { Directive, Field, ID, ObjectType } from 'type-graphql'

/** Owned by crm; pipeline adds where it stands. */
@Directive('@key(fields: "id")')
@ObjectType('Deal')
export class DealStub {
  @Field(() => ID)
  id: string
}
