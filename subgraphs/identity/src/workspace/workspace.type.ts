import { Directive, Field, ID, ObjectType } from 'type-graphql'

@Directive('@key(fields: "id")')
@ObjectType({ description: 'A tenant: a team with its accounts, conversations and records.' })
export class Workspace {
  @Field(() => ID, { description: 'UUIDv7.' })
  id: string

  @Field(() => String, { description: 'The name that members see.' })
  name: string

  @Field(() => Boolean, { description: 'Whether members need two-step sign-in to work in it.' })
  mfaRequired: boolean
}
