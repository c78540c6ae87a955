import type { Logger } from '@parley/toolkit/logging/logger'
import * as oauth from 'openid-client'
import { z } from 'zod'
import type { OAuthClient } from '../environment'
import { allowLoopback, exchangeCode, PROVIDER_TIMEOUT_SECONDS, startAuthorization, talkTo } from './authorization-code'
import type { ProviderAnswer, ProviderProfile, ProviderStart, SignInProvider } from './provider'

export interface GitHubOptions extends OAuthClient {
  readonly url: string
  readonly apiUrl: string
}

const account = z.object({ id: z.number(), login: z.string(), name: z.string().nullish() })
const emails = z.array(z.object({ email: z.string(), primary: z.boolean(), verified: z.boolean() }))

/** Signing in with GitHub: plain OAuth 2.0, and its API tells who it is and which address is theirs. */
export class GitHubProvider implements SignInProvider {
  readonly id = 'github'
  readonly name = 'GitHub'
  private readonly configuration: oauth.Configuration

  constructor(
    private readonly options: GitHubOptions,
    private readonly logger: Logger,
  ) {
    const issuer = `${options.url}/login/oauth`
    this.configuration = new oauth.Configuration(
      { issuer, authorization_endpoint: `${issuer}/authorize`, token_endpoint: `${issuer}/access_token` },
      options.clientId,
      options.clientSecret,
    )
    this.configuration.timeout = PROVIDER_TIMEOUT_SECONDS
    allowLoopback(options.url)?.(this.configuration)
  }

  start(redirectUri: string): Promise<ProviderStart> {
    return startAuthorization(this.configuration, { redirectUri, scope: 'read:user user:email', withNonce: false })
  }

  finish(answer: ProviderAnswer): Promise<ProviderProfile> {
    return talkTo(this.name, this.logger, async () => {
      const { access_token: token } = await exchangeCode(this.configuration, answer)
      const { id, login, name } = account.parse(await this.read(token, '/user'))
      const primary = emails.parse(await this.read(token, '/user/emails')).find((each) => each.primary)
      return {
        subject: String(id),
        name: name?.trim() || login,
        email: primary?.email.toLowerCase() ?? null,
        emailVerified: primary?.verified ?? false,
      }
    })
  }

  private async read(token: string, path: string): Promise<unknown> {
    const url = new URL(`${this.options.apiUrl}${path}`)
    const headers = new Headers({ accept: 'application/vnd.github+json', 'user-agent': 'Parley' })
    const response = await oauth.fetchProtectedResource(this.configuration, token, url, 'GET', null, headers)
    if (!response.ok) throw new Error(`GitHub answers ${response.status} to ${path}`)
    return response.json()
  }
}
