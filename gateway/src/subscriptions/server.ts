import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import type { ApolloServer } from '@apollo/server'
import { DomainError, forbidden, unauthenticated } from '@parley/toolkit/errors/domain-error'
import { formatError, toGraphQLError } from '@parley/toolkit/errors/format-error'
import type { Logger } from '@parley/toolkit/logging/logger'
import {
  getVariableValues,
  GraphQLError,
  specifiedRules,
  validate,
  type DocumentNode,
  type ExecutionArgs,
  type ExecutionResult,
} from 'graphql'
import { useServer, type Extra } from 'graphql-ws/use/ws'
import { Redis } from 'ioredis'
import { WebSocketServer } from 'ws'
import type { Admission } from '../admission'
import { readBearer, type Authenticator } from '../authentication'
import type { ClientAddresses } from '../edges/client-address'
import type { AllowedOrigins } from '../edges/origins'
import type { GatewayContext } from '../gateway-context'
import { isSubscription, type CheckedOperation, type OperationRequest } from '../limits'
import type { LoadedSupergraph } from '../supergraph'
import { CLOSE_FORBIDDEN, CLOSE_TRY_AGAIN, Connection } from './connection'
import { Connections } from './connections'
import { Delivery } from './delivery'
import { DeliveryBudget } from './delivery-budget'
import type { EventRouter } from './event-router'
import type { Hydrator } from './hydrate'
import type { SubscriptionPlanner } from './plan'
import { SharedAnswers } from './shared-answers'
import { DEFAULT_SOCKET_LIMITS, type SocketLimits } from './socket-limits'
import { SUBSCRIPTION_SOURCES, type AskSubgraph } from './sources'
import { WorkspacePlaces } from './workspace-places'

export interface SubscriptionServerOptions {
  readonly http: Server
  readonly graph: LoadedSupergraph
  readonly apollo: ApolloServer<GatewayContext>
  readonly authenticator: Authenticator
  readonly origins: AllowedOrigins
  readonly admission: Admission
  readonly addresses: ClientAddresses
  readonly planner: SubscriptionPlanner
  readonly hydrator: Hydrator
  readonly events: EventRouter
  readonly ask: AskSubgraph
  readonly logger: Logger
  readonly limits?: Partial<SocketLimits>
  /** Null: limits are counted in this process. */
  readonly redisUrl: string | null
}

type SocketExtra = Extra & { connection?: Connection }
/** What `onSubscribe` hands on to `subscribe` or `execute`. */
type Prepared =
  { readonly delivery: Delivery } | { readonly request: OperationRequest; readonly connection: Connection }

const PATH = '/graphql'
/** The same as over HTTP. */
const MAX_MESSAGE_BYTES = 256 * 1024

/** GraphQL over WebSocket: signed in by the connection's parameters, the same limits as HTTP, subscriptions and queries. */
export class SubscriptionServer {
  readonly connections: Connections
  private readonly limits: SocketLimits
  private readonly sockets: WebSocketServer
  private readonly protocol: { dispose: () => void | Promise<void> }
  private readonly stopListening: () => void
  private readonly shared: SharedAnswers
  private readonly redis: Redis | null
  private readonly places: WorkspacePlaces | null
  private readonly budget: DeliveryBudget
  private readonly validated = new WeakMap<DocumentNode, readonly GraphQLError[]>()

  constructor(private readonly options: SubscriptionServerOptions) {
    this.limits = { ...DEFAULT_SOCKET_LIMITS, ...options.limits }
    this.shared = new SharedAnswers(options.hydrator)
    this.redis = connectRedis(options)
    this.places = this.redis && new WorkspacePlaces(this.redis, this.limits.connectionsPerWorkspace, options.logger)
    this.connections = new Connections(this.limits, options.authenticator, this.places)
    this.budget = new DeliveryBudget(this.limits.deliveriesPerWorkspace, this.redis)
    const endings = [
      options.authenticator.onChange(this.connections),
      options.events.onReassignment(this.connections.reassigned),
    ]
    this.stopListening = () => endings.forEach((end) => end())
    this.sockets = new WebSocketServer({ noServer: true, maxPayload: MAX_MESSAGE_BYTES })
    options.http.on('upgrade', this.upgrade)
    this.protocol = useServer<Record<string, unknown>, Partial<SocketExtra>>(
      {
        onConnect: ({ connectionParams, extra }) => this.connect(extra as SocketExtra, connectionParams),
        onSubscribe: ({ extra, subscriptions }, _id, payload) =>
          this.prepare(extra as SocketExtra, payload, Object.keys(subscriptions).length),
        subscribe: async ({ contextValue }: ExecutionArgs) => (contextValue as { delivery: Delivery }).delivery,
        execute: ({ contextValue }: ExecutionArgs) =>
          this.execute(contextValue as Exclude<Prepared, { delivery: unknown }>),
        isProd: true,
      },
      this.sockets,
      // The connections have a heartbeat of their own.
      0,
    )
  }

  async stop(): Promise<void> {
    this.stopListening()
    this.connections.stop()
    this.options.http.off('upgrade', this.upgrade)
    await this.protocol.dispose()
    this.places?.stop()
    this.redis?.disconnect()
  }

