import { Field, Int, ObjectType } from 'type-graphql'

@ObjectType({ description: 'The second step of a user.' })
export class MfaStatus {
  @Field(() => Boolean, { description: 'Whether signing in asks for a code.' })
  enabled: boolean

  @Field(() => Boolean, { description: 'Whether a workspace of the user demands it.' })
  required: boolean

  @Field(() => Int, { description: 'Recovery codes that were not used, of ten.' })
  recoveryCodesLeft: number
}

@ObjectType({ description: 'What an authenticator app needs; shown once.' })
export class MfaEnrolment {
  @Field(() => String, { description: 'The seed in base32, for typing it in.' })
  secret: string

  @Field(() => String, { description: 'An `otpauth://` address: draw it as a QR code.' })
  uri: string
}
