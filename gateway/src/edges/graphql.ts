import type { ApolloServer } from '@apollo/server'
import { expressMiddleware } from '@as-integrations/express5'
import type { RequestContext } from '@parley/toolkit/context/request-context'
import { requestScope } from '@parley/toolkit/context/request-scope'
import { DomainError } from '@parley/toolkit/errors/domain-error'
import type { Logger } from '@parley/toolkit/logging/logger'
import express, { Router, type ErrorRequestHandler, type Request, type RequestHandler, type Response } from 'express'
import { Kind } from 'graphql'
import type { Admission } from '../admission'
import { readBearer, type Authenticator } from '../authentication'
import type { GatewayContext } from '../gateway-context'
import { isSubscription, type CheckedOperation } from '../limits'
import { tellStanding } from '../rate-limits/rate-limit-fields'
import { sendError, toDomainError } from './error-response'
import { readRefreshCookie, writeRefreshCookie } from './refresh-cookie'
import { requestIdOf } from './request-id'

export interface GraphqlEdgeOptions {
  readonly apollo: ApolloServer<GatewayContext>
  readonly authenticator: Authenticator
  readonly admission: Admission
  readonly logger: Logger
  /** Whether the refresh cookie travels over https only. */
  readonly secure: boolean
  readonly bodyLimit: string
}

/** They get or renew an access token, so they work with one that has expired. */
const NEEDS_NO_TOKEN: ReadonlySet<string> = new Set([
  'signIn',
  'completeSignIn',
  'signUp',
  'refreshSession',
  'verifyEmail',
  'requestPasswordReset',
  'resetPassword',
  'unlockSignIn',
  '__typename',
])

/** GraphQL over HTTP. Refuses what is too large, too expensive or not signed in before Apollo sees it. */
export function graphqlEdge(options: GraphqlEdgeOptions): Router {
  const router = Router()
  router.use(express.json({ limit: options.bodyLimit, type: () => true }))
  router.use(checkRequest(options))
  router.use(expressMiddleware(options.apollo, { context: async ({ req }) => contextOf(req as Request) }))
  const onError: ErrorRequestHandler = (error, request, response, _next) =>
    sendError(response, toDomainError(error), requestIdOf(request), options.logger)
  router.use(onError)
  return router
}

const contexts = new WeakMap<Request, GatewayContext>()

function contextOf(request: Request): GatewayContext {
  const context = contexts.get(request)
  if (!context) throw new Error('The request passed no check')
  return context
}

function checkRequest({ admission, authenticator, secure }: GraphqlEdgeOptions): RequestHandler {
  return async (request, response, next) => {
    const { body } = request
    if (Array.isArray(body)) {
      throw new DomainError('OPERATION_TOO_EXPENSIVE', 'Send one operation per request: batches are not taken.')
    }
    const operation = admission.read(request.method === 'GET' ? readQueryString(request) : (body ?? {}))
    if (isSubscription(operation)) {
      throw new DomainError(
        'VALIDATION_FAILED',
        'Subscriptions run over WebSocket: connect to /graphql with graphql-ws.',
      )
    }
    const token = readBearer(request.get('authorization'))
    const actor = token && needsToken(operation) ? await authenticator.authenticate(token, request.ip ?? '') : null
    tellStanding(response, await admission.admit(operation, actor, request.ip ?? ''))
    if (operation.trusted) request.body = operation.asked
    const context = createContext(request, response, actor, secure)
    contexts.set(request, { request: context })
    requestScope.run(context.requestId, next)
  }
}

function readQueryString({ query }: Request): Record<string, unknown> {
  const { variables } = query
  if (typeof variables !== 'string') return query
  try {
    return { ...query, variables: JSON.parse(variables) as unknown }
  } catch (error) {
    throw new DomainError('VALIDATION_FAILED', '`variables` is not valid JSON.', { cause: error })
  }
}

function needsToken({ operation }: CheckedOperation): boolean {
  return !operation.selectionSet.selections.every(
    (selection) => selection.kind === Kind.FIELD && NEEDS_NO_TOKEN.has(selection.name.value),
  )
}

/** Identity comes from the token alone: no header of the request is passed on. */
function createContext(
  request: Request,
  response: Response,
  actor: RequestContext['actor'],
  secure: boolean,
): RequestContext {
  return {
    requestId: requestIdOf(request),
    actor,
    clientAddress: request.ip ?? '',
    userAgent: request.get('user-agent') ?? '',
    refreshToken: readRefreshCookie(request),
    setRefreshToken: (cookie) => writeRefreshCookie(response, cookie, secure),
  }
}
