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
  const way = new OAuthWay(options)
  router.get('/fragment.js', (_request, response) => void response.type('js').send(FRAGMENT_SCRIPT))
  router.get('/:provider/start', (request, response) => way.startSignIn(request, response))
  router.post('/:provider/link', express.json({ limit: '4kb' }), (request, response) =>
    way.startLink(request, response),
  )
  router.get('/:provider/callback', (request, response) => way.finish(request, response))
  return router
}

/** The three ways of one browser through it. */
class OAuthWay {
  private readonly cookie: OAuthCookie
  private readonly ask: AskIdentity

  constructor(private readonly options: OAuthEdgeOptions) {
    this.cookie = new OAuthCookie(options.signing, options.secure)
    this.ask = askIdentity(options.ask)
  }

  async startSignIn(request: Request, response: Response): Promise<void> {
    const returnTo = readReturnPath(request.query['returnTo'])
    const provider = providerOf(request)
    try {
      const start = await this.start(START, this.contextOf(request, response, GATEWAY), provider)
      await this.cookie.write(response, { ...start, provider, returnTo, linkSessionId: null })
      response.redirect(303, start.url)
    } catch (error) {
      this.redirectWithError(response, '/sign-in', { returnTo }, error)
    }
  }

  /** A page asks for this with the token of its session, so that nobody else can have an account linked. */
  async startLink(request: Request, response: Response): Promise<void> {
    const token = readBearer(request.get('authorization'))
    if (!token) throw unauthenticated()
    const actor = await this.options.authenticator.authenticate(token, request.ip ?? '')
    if (actor.kind !== 'user') throw unauthenticated('Sign in as a member to link an account.')
    const returnTo = readReturnPath((request.body as { returnTo?: unknown } | undefined)?.returnTo)
    const provider = providerOf(request)
    const start = await this.start(LINK_START, this.contextOf(request, response, actor), provider)
    await this.cookie.write(response, { ...start, provider, returnTo, linkSessionId: actor.sessionId })
    response.json({ url: start.url })
  }

  async finish(request: Request, response: Response): Promise<void> {
    const provider = providerOf(request)
    if (provider === 'telegram' && request.query['tgAuthResult'] === undefined) {
      return void response.type('html').send(FRAGMENT_PAGE)
    }
    const flow = await this.cookie.take(request, response)
    if (flow?.provider !== provider || !isSame(request.query['state'], flow.state)) {
      return this.redirectWithError(response, '/sign-in', {}, stateInvalid())
    }
    const { returnTo, linkSessionId, state, nonce, verifier } = flow
    const { search } = new URL(request.originalUrl, this.options.publicUrl)
    const callbackUrl = `${this.redirectUriOf(provider)}${search}`
    try {
      const answer = { provider, callbackUrl, state, nonce, verifier, linkSessionId }
      await this.ask(FINISH, { answer }, this.contextOf(request, response, GATEWAY))
      response.redirect(303, linkSessionId ? withParameters(returnTo, { linked: provider }) : returnTo)
    } catch (error) {
      if (linkSessionId) this.redirectWithError(response, returnTo, {}, error)
      else this.redirectWithError(response, '/sign-in', { returnTo }, error)
    }
  }

  private async start(query: string, context: RequestContext, provider: string): Promise<Start> {
    const variables = { provider, redirectUri: this.redirectUriOf(provider) }
    const { start } = await this.ask<{ start: Start }>(query, variables, context)
    return start
  }

  /** The page that a browser comes back to says what the code means; a second step is the next one and no error. */
  private redirectWithError(
    response: Response,
    path: string,
    parameters: Readonly<Record<string, string>>,
    error: unknown,
  ): void {
    if (!(error instanceof DomainError)) this.options.logger.error({ err: error }, 'A sign-in with a provider failed')
    const { code, next } = error instanceof DomainError ? error : { code: 'INTERNAL' }
    const challenge = next?.['challengeId']
    // Behind the #, so that no server and no log on the way sees it.
    const target = challenge
      ? `${withParameters(path, parameters)}#challenge=${challenge}`
      : withParameters(path, { ...parameters, error: code })
    response.redirect(303, target)
  }

  private contextOf(request: Request, response: Response, actor: Actor): RequestContext {
    return {
      requestId: requestIdOf(request),
      actor,
      clientAddress: request.ip ?? '',
      userAgent: request.get('user-agent') ?? '',
      refreshToken: null,
      setRefreshToken: (value) => writeRefreshCookie(response, value, this.options.secure),
    }
  }

  private redirectUriOf(provider: string): string {
    return `${this.options.publicUrl}/auth/${encodeURIComponent(provider)}/callback`
  }
}

const providerOf = (request: Request): string => String(request.params['provider'])

function isSame(given: unknown, expected: string): boolean {
  if (typeof given !== 'string') return false
  const [one, other] = [Buffer.from(given), Buffer.from(expected)]
  return one.length === other.length && timingSafeEqual(one, other)
}

const stateInvalid = (): DomainError =>
  new DomainError('OAUTH_STATE_INVALID', 'This sign-in did not begin in this browser, or took too long. Begin again.')
