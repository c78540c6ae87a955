import { requireUser } from '@parley/toolkit/authorization/authorize'
import { Public, ServiceOnly, SignedIn } from '@parley/toolkit/authorization/guards'
import { Arg, Ctx, Directive, ID, Mutation, Query, Resolver } from 'type-graphql'
import type { IdentityContext } from '../context'
import { hasOtherWay } from './link-accounts'
import { LinkedAccount, OAuthAnswerInput, OAuthStart, SignInProviderType } from './oauth.type'
import type { ProviderStart } from './provider'

@Resolver()
export class OAuthResolver {
  @Public('a sign-in page shows a button for each')
  @Query(() => [SignInProviderType], { description: 'The ways to sign in besides a password; only what is set up.' })
  signInProviders(@Ctx() { services }: IdentityContext): SignInProviderType[] {
    return services.providers.all.map(({ id, name }) => ({ id, name, startPath: `/auth/${id}/start` }))
  }

  @SignedIn()
  @Query(() => [LinkedAccount], {
    description: 'The accounts that the viewer signs in with, the one linked first leading.',
  })
  async linkedAccounts(@Ctx() { request, services }: IdentityContext): Promise<LinkedAccount[]> {
    const { userId } = requireUser(request)
    const [accounts, user] = await Promise.all([
      services.linkedAccounts.listOf(userId),
      services.users.findById(userId),
    ])
    const canUnlink = user !== null && hasOtherWay(user, accounts.length)
    return accounts.map(({ id, provider, name, email, linkedAt, lastUsedAt }) => ({
      id,
      provider,
      name,
      email,
      linkedAt,
      lastUsedAt,
      canUnlink,
    }))
  }

  @SignedIn()
  @Mutation(() => Boolean, {
    description: 'Ends signing in with an account. Errors: NOT_FOUND, LAST_WAY_TO_SIGN_IN, REAUTHENTICATION_REQUIRED.',
  })
  async unlinkAccount(
    @Arg('id', () => ID, { description: 'Of the linked account.' }) id: string,
    @Ctx() { request, services }: IdentityContext,
  ): Promise<boolean> {
    await services.linkAccounts.unlink(requireUser(request), id)
    return true
  }

  @ServiceOnly()
  @Query(() => OAuthStart, {
    description: 'Begins signing in. Errors: OAUTH_PROVIDER_UNKNOWN, DEPENDENCY_UNAVAILABLE.',
  })
  oauthStart(
    @Arg('provider', () => ID, { description: 'The id of the provider.' }) provider: string,
    @Arg('redirectUri', () => String, { description: 'Where the provider sends the browser back to.' })
    redirectUri: string,
    @Ctx() { services }: IdentityContext,
  ): Promise<ProviderStart> {
    return services.providers.require(provider).start(redirectUri)
  }

  @SignedIn()
  @Directive('@inaccessible')
  @Query(() => OAuthStart, {
    description:
      'Begins linking an account. Errors: REAUTHENTICATION_REQUIRED, OAUTH_PROVIDER_UNKNOWN, DEPENDENCY_UNAVAILABLE.',
  })
  async oauthLinkStart(
    @Arg('provider', () => ID, { description: 'The id of the provider.' }) provider: string,
    @Arg('redirectUri', () => String, { description: 'Where the provider sends the browser back to.' })
    redirectUri: string,
    @Ctx() { request, services }: IdentityContext,
  ): Promise<ProviderStart> {
    await services.linkAccounts.begin(requireUser(request))
    return services.providers.require(provider).start(redirectUri)
  }

  @ServiceOnly()
  @Mutation(() => Boolean, {
    description:
      'Signs in, or links the account. Errors: the OAUTH_ codes, MFA_REQUIRED, SESSION_REVOKED, DEPENDENCY_UNAVAILABLE.',
  })
  async finishOAuth(
    @Arg('answer', () => OAuthAnswerInput, { description: 'How the browser came back.' }) answer: OAuthAnswerInput,
    @Ctx() { request, services }: IdentityContext,
  ): Promise<boolean> {
    await services.finishOAuth.run(request, answer)
    return true
  }
}
