import { Directive, Field, ID, ObjectType } from 'type-graphql'

@Directive('@key(fields: "id")')
@ObjectType({ description: 'A person who signs in. A user can be a member of several workspaces.' })
export class User {
  @Field(() => ID, { description: 'UUIDv7.' })
  id: string

  @Field(() => String, { description: 'The address the user signs in with, in lower case.' })
  email: string

  @Field(() => Boolean, { description: 'Whether the user has shown that the address is theirs.' })
  emailVerified: boolean

  @Field(() => String, { description: 'The name others see.' })
  name: string
}
