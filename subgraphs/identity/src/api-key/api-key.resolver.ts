import { requireUser } from '@parley/toolkit/authorization/authorize'
import { Requires, ServiceOnly } from '@parley/toolkit/authorization/guards'
import type { Page } from '@parley/toolkit/pagination/page'
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql'
import type { IdentityContext } from '../context'
import { User } from '../user/user.type'
import type { ApiKeyEntity } from './api-key.entity'
import { ApiKeysArguments, ApiKeyStatusEnum, CreateApiKeyInput, RotateApiKeyInput } from './api-key.inputs'
import type { ApiKeyStatus } from './api-key.store'
import { ApiKey, ApiKeyAccess, ApiKeyConnection, IssuedApiKey } from './api-key.type'
import type { KeyAccess } from './find-api-key-access'

@Resolver(() => ApiKey)
export class ApiKeyResolver {
  @Requires('apiKeys:manage')
  @Query(() => ApiKeyConnection, { description: 'The API keys of the workspace, the newest leading.' })
  apiKeys(
    @Args(() => ApiKeysArguments) { filter, ...page }: ApiKeysArguments,
    @Ctx() { services }: IdentityContext,
  ): Promise<Page<ApiKeyEntity>> {
    return services.apiKeys.list(page, filter ?? {})
  }

  @Requires('apiKeys:manage')
  @Mutation(() => IssuedApiKey, { description: 'Creates a key. Errors: VALIDATION_FAILED, ROLE_ABOVE_OWN.' })
  createApiKey(
    @Arg('input', () => CreateApiKeyInput, { description: 'What the key is to be.' }) input: CreateApiKeyInput,
    @Ctx() { request, services }: IdentityContext,
  ): Promise<IssuedApiKey> {
    return services.manageApiKeys.create(requireUser(request), input)
  }

  @Requires('apiKeys:manage')
  @Mutation(() => IssuedApiKey, {
    description:
      'Gives a key a new secret; the present one works on for the grace. Errors: NOT_FOUND, API_KEY_ENDED, ROLE_ABOVE_OWN, VALIDATION_FAILED.',
  })
  rotateApiKey(
    @Arg('input', () => RotateApiKeyInput, { description: 'Which key, and for how long both work.' })
    input: RotateApiKeyInput,
    @Ctx() { request, services }: IdentityContext,
  ): Promise<IssuedApiKey> {
    return services.manageApiKeys.rotate(requireUser(request), input)
  }

  @Requires('apiKeys:manage')
  @Mutation(() => ApiKey, { description: 'Ends a key at once. Errors: NOT_FOUND.' })
  revokeApiKey(
    @Arg('id', () => ID, { description: 'Of the key.' }) id: string,
    @Ctx() { request, services }: IdentityContext,
  ): Promise<ApiKeyEntity> {
    requireUser(request)
    return services.manageApiKeys.revoke(id)
  }

  @ServiceOnly()
  @Query(() => ApiKeyAccess, { nullable: true, description: 'What a secret opens; null for one that opens nothing.' })
  apiKeyAccess(
    @Arg('secretHash', () => String, { description: 'SHA-256 of the secret, in base64url.' }) secretHash: string,
    @Arg('clientAddress', () => String, { description: 'Where it is used.' }) clientAddress: string,
    @Ctx() { services }: IdentityContext,
  ): Promise<KeyAccess | null> {
    return services.findApiKeyAccess.run(secretHash, clientAddress)
  }

  @FieldResolver(() => ApiKeyStatusEnum, { description: 'Whether it works.' })
  status(@Root() { revokedAt, expiresAt }: ApiKeyEntity): ApiKeyStatus {
    if (revokedAt) return 'REVOKED'
    return expiresAt && expiresAt <= new Date() ? 'EXPIRED' : 'ACTIVE'
  }

  @FieldResolver(() => User, {
    nullable: true,
    description: 'Who made it, or rotated it last: it may no more than they may.',
  })
  async createdBy(@Root() { createdBy }: ApiKeyEntity, @Ctx() { loaders }: IdentityContext): Promise<User | null> {
    return (await loaders.users?.load(createdBy)) ?? null
  }
}
