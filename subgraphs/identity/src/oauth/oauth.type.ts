import { GraphQLDateTime } from 'graphql-scalars'
import { Directive, Field, ID, InputType, ObjectType } from 'type-graphql'

@ObjectType('SignInProvider', { description: 'A way to sign in besides a password, as this installation has it.' })
export class SignInProviderType {
  @Field(() => ID, { description: '`google`, `github`, `oidc` or `telegram`.' })
  id: string

  @Field(() => String, { description: 'As people call it.' })
  name: string

  @Field(() => String, {
    description: 'Where a page sends the browser (a link, no fetch), with `?returnTo=` and the path to come back to.',
  })
  startPath: string
}

@ObjectType({ description: 'An account at a provider that the viewer signs in with.' })
export class LinkedAccount {
  @Field(() => ID, { description: 'Stable identity.' })
  id: string

  @Field(() => ID, { description: 'The id of the provider.' })
  provider: string

  @Field(() => String, { description: 'What the account is called there.' })
  name: string

  @Field(() => String, { nullable: true, description: 'Its address there, where the provider tells it.' })
  email: string | null

  @Field(() => GraphQLDateTime, { description: 'When it was linked.' })
  linkedAt: Date

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When it was last used to sign in.' })
  lastUsedAt: Date | null

  @Field(() => Boolean, { description: 'False for the only way to sign in.' })
  canUnlink: boolean
}

@Directive('@inaccessible')
@ObjectType({ description: 'Where to send a browser, and what its answer is checked against.' })
export class OAuthStart {
  @Field(() => String, { description: "The provider's page." })
  url: string

  @Field(() => String, { description: 'Comes back in the answer.' })
  state: string

  @Field(() => String, { description: 'Comes back in the identity token; empty where there is none.' })
  nonce: string

  @Field(() => String, { description: 'Of PKCE; empty where there is none.' })
  verifier: string
}

@Directive('@inaccessible')
@InputType({ description: 'How a browser came back from a provider.' })
export class OAuthAnswerInput {
  @Field(() => ID, { description: 'The id of the provider.' })
  provider: string

  @Field(() => String, { description: 'The address it came back to, with all that the provider put there.' })
  callbackUrl: string

  @Field(() => String, { description: 'As it was started with.' })
  state: string

  @Field(() => String, { description: 'As it was started with.' })
  nonce: string

  @Field(() => String, { description: 'As it was started with.' })
  verifier: string

  @Field(() => ID, { nullable: true, description: 'The session that links the account; null to sign in.' })
  linkSessionId?: string | null
}
