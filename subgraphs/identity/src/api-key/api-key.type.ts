import { RoleEnum } from '@parley/toolkit/authorization/role.type'
import type { Role } from '@parley/toolkit/context/actor'
import { createConnection } from '@parley/toolkit/pagination/connection.type'
import { GraphQLDateTime } from 'graphql-scalars'
import { Directive, Field, ID, ObjectType } from 'type-graphql'

@ObjectType({ description: "A program's way into the workspace. Its secret is told once and never again." })
export class ApiKey {
  @Field(() => ID, { description: 'Stable identity.' })
  id: string

  @Field(() => String, { description: 'What it is for.' })
  name: string

  @Field(() => String, { description: 'The beginning of its secret, `parley_<prefix>_…`.' })
  prefix: string

  @Field(() => RoleEnum, { description: 'What it may do.' })
  role: Role

  @Field(() => [String], { description: 'Addresses and CIDR ranges it may be used from; empty is any.' })
  allowedAddresses: string[]

  @Field(() => GraphQLDateTime, { description: 'When it was created.' })
  createdAt: Date

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When it stops working; null is never.' })
  expiresAt: Date | null

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When it was last used, to within some minutes.' })
  lastUsedAt: Date | null

  @Field(() => String, { nullable: true, description: 'The network address that it was last used from.' })
  lastUsedAddress: string | null

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'After a rotation: until when the secret before the present one works.',
  })
  previousEndsAt: Date | null

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When someone revoked it.' })
  revokedAt: Date | null
}

export const { Connection: ApiKeyConnection } = createConnection('ApiKey', () => ApiKey)

@ObjectType({ description: 'A key with its secret.' })
export class IssuedApiKey {
  @Field(() => ApiKey, { description: 'The key.' })
  apiKey: ApiKey

  @Field(() => String, { description: 'Send it as `Authorization: Bearer …`. It is told this once: keep it.' })
  secret: string
}

@Directive('@inaccessible')
@ObjectType({ description: 'What a secret opens.' })
export class ApiKeyAccess {
  @Field(() => ID, { description: 'Of the key.' })
  keyId: string

  @Field(() => ID, { description: 'Its workspace.' })
  workspaceId: string

  @Field(() => RoleEnum, { description: 'What it may do there.' })
  role: Role

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When this stops being true by itself.' })
  expiresAt: Date | null
}
