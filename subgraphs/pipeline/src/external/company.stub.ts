import { Directive, Field, ID, ObjectType } from 'type-graphql'

/** Owned by crm. */
@Directive('@key(fields: "id", resolvable: false)')
@ObjectType('Company')
export class CompanyStub {
  @Field(() => ID)
  id: string
}
