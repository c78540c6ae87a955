import { Field, InputType } from 'type-graphql'
import { TokenDelivery } from '../authentication/authentication.inputs'

@InputType({ description: 'The second step of a sign-in: one of the two codes.' })
export class CompleteSignInInput {
  @Field(() => String, { description: '`extensions.challengeId` of the error MFA_REQUIRED; good for 5 minutes.' })
  challengeId: string

  @Field(() => String, { nullable: true, description: 'Six digits of the authenticator app; each works once.' })
  code?: string | null

  @Field(() => String, { nullable: true, description: 'A recovery code, with or without dashes; each works once.' })
  recoveryCode?: string | null

  @Field(() => TokenDelivery, { defaultValue: 'COOKIE', description: 'How the refresh token reaches the client.' })
  tokenDelivery: TokenDelivery
}

@InputType({ description: 'Shows that it is still the owner: one of the two.' })
export class ReauthenticateInput {
  @Field(() => String, { nullable: true, description: 'The password of the viewer.' })
  password?: string | null

  @Field(() => String, { nullable: true, description: 'Six digits of the authenticator app.' })
  code?: string | null
}
