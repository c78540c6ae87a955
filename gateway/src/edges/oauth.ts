import { timingSafeEqual } from 'node:crypto'
import type { Actor } from '@parley/toolkit/context/actor'
import type { RequestContext } from '@parley/toolkit/context/request-context'
import { DomainError, unauthenticated } from '@parley/toolkit/errors/domain-error'
import type { Logger } from '@parley/toolkit/logging/logger'
import type { SigningKeys } from '@parley/toolkit/signing/signing-keys'
import express, { Router, type Request, type Response } from 'express'
import { readBearer, type Authenticator } from '../authentication'
import { askIdentity, type AskIdentity } from './ask-identity'
import type { AskSubgraph } from '../subscriptions/sources'
import { OAuthCookie, type OAuthFlow } from './oauth-cookie'
import { writeRefreshCookie } from './refresh-cookie'
import { requestIdOf } from './request-id'
import { readReturnPath, withParameters } from './return-path'

export interface OAuthEdgeOptions {
  readonly authenticator: Authenticator
  readonly signing: SigningKeys
  readonly ask: AskSubgraph
  readonly logger: Logger
  /** Where browsers find Parley; providers send them back there. */
  readonly publicUrl: string
  readonly secure: boolean
}

type Start = Pick<OAuthFlow, 'state' | 'nonce' | 'verifier'> & { readonly url: string }

const START = `query ($provider: ID!, $redirectUri: String!) {
  start: oauthStart(provider: $provider, redirectUri: $redirectUri) { url state nonce verifier } }`
const LINK_START = `query ($provider: ID!, $redirectUri: String!) {
  start: oauthLinkStart(provider: $provider, redirectUri: $redirectUri) { url state nonce verifier } }`
const FINISH = 'mutation ($answer: OAuthAnswerInput!) { finishOAuth(answer: $answer) }'

const GATEWAY: Actor = { kind: 'service', service: 'gateway', workspaceId: null }
/** Telegram puts its answer behind the #, which no server sees: this page brings it into the query. */
const FRAGMENT_PAGE =
  '<!doctype html><meta charset="utf-8"><title>Parley</title><script src="/auth/fragment.js"></script>'
const FRAGMENT_SCRIPT =
  "const p = new URLSearchParams(location.search); for (const [k, v] of new URLSearchParams(location.hash.slice(1))) p.set(k, v); if (!p.has('tgAuthResult')) p.set('tgAuthResult', ''); location.replace(location.pathname + '?' + p)"

/**
 * `/auth/<provider>/…`: takes a browser to a provider and back. What the answer is checked against waits in a signed
 * cookie of this browser; identity checks it and decides who that is. A browser always comes back to a path of ours.
 */
export function oauthEdge(options: OAuthEdgeOptions): Router {
  const router = Router()
  const cookie = new OAuthCookie(options.signing, options.secure)
  const ask = askIdentity(options.ask)
  router.get('/fragment.js', (_request, response) => void response.type('js').send(FRAGMENT_SCRIPT))
  router.get('/:provider/start', (request, response) => startSignIn(options, ask, cookie, request, response))
  router.post('/:provider/link', express.json({ limit: '4kb' }), (request, response) =>
    startLink(options, ask, cookie, request, response),
  )
  router.get('/:provider/callback', (request, response) => finish(options, ask, cookie, request, response))
  return router
}

async function startSignIn(
  options: OAuthEdgeOptions,
  ask: AskIdentity,
  cookie: OAuthCookie,
  request: Request,
  response: Response,
): Promise<void> {
  const returnTo = readReturnPath(request.query['returnTo'])
  const provider = providerOf(request)
  try {
    const variables = { provider, redirectUri: redirectUriOf(options, provider) }
    const { start } = await ask<{ start: Start }>(START, variables, contextOf(options, request, response, GATEWAY))
    await cookie.write(response, { ...start, provider, returnTo, linkSessionId: null })
    response.redirect(303, start.url)
  } catch (error) {
    redirectWithError(options, response, '/sign-in', { returnTo }, error)
  }
}

