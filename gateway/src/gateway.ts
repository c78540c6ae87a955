import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { ApolloServer } from '@apollo/server'
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled'
import { ApolloServerPluginDrainHttpServer } from '@apollo/server/plugin/drainHttpServer'
import { requestScope } from '@parley/toolkit/context/request-scope'
import type { EventTail } from '@parley/toolkit/events/event-tail'
import { listen } from '@parley/toolkit/http/listen'
import type { Logger } from '@parley/toolkit/logging/logger'
import type { ReadinessCheck } from '@parley/toolkit/metrics/health-endpoints'
import type { SigningKeys } from '@parley/toolkit/signing/signing-keys'
import { SubgraphDirectory } from '@parley/toolkit/subgraph/graph'
import type { MountedSubgraph } from '@parley/toolkit/subgraph/mount'
import type { RemoteSubgraph } from '@parley/toolkit/subgraph/remote-subgraph'
import express from 'express'
import { GraphQLError, type ExecutionResult } from 'graphql'
import { Admission } from './admission'
import { Authenticator } from './authentication'
import { MountedDataSource, RemoteDataSource, unavailable, type SubgraphDataSource } from './data-sources'
import { DocumentStore } from './documents/document-store'
import { TrustedDocuments, type DocumentOptions } from './documents/trusted-documents'
import { ClientAddresses } from './edges/client-address'
import { sendError, toDomainError } from './edges/error-response'
import { graphqlEdge } from './edges/graphql'
import { auditExportEdge } from './edges/audit-export'
import { mediaEdge } from './edges/media'
import { startOperations, type OperationsPlace } from './edges/operations'
import { oauthEdge } from './edges/oauth'
import { AllowedOrigins } from './edges/origins'
import type { PageConfig } from './edges/page'
import { playground } from './edges/playground'
import { recordFilesEdge } from './edges/record-files'
import { assignRequestId, requestIdOf } from './edges/request-id'
import { sandboxEdge } from './edges/sandbox'
import { securityHeaders } from './edges/security-headers'
import { webApp } from './edges/web-app'
import type { SourceOf } from './execution/plan-run'
import { PreparedGateway } from './execution/prepared-gateway'
import type { GatewayContext } from './gateway-context'
import { formatGatewayError } from './gateway-errors'
import { DEFAULT_LIMITS, OperationGuard, type OperationLimits } from './limits'
import { operationMetrics } from './plugins/operation-metrics'
import { DEFAULT_BUDGETS, type Budgets } from './rate-limits/budgets'
import { admitAddress } from './rate-limits/rate-limit-fields'
import { RateLimits } from './rate-limits/rate-limits'
import { EventRouter } from './subscriptions/event-router'
import { Hydrator } from './subscriptions/hydrate'
import { SubscriptionPlanner } from './subscriptions/plan'
import { SubscriptionServer } from './subscriptions/server'
import type { SocketLimits } from './subscriptions/socket-limits'
import type { AskSubgraph } from './subscriptions/sources'
import { loadSupergraph, type LoadedSupergraph } from './supergraph'

export interface WebOptions {
  readonly folder: string
  readonly config: PageConfig
  /** Whether browsers get a page at /graphql to try operations on. */
  readonly playground: boolean
}

export interface GatewayOptions {
  readonly supergraphSdl: string
  /** In this process, or on another port. */
  readonly subgraphs: readonly (MountedSubgraph | RemoteSubgraph)[]
  readonly signing: SigningKeys
  readonly tail: EventTail
  readonly logger: Logger
  readonly host: string
  /** 0 picks a free one. */
  readonly port: number
  /** Where browsers find Parley; decides about https. */
  readonly publicUrl: string
  /** Web origins besides Parley's own that may use the graph. */
  readonly allowedOrigins?: readonly string[]
  /** Addresses, ranges and names (`uniquelocal`) of the proxies that say where requests come from. */
  readonly trustedProxies?: readonly string[]
  /** Null: limits are counted in this process. */
  readonly redisUrl?: string | null
  readonly budgets?: Partial<Budgets>
  /** Without it any document is run. */
  readonly documents?: DocumentOptions
  readonly web?: WebOptions | null
  /** The control API of the Telegram sandbox, in a demo. */
  readonly sandboxControlUrl?: string | null
  readonly checks?: Readonly<Record<string, ReadinessCheck>>
  /** Nowhere without it. */
  readonly operations?: OperationsPlace
  readonly limits?: Partial<OperationLimits>
  readonly socketLimits?: Partial<SocketLimits>
}

