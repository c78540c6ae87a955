import type { Logger } from '@parley/toolkit/logging/logger'
import * as oauth from 'openid-client'
import type { OAuthClient } from '../environment'
import { allowLoopback, exchangeCode, PROVIDER_TIMEOUT_SECONDS, startAuthorization, talkTo } from './authorization-code'
import { oauthFailed } from './oauth.errors'
import type { ProviderAnswer, ProviderProfile, ProviderStart, SignInProvider } from './provider'

export interface OpenIdOptions extends OAuthClient {
  readonly id: 'google' | 'oidc'
  readonly name: string
  readonly issuer: string
}

type Claims = Readonly<Record<string, unknown>>

/** Signing in with an OpenID Connect provider. It describes itself at its issuer's address, which is read once. */
export class OpenIdProvider implements SignInProvider {
  readonly id: OpenIdOptions['id']
  readonly name: string
  private configuration: Promise<oauth.Configuration> | null = null

  constructor(
    private readonly options: OpenIdOptions,
    private readonly logger: Logger,
  ) {
    this.id = options.id
    this.name = options.name
  }

  start(redirectUri: string): Promise<ProviderStart> {
    return talkTo(this.name, this.logger, async () =>
      startAuthorization(await this.discover(), { redirectUri, scope: 'openid email profile', withNonce: true }),
    )
  }

  finish(answer: ProviderAnswer): Promise<ProviderProfile> {
    return talkTo(this.name, this.logger, async () => {
      const configuration = await this.discover()
      const tokens = await exchangeCode(configuration, answer)
      const claims = tokens.claims()
      if (!claims) throw oauthFailed()
      if (claims['email'] !== undefined || !configuration.serverMetadata().userinfo_endpoint) return toProfile(claims)
      // Some put the address into the token, others tell it to whoever shows the token.
      return toProfile({ ...claims, ...(await oauth.fetchUserInfo(configuration, tokens.access_token, claims.sub)) })
    })
  }

  private discover(): Promise<oauth.Configuration> {
    const { issuer, clientId, clientSecret } = this.options
    const loopback = allowLoopback(issuer)
    const discovered = (this.configuration ??= oauth.discovery(new URL(issuer), clientId, clientSecret, undefined, {
      timeout: PROVIDER_TIMEOUT_SECONDS,
      ...(loopback && { execute: [loopback] }),
    }))
    // A provider that was down is asked again by the next who signs in.
    discovered.catch(() => (this.configuration = null))
    return discovered
  }
}

function toProfile(claims: Claims): ProviderProfile {
  const { sub, name, email } = claims
  const address = typeof email === 'string' && email ? email.toLowerCase() : null
  return {
    subject: String(sub),
    name: typeof name === 'string' && name.trim() ? name : (address?.split('@')[0] ?? ''),
    email: address,
    // Some providers say it as text.
    emailVerified: claims['email_verified'] === true || claims['email_verified'] === 'true',
  }
}
