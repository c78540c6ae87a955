import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { ApolloServer } from '@apollo/server'
import { unwrapResolverError } from '@apollo/server/errors'
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
} from '@apollo/server/plugin/disabled'
import { expressMiddleware } from '@as-integrations/express5'
import express, { type RequestHandler } from 'express'
import { GraphQLError } from 'graphql'
import type { RequestContext } from '../context/request-context'
import { requestScope } from '../context/request-scope'
import { formatError } from '../errors/format-error'
import { close, listen } from '../http/listen'
import type { Logger } from '../logging/logger'
import { healthEndpoints, type ReadinessCheck } from '../metrics/health-endpoints'
import type { SigningKeys } from '../signing/signing-keys'
import { inScopeOf, type MountedSubgraph } from './mount'
import { CONTEXT_HEADER, REFRESH_HEADER, verifyContext, writeRefreshHeader } from './signed-context'
import type { SubgraphContext } from './subgraph'
import { UsedContexts } from './used-contexts'

/** The gateway limits what clients send; representations of a page of entities stay far below this. */
const BODY_LIMIT = '2mb'
/** A signed context names the teammates of its actor: 2,000 of them fit. */
const HEADER_BYTES = 64 * 1024

export interface ServeOptions {
  /** 0 picks a free one. */
  readonly port: number
  readonly host?: string
  readonly keys: SigningKeys
  readonly logger: Logger
  readonly checks?: Readonly<Record<string, ReadinessCheck>>
}

export interface ServedSubgraph {
  readonly url: string
  /** Answers running requests, then closes the port. */
  stop(): Promise<void>
}

interface ScopedRequest extends express.Request {
  rawBody?: Buffer
  context?: RequestContext
}

/**
 * Serves a mounted subgraph on a port. It believes the signed context of the gateway and nothing else: a request without
 * one is refused, whatever other headers it carries.
 */
export async function serveSubgraph(mounted: MountedSubgraph, options: ServeOptions): Promise<ServedSubgraph> {
  const apollo = new ApolloServer<SubgraphContext<unknown, unknown>>({
    schema: mounted.schema,
    plugins: [ApolloServerPluginCacheControlDisabled(), ApolloServerPluginInlineTraceDisabled()],
    persistedQueries: false,
    introspection: false,
    includeStacktraceInErrorResponses: false,
    logger: options.logger,
    stopOnTerminationSignals: false,
    formatError: (_formatted, thrown) => {
      const cause = thrown instanceof GraphQLError ? thrown : unwrapResolverError(thrown)
      const error =
        cause instanceof GraphQLError ? cause : new GraphQLError('Failed', { originalError: cause as Error })
      return formatError(error, { logger: options.logger, requestId: requestScope.current() ?? '' }).toJSON()
    },
  })
  await apollo.start()
  const app = express()
  app.disable('x-powered-by')
  app.use(healthEndpoints(options.checks ?? {}))
  app.use(
    '/graphql',
    express.json({
      limit: BODY_LIMIT,
      verify: (request: ScopedRequest, _response, body) => void (request.rawBody = body),
    }),
    requireSignedContext(mounted.name, options.keys),
    expressMiddleware(apollo, {
      context: async ({ req }) => mounted.createContext((req as ScopedRequest).context as RequestContext),
    }),
  )
  const server = createServer({ maxHeaderSize: HEADER_BYTES }, app)
  await listen(server, options.port, options.host ?? '127.0.0.1')
  const { port } = server.address() as AddressInfo
  return {
    url: `http://${options.host ?? '127.0.0.1'}:${port}/graphql`,
    stop: async () => {
      const closed = close(server)
      await apollo.stop()
      await closed
    },
  }
}

function requireSignedContext(subgraph: string, keys: SigningKeys): RequestHandler {
  const used = new UsedContexts()
  return async (request: ScopedRequest, response, next) => {
    const body = request.rawBody ?? Buffer.alloc(0)
    const verified = await verifyContext(keys, request.get(CONTEXT_HEADER), { subgraph, body }, used)
    if (!verified) {
      const message = 'Only the gateway may ask a subgraph.'
      response.status(401).json({ errors: [{ message, extensions: { code: 'UNAUTHENTICATED', retryable: false } }] })
      return
    }
    const context: RequestContext = {
      ...verified,
      setRefreshToken: (cookie) => void response.set(REFRESH_HEADER, writeRefreshHeader(cookie)),
    }
    request.context = context
    inScopeOf(context, next)
  }
}
