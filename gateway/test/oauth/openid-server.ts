import { generateKeyPairSync } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onDispose } from '@parley/toolkit/testing/disposal'
import Provider from 'oidc-provider'
import { CLIENT } from './client'

/** Someone with an account at the provider of the test. */
export interface Account {
  readonly sub: string
  readonly name: string
  readonly email?: string
  readonly email_verified?: boolean
}

export interface OpenIdServer {
  readonly issuer: string
  /** Who signs in next at the login page; null cancels. */
  visitor: Account | null
  /** Opens it for a client that browsers are sent back to at this address. */
  register(redirectUri: string): void
}

/** A real OpenID Connect provider on loopback, whose login page signs in whoever the test names, without asking. */
export async function startOpenIdServer(): Promise<OpenIdServer> {
  const accounts = new Map<string, Account>()
  const http = createServer()
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve))
  onDispose(() => http.close())
  const issuer = `http://127.0.0.1:${(http.address() as AddressInfo).port}`
  const server: OpenIdServer = {
    issuer,
    visitor: null,
    register(redirectUri) {
      const provider = new Provider(issuer, configure(redirectUri, accounts))
      const answer = provider.callback()
      http.on('request', (request, response) => {
        if (!request.url?.startsWith('/login/')) return void answer(request, response)
        void finishLogin(provider, server.visitor, accounts, request, response)
      })
    },
  }
  return server
}

function configure(redirectUri: string, accounts: ReadonlyMap<string, Account>) {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  return {
    clients: [
      {
        client_id: CLIENT.clientId,
        client_secret: CLIENT.clientSecret,
        redirect_uris: [redirectUri],
        grant_types: ['authorization_code'],
        response_types: ['code'],
      },
    ],
    jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), kid: 'test', alg: 'RS256', use: 'sig' }] },
    cookies: { keys: ['a made-up key'] },
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    features: { devInteractions: { enabled: false } },
    pkce: { required: () => true },
    interactions: { url: (_context: unknown, interaction: { uid: string }) => `/login/${interaction.uid}` },
    findAccount: (_context: unknown, sub: string) => ({
      accountId: sub,
      claims: () => ({ ...accounts.get(sub), sub }),
    }),
  }
}

type Details = Awaited<ReturnType<Provider['interactionDetails']>>
type Exchange = Parameters<Provider['interactionDetails']>

async function finishLogin(
  provider: Provider,
  visitor: Account | null,
  accounts: Map<string, Account>,
  ...exchange: Exchange
): Promise<void> {
  if (!visitor) return provider.interactionFinished(...exchange, { error: 'access_denied' }, {})
  accounts.set(visitor.sub, visitor)
  const details = await provider.interactionDetails(...exchange)
  const grantId = await grantAll(provider, visitor, details)
  await provider.interactionFinished(...exchange, { login: { accountId: visitor.sub }, consent: { grantId } }, {})
}

async function grantAll(provider: Provider, visitor: Account, { params }: Details): Promise<string> {
  const grant = new provider.Grant({ accountId: visitor.sub, clientId: String(params['client_id']) })
  grant.addOIDCScope('openid email profile')
  return grant.save()
}
