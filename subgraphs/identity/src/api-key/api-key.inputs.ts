import type { Role } from '@parley/toolkit/context/actor'
import { RoleEnum } from '@parley/toolkit/authorization/role.type'
import { ForwardPageArguments } from '@parley/toolkit/pagination/page-arguments'
import { GraphQLDateTime } from 'graphql-scalars'
import { ArgsType, Field, ID, InputType, Int, registerEnumType } from 'type-graphql'
import type { ApiKeyCriteria, ApiKeyStatus } from './api-key.store'

export const ApiKeyStatusEnum = { ACTIVE: 'ACTIVE', EXPIRED: 'EXPIRED', REVOKED: 'REVOKED' } as const
registerEnumType(ApiKeyStatusEnum, {
  name: 'ApiKeyStatus',
  description: 'Whether a key works.',
  valuesConfig: {
    ACTIVE: { description: 'It works.' },
    EXPIRED: { description: 'Its time is over.' },
    REVOKED: { description: 'Someone ended it.' },
  },
})

@InputType({ description: 'Which keys: those that fit everything that is given.' })
export class ApiKeyFilter implements ApiKeyCriteria {
  @Field(() => String, { nullable: true, description: 'With all of these words in the name or the prefix.' })
  search?: string | null

  @Field(() => ApiKeyStatusEnum, { nullable: true, description: 'Those that work, or that do not for this reason.' })
  status?: ApiKeyStatus | null
}

@ArgsType()
export class ApiKeysArguments extends ForwardPageArguments {
  @Field(() => ApiKeyFilter, { nullable: true, description: 'Which keys; all without it.' })
  filter?: ApiKeyFilter | null
}

@InputType({ description: 'A new key.' })
export class CreateApiKeyInput {
  @Field(() => String, { description: 'What it is for; up to 120 characters.' })
  name: string

  @Field(() => RoleEnum, { description: 'What it may do; at most the role of the member who creates it.' })
  role: Role

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When it stops working; null is never.' })
  expiresAt?: Date | null

  @Field(() => [String], {
    defaultValue: [],
    description: 'Addresses and CIDR ranges it may be used from, up to 50; empty is any.',
  })
  allowedAddresses: string[]
}

@InputType({ description: 'A new secret for a key.' })
export class RotateApiKeyInput {
  @Field(() => ID, { description: 'Of the key.' })
  id: string

  @Field(() => Int, {
    defaultValue: 86_400,
    description: 'How long the present secret works on, in seconds: 0 (it ends now) to 604800 (a week).',
  })
  graceSeconds: number
}
