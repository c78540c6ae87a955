import type { Logger } from '@parley/toolkit/logging/logger'
import type { SignInEnvironment } from '../environment'
import { GitHubProvider } from './github-provider'
import { providerUnknown } from './oauth.errors'
import { OpenIdProvider } from './openid-provider'
import type { SignInProvider } from './provider'
import { TelegramProvider } from './telegram-provider'
import type { UsedLoginStore } from './used-login.store'

/** The providers that this installation is set up for. */
export class ProviderDirectory {
  readonly all: readonly SignInProvider[]

  constructor(
    { google, github, oidc, telegram }: SignInEnvironment,
    parts: { readonly logger: Logger; readonly usedLogins: UsedLoginStore; readonly now: () => Date },
  ) {
    const { logger, usedLogins, now } = parts
    const providers = [
      google && new OpenIdProvider({ ...google, id: 'google', name: 'Google' }, logger),
      github && new GitHubProvider(github, logger),
      oidc && new OpenIdProvider({ ...oidc, id: 'oidc' }, logger),
      telegram && new TelegramProvider(telegram, usedLogins, now),
    ]
    this.all = providers.filter((provider) => provider !== null)
  }

  find(id: string): SignInProvider | null {
    return this.all.find((provider) => provider.id === id) ?? null
  }

  /** Throws OAUTH_PROVIDER_UNKNOWN. */
  require(id: string): SignInProvider {
    const provider = this.find(id)
    if (!provider) throw providerUnknown()
    return provider
  }
}
