import { DateTimeISOResolver } from 'graphql-scalars'
import { Field, ObjectType } from 'type-graphql'
import { Viewer } from '../viewer/viewer.type'

@ObjectType({ description: 'The pair of tokens of a signed-in device.' })
export class AuthSession {
  @Field(() => String, {
    description: 'Send it as `Authorization: Bearer …`. A JWT, signed with a key of /.well-known/jwks.json.',
  })
  accessToken: string

  @Field(() => DateTimeISOResolver, { description: 'When the access token ends; refresh the session before.' })
  expiresAt: Date

  @Field(() => String, {
    nullable: true,
    description:
      'Only with tokenDelivery BODY; a browser has it in an httpOnly cookie. Works once: each refresh answers a new one.',
  })
  refreshToken: string | null

  @Field(() => Viewer, { description: 'Who signed in.' })
  viewer: Viewer
}