export interface RunningGateway {
  /** On this machine. */
  readonly url: string
  /** Where operators look, if that is another port. */
  readonly operationsUrl: string | null
  /** Closes sockets, answers running requests, closes the port. */
  stop(): Promise<void>
}

/** The inbox page with all its variables has about 6 KB, a change of 10,000 records that were selected one by one 400. */
const BODY_LIMIT = '512kb'

/** Whatever asks more of Parley than a file of the web app. */
const COUNTED_PATHS = ['/graphql', '/auth', '/exports', '/imports', '/media', '/sandbox']

/** Starts the door of the graph: HTTP and WebSocket on /graphql, the web app, health. */
export async function startGateway(options: GatewayOptions): Promise<RunningGateway> {
  const { logger, tail, signing, publicUrl } = options
  const graph = loadSupergraph(options.supergraphSdl)
  const sourceOf = createDataSources(options)
  const app = express()
  const http = createServer(app)
  const apollo = createApollo(graph, sourceOf, http, logger)
  await apollo.start()
  const directory = new SubgraphDirectory(signing, logger, options.subgraphs)
  const authenticator = new Authenticator(signing, tail, directory.graphFor('gateway'))
  const events = new EventRouter(tail)
  const rateLimits = new RateLimits({ ...DEFAULT_BUDGETS, ...options.budgets }, options.redisUrl ?? null, logger)
  const admission = createAdmission(options, graph, rateLimits)
  const addresses = new ClientAddresses(options.trustedProxies ?? [])
  const origins = new AllowedOrigins([new URL(publicUrl).origin, ...(options.allowedOrigins ?? [])])
  app.set('trust proxy', addresses.trusts)
  app.disable('x-powered-by')
  app.use(assignRequestId, ...securityHeaders(publicUrl.startsWith('https:')))
  const operations = await startOperations({
    place: options.operations ?? 'nowhere',
    checks: options.checks ?? {},
    describe: () => ({ sockets: sockets.connections.size }),
  })
  app.use(operations.router)
  const ask = asker(sourceOf)
  addEdges(app, options, { apollo, authenticator, admission, rateLimits, origins, ask })
  const sockets = new SubscriptionServer({
    http,
    graph,
    apollo,
    authenticator,
    origins,
    admission,
    addresses,
    planner: new SubscriptionPlanner(graph),
    hydrator: new Hydrator(graph, sourceOf),
    events,
    ask,
    logger,
    limits: options.socketLimits,
    redisUrl: options.redisUrl ?? null,
  })
  await listen(http, options.port, options.host)
  return {
    url: `http://${options.host}:${(http.address() as AddressInfo).port}`,
    operationsUrl: operations.url,
    stop: async () => {
      await operations.stop()
      await sockets.stop()
      // Drains the HTTP server too.
      await apollo.stop()
      events.stop()
      authenticator.stop()
      rateLimits.stop()
    },
  }
}

interface EdgeParts {
  readonly apollo: ApolloServer<GatewayContext>
  readonly authenticator: Authenticator
  readonly admission: Admission
  readonly rateLimits: RateLimits
  readonly origins: AllowedOrigins
  readonly ask: AskSubgraph
}

