import { Directive, Field, ID, ObjectType } from 'type-graphql'

@Directive('@key(fields: "accountId")')
@ObjectType({ description: 'An account of the workspace that is different now.' })
export class BdAccountChange {
  @Field(() => ID, { description: 'Which one.' })
  accountId: string
}