  private readonly upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer): void => {
    const { origin, host } = request.headers
    const path = request.url?.split('?', 1)[0]
    if (path !== PATH || (origin && !this.options.origins.allows(origin, host))) {
      socket.end(`HTTP/1.1 ${path === PATH ? '403 Forbidden' : '404 Not Found'}\r\nConnection: close\r\n\r\n`)
      return
    }
    this.sockets.handleUpgrade(request, socket, head, (client) => {
      this.sockets.emit('connection', client, request)
      // The protocol's own listener writes to the console what is only a mistake of a client.
      client.removeAllListeners('error')
      client.on('error', (error) => this.options.logger.debug({ err: error }, 'A socket failed'))
    })
  }

  private async connect(extra: SocketExtra, parameters: Readonly<Record<string, unknown>> = {}): Promise<boolean> {
    try {
      const token = readBearer(parameters['authorization'])
      if (!token) throw unauthenticated()
      const clientAddress = this.options.addresses.of(extra.request)
      const credential = await this.options.authenticator.identify(token, clientAddress)
      const actor = await this.options.authenticator.admit(credential)
      const connection = new Connection(extra.socket, actor, this.limits, {
        clientAddress,
        userAgent: extra.request.headers['user-agent'] ?? '',
      })
      if (!(await this.connections.add(connection, credential))) {
        throw new DomainError('RATE_LIMITED', 'This workspace has too many open connections.')
      }
      extra.connection = connection
      return true
    } catch (error) {
      if (!(error instanceof DomainError)) throw error
      extra.socket.close(error.retryable ? CLOSE_TRY_AGAIN : CLOSE_FORBIDDEN, error.code)
      return false
    }
  }

  /** Everything that can be refused is refused here, as the `error` message of the protocol. */
  private async prepare(
    extra: SocketExtra,
    payload: OperationRequest,
    running: number,
  ): Promise<ExecutionArgs | readonly GraphQLError[]> {
    const connection = extra.connection as Connection
    const { requestId, clientAddress } = connection.createRequest()
    try {
      if (running > this.limits.subscriptionsPerConnection) {
        const message = `A connection may run ${this.limits.subscriptionsPerConnection} operations at a time.`
        throw new DomainError('RATE_LIMITED', message, { retryable: true })
      }
      if (!connection.operations.take()) {
        throw new DomainError('RATE_LIMITED', 'Too many operations on this connection. Wait a minute.', {
          retryable: true,
        })
      }
      const operation = this.options.admission.read(payload)
      await this.options.admission.admit(operation, connection.actor, clientAddress)
      const errors = this.validate(operation.document)
      if (errors[0]) throw errors[0]
      const prepared: Prepared = isSubscription(operation)
        ? { delivery: await this.open(connection, operation, operation.asked) }
        : { request: operation.asked, connection }
      return {
        schema: this.options.graph.apiSchema,
        document: operation.document,
        operationName: operation.operation.name?.value,
        contextValue: prepared,
      }
    } catch (error) {
      return [this.format(error, requestId)]
    }
  }

  private validate(document: DocumentNode): readonly GraphQLError[] {
    const known = this.validated.get(document)
    if (known) return known
    let errors: readonly GraphQLError[]
    try {
      errors = validate(this.options.graph.apiSchema, document, specifiedRules)
    } catch (error) {
      // A directive on the root field of a subscription makes graphql-js throw instead of answering.
      if (!(error instanceof GraphQLError)) throw error
      errors = [error]
    }
    this.validated.set(document, errors)
    return errors
  }

  private async open(
    connection: Connection,
    operation: CheckedOperation,
    payload: OperationRequest,
  ): Promise<Delivery> {
    const { planner, hydrator, events, ask, logger, graph } = this.options
    const given = (payload.variables ?? {}) as Record<string, unknown>
    const { coerced, errors } = getVariableValues(graph.apiSchema, operation.operation.variableDefinitions ?? [], given)
    if (errors?.[0]) throw errors[0]
    const plan = planner.plan(String(payload.query), operation.document, operation.operation.name?.value)
    const source = SUBSCRIPTION_SOURCES[plan.field]
    if (!source) throw new DomainError('VALIDATION_FAILED', `Nothing feeds the subscription "${plan.field}".`)
    if (!connection.may(source.permission)) throw forbidden()
    const stream = await source.open(plan.readArguments(coerced ?? {}), {
      events,
      ask,
      workspaceId: connection.actor.workspaceId,
      request: () => connection.createRequest(),
    })
    const delivery = new Delivery({
      plan,
      source,
      stream,
      variables: given,
      connection,
      budget: this.budget,
      hydrator,
      shared: this.shared,
      logger,
    })
    try {
      await delivery.begin()
      return delivery
    } catch (error) {
      await delivery.return()
      throw error
    }
  }

  private async execute({ request, connection }: Exclude<Prepared, { delivery: unknown }>): Promise<ExecutionResult> {
    const { body } = await this.options.apollo.executeOperation(request as never, {
      contextValue: { request: connection.createRequest() },
    })
    if (body.kind !== 'single') throw new Error('The graph has no incremental answers')
    const { data, errors } = body.singleResult
    const restored = errors?.map(({ message, path, extensions }) => new GraphQLError(message, { path, extensions }))
    return { data: data as ExecutionResult['data'], ...(restored && { errors: restored }) }
  }

  private format(error: unknown, requestId: string): GraphQLError {
    if (error instanceof DomainError) return toGraphQLError(error, requestId)
    const graphQLError =
      error instanceof GraphQLError ? error : new GraphQLError('Failed', { originalError: error as Error })
    return formatError(graphQLError, { requestId, logger: this.options.logger })
  }
}

function connectRedis({ redisUrl, logger }: SubscriptionServerOptions): Redis | null {
  if (!redisUrl) return null
  const redis = new Redis(redisUrl, { enableOfflineQueue: false, maxRetriesPerRequest: 1 })
  redis.on('error', (error) => logger.debug({ err: error }, 'Limits are counted here while Redis does not answer'))
  return redis
}