/** Everything that is asked over HTTP, in the order in which it is looked at. */
function addEdges(app: express.Express, options: GatewayOptions, parts: EdgeParts): void {
  const { signing, logger, publicUrl, web, sandboxControlUrl } = options
  const { apollo, authenticator, admission, rateLimits, origins, ask } = parts
  const secure = publicUrl.startsWith('https:')
  app.get('/.well-known/jwks.json', async (_request, response) => void response.json(await signing.publish()))
  app.use('/graphql', origins.middleware)
  app.use(COUNTED_PATHS, admitAddress(rateLimits))
  if (web?.playground) app.use('/graphql', playground(web.folder, web.config))
  app.use('/graphql', graphqlEdge({ apollo, authenticator, admission, logger, secure, bodyLimit: BODY_LIMIT }))
  app.use('/auth', oauthEdge({ authenticator, signing, ask, logger, publicUrl, secure }))
  app.use('/media', mediaEdge(signing, ask))
  app.use('/exports', auditExportEdge({ authenticator, signing, ask, logger }))
  app.use(recordFilesEdge({ authenticator, ask, logger }))
  if (sandboxControlUrl) app.use('/sandbox', sandboxEdge(sandboxControlUrl, authenticator))
  if (web) app.use(webApp(web.folder, web.config))
  app.use(handleErrors(logger))
}

function createAdmission(
  { limits, documents }: GatewayOptions,
  { apiSchema }: LoadedSupergraph,
  rateLimits: RateLimits,
): Admission {
  const guard = new OperationGuard(apiSchema, { ...DEFAULT_LIMITS, ...limits })
  const store = new DocumentStore(documents?.folder ?? null)
  const rule = documents?.rule ?? 'open'
  if (rule !== 'open' && store.size === 0) {
    throw new Error(`TRUSTED_DOCUMENTS is ${rule}, and no build of the web app declares any: run npm run build`)
  }
  return new Admission(guard, new TrustedDocuments(store, rule), rateLimits)
}

function createDataSources({ subgraphs, signing, logger }: GatewayOptions): SourceOf {
  const sources = new Map<string, SubgraphDataSource>(
    subgraphs.map((subgraph) => [
      subgraph.name,
      'url' in subgraph ? new RemoteDataSource(subgraph, signing, logger) : new MountedDataSource(subgraph),
    ]),
  )
  return (subgraph) => sources.get(subgraph) ?? missing(subgraph)
}

/** A part of the supergraph that this process was given no way to. */
function missing(subgraph: string): SubgraphDataSource {
  return {
    process: async ({ context }) => ({
      errors: [unavailable(subgraph, (context as GatewayContext).request.requestId)],
    }),
  }
}

function createApollo(
  graph: LoadedSupergraph,
  sourceOf: SourceOf,
  http: Server,
  logger: Logger,
): ApolloServer<GatewayContext> {
  return new ApolloServer<GatewayContext>({
    gateway: new PreparedGateway({ graph, sourceOf, logger }),
    logger,
    introspection: true,
    persistedQueries: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginDrainHttpServer({ httpServer: http }),
      operationMetrics(),
    ],
    formatError: (_formatted, thrown) => {
      const error =
        thrown instanceof GraphQLError ? thrown : new GraphQLError('Failed', { originalError: thrown as Error })
      return formatGatewayError(error, { logger, requestId: requestScope.current() ?? '' }).toJSON()
    },
  })
}

function asker(sourceOf: SourceOf): AskSubgraph {
  return async (subgraph, query, variables, request) => {
    const source = sourceOf(subgraph)
    const context: GatewayContext = { request }
    const options = { request: { query, variables }, context }
    return (await source.process(options as unknown as Parameters<typeof source.process>[0])) as ExecutionResult
  }
}

function handleErrors(logger: Logger): express.ErrorRequestHandler {
  return (error: unknown, request, response, _next) =>
    sendError(response, toDomainError(error), requestIdOf(request), logger)
}