/** A page asks for this with the token of its session, so that nobody else can have an account linked. */
async function startLink(
  options: OAuthEdgeOptions,
  ask: AskIdentity,
  cookie: OAuthCookie,
  request: Request,
  response: Response,
): Promise<void> {
  const token = readBearer(request.get('authorization'))
  if (!token) throw unauthenticated()
  const actor = await options.authenticator.authenticate(token, request.ip ?? '')
  if (actor.kind !== 'user') throw unauthenticated('Sign in as a member to link an account.')
  const returnTo = readReturnPath((request.body as { returnTo?: unknown } | undefined)?.returnTo)
  const provider = providerOf(request)
  const variables = { provider, redirectUri: redirectUriOf(options, provider) }
  const { start } = await ask<{ start: Start }>(LINK_START, variables, contextOf(options, request, response, actor))
  await cookie.write(response, { ...start, provider, returnTo, linkSessionId: actor.sessionId })
  response.json({ url: start.url })
}

async function finish(
  options: OAuthEdgeOptions,
  ask: AskIdentity,
  cookie: OAuthCookie,
  request: Request,
  response: Response,
): Promise<void> {
  const provider = providerOf(request)
  if (provider === 'telegram' && request.query['tgAuthResult'] === undefined) {
    return void response.type('html').send(FRAGMENT_PAGE)
  }
  const flow = await cookie.take(request, response)
  if (flow?.provider !== provider || !isSame(request.query['state'], flow.state)) {
    return redirectWithError(options, response, '/sign-in', {}, stateInvalid())
  }
  const { returnTo, linkSessionId, state, nonce, verifier } = flow
  const callbackUrl = `${redirectUriOf(options, provider)}${new URL(request.originalUrl, options.publicUrl).search}`
  try {
    const answer = { provider, callbackUrl, state, nonce, verifier, linkSessionId }
    await ask(FINISH, { answer }, contextOf(options, request, response, GATEWAY))
    response.redirect(303, linkSessionId ? withParameters(returnTo, { linked: provider }) : returnTo)
  } catch (error) {
    if (linkSessionId) redirectWithError(options, response, returnTo, {}, error)
    else redirectWithError(options, response, '/sign-in', { returnTo }, error)
  }
}

/** The page that a browser comes back to says what the code means; a second step is the next one and no error. */
function redirectWithError(
  { logger }: OAuthEdgeOptions,
  response: Response,
  path: string,
  parameters: Readonly<Record<string, string>>,
  error: unknown,
): void {
  if (!(error instanceof DomainError)) logger.error({ err: error }, 'Signing in with a provider failed')
  const challenge = error instanceof DomainError ? error.next?.['challengeId'] : undefined
  const code = error instanceof DomainError ? error.code : 'INTERNAL'
  const target = withParameters(path, typeof challenge === 'string' ? parameters : { ...parameters, error: code })
  // Behind the #, so that no server and no log on the way sees it.
  response.redirect(303, typeof challenge === 'string' ? `${target}#challenge=${challenge}` : target)
}

function contextOf({ secure }: OAuthEdgeOptions, request: Request, response: Response, actor: Actor): RequestContext {
  return {
    requestId: requestIdOf(request),
    actor,
    clientAddress: request.ip ?? '',
    userAgent: request.get('user-agent') ?? '',
    refreshToken: null,
    setRefreshToken: (value) => writeRefreshCookie(response, value, secure),
  }
}

const providerOf = (request: Request): string => String(request.params['provider'])

const redirectUriOf = ({ publicUrl }: OAuthEdgeOptions, provider: string): string =>
  `${publicUrl}/auth/${encodeURIComponent(provider)}/callback`

function isSame(given: unknown, expected: string): boolean {
  if (typeof given !== 'string' || given.length !== expected.length) return false
  return timingSafeEqual(Buffer.from(given), Buffer.from(expected))
}

const stateInvalid = (): DomainError =>
  new DomainError('OAUTH_STATE_INVALID', 'This sign-in did not begin in this browser, or took too long. Begin again.')
