import type { Logger } from '@parley/toolkit/logging/logger'
import * as oauth from 'openid-client'
import { oauthCancelled, oauthFailed, providerUnavailable } from './oauth.errors'
import type { ProviderAnswer, ProviderStart } from './provider'

/** A person waits. */
export const PROVIDER_TIMEOUT_SECONDS = 10

/** Lets a configuration talk to a provider on this machine; the environment refuses others without https. */
export function allowLoopback(issuer: string): typeof oauth.allowInsecureRequests | null {
  return issuer.startsWith('http:') ? oauth.allowInsecureRequests : null
}

/** Begins the authorization code flow with PKCE. */
export async function startAuthorization(
  configuration: oauth.Configuration,
  parameters: { readonly redirectUri: string; readonly scope: string; readonly withNonce: boolean },
): Promise<ProviderStart> {
  const verifier = oauth.randomPKCECodeVerifier()
  const state = oauth.randomState()
  const nonce = parameters.withNonce ? oauth.randomNonce() : ''
  const url = oauth.buildAuthorizationUrl(configuration, {
    redirect_uri: parameters.redirectUri,
    scope: parameters.scope,
    code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    state,
    ...(nonce && { nonce }),
  })
  return { url: url.href, state, nonce, verifier }
}

type Tokens = Awaited<ReturnType<typeof oauth.authorizationCodeGrant>>

/** Swaps the code of an answer for tokens, after checking state, issuer, nonce and signature. */
export async function exchangeCode(
  configuration: oauth.Configuration,
  { callbackUrl, state, nonce, verifier }: ProviderAnswer,
): Promise<Tokens> {
  return oauth.authorizationCodeGrant(configuration, callbackUrl, {
    pkceCodeVerifier: verifier,
    expectedState: state,
    ...(nonce && { expectedNonce: nonce, idTokenExpected: true }),
  })
}

/** Runs what talks to a provider; what goes wrong there is told as one of our errors and logged with its cause. */
export async function talkTo<Result>(provider: string, logger: Logger, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof oauth.AuthorizationResponseError && error.error === 'access_denied') throw oauthCancelled()
    logger.warn({ err: error, provider }, 'Signing in with a provider failed')
    throw isUnreachable(error) ? providerUnavailable(provider, error) : oauthFailed(error)
  }
}

/** Fetch fails for a host that it cannot reach, or is aborted when one is too slow; a provider in trouble answers 5xx. */
function isUnreachable(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false
  const { name, message, status, cause } = error as { [Key in keyof Error | 'status']?: unknown }
  if (name === 'TimeoutError' || message === 'fetch failed') return true
  return (typeof status === 'number' && status >= 500) || isUnreachable(cause)
}
