import { executeQueryPlan } from '@apollo/gateway'
import type { RequestContext } from '@parley/toolkit/context/request-context'
import { DomainError } from '@parley/toolkit/errors/domain-error'
import type { Logger } from '@parley/toolkit/logging/logger'
import type { ExecutionResult, GraphQLFormattedError, GraphQLSchema } from 'graphql'
import type { SubgraphDataSource } from '../data-sources'
import { unavailable } from '../data-sources'
import type { GatewayContext } from '../gateway-context'
import { codeOf } from '../gateway-errors'
import type { LoadedSupergraph } from '../supergraph'
import { BatchedEntities } from './batched-entities'
import type { SubscriptionPlan } from './plan'

/** What an event says of its entity: the key fields, for example `{ accountId }` of a SyncStatus. */
export type EntityKey = Readonly<Record<string, string>>

type DataSources = Readonly<Record<string, SubgraphDataSource>>
type Process = SubgraphDataSource['process']

/**
 * Turns an event into the answer that its subscriber selected, across subgraphs: the entity from its owner, the rest by
 * the plan. Events that are put together at the same moment share their fetches. The same for mounted and remote
 * subgraphs.
 */
export class Hydrator {
  private readonly executable: GraphQLSchema
  private readonly dataSources: DataSources

  constructor(
    private readonly graph: LoadedSupergraph,
    dataSources: DataSources,
    private readonly logger: Logger,
  ) {
    this.dataSources = Object.fromEntries(
      Object.entries(dataSources).map(([name, source]) => [name, new BatchedEntities(source)]),
    )
    this.executable = graph.supergraph.schema.toGraphQLJSSchema()
  }

  /**
   * Null when the subscriber cannot see the entity. Throws what the owner of the entity says when it cannot answer now:
   * an event is worth asking again. `request` is fresh for each event: its caches are.
   */
  async hydrate(
    plan: SubscriptionPlan,
    key: EntityKey,
    variables: Readonly<Record<string, unknown>>,
    request: RequestContext,
  ): Promise<ExecutionResult | null> {
    const primary = new PrimaryFetch(plan, key, this.dataSources[plan.service])
    const services = { ...this.dataSources, [plan.service]: primary }
    const context: GatewayContext = { request }
    const requestContext = { request: { variables }, context, logger: this.logger, metrics: {} }
    const result = await executeQueryPlan(
      { kind: 'QueryPlan', node: plan.node },
      services,
      requestContext as never,
      plan.operationContext,
      this.executable,
      this.graph.api,
    )
    if (primary.failure) throw primary.failure
    return primary.found === false ? null : (result as ExecutionResult)
  }
}

function temporaryFailure(errors: readonly GraphQLFormattedError[]): DomainError | null {
  const error = errors.find(({ extensions }) => extensions?.['retryable'] === true)
  return error ? new DomainError(codeOf(error) ?? 'INTERNAL', error.message, { retryable: true }) : null
}

/** Stands in for the owner of the root field during one event. */
class PrimaryFetch implements SubgraphDataSource {
  /** Unknown until the owner has answered. */
  found: boolean | null = null
  failure: DomainError | null = null

  constructor(
    private readonly plan: SubscriptionPlan,
    private readonly key: EntityKey,
    private readonly owner: SubgraphDataSource | undefined,
  ) {}

  async process(options: Parameters<Process>[0]): ReturnType<Process> {
    const { plan, owner } = this
    const { requestId } = (options.context as GatewayContext).request
    if (!owner) return { errors: [unavailable(plan.service, requestId)] }
    if (options.request.query !== plan.primaryOperation) return owner.process(options)
    const given = Object.entries(options.request.variables ?? {})
    const response = await owner.process({
      ...options,
      request: {
        ...options.request,
        query: plan.entityQuery,
        operationName: undefined,
        variables: {
          ...Object.fromEntries(given.filter(([name]) => plan.entityVariables.has(name))),
          representations: [{ __typename: plan.entityType, ...this.key }],
        },
      },
    })
    const entities = (response.data as { _entities?: readonly unknown[] } | null | undefined)?._entities
    const entity = entities?.[0] ?? null
    if (!response.errors?.length) this.found = entity !== null
    else if (entity === null) this.failure = temporaryFailure(response.errors)
    const errors = response.errors?.map((error) => ({ ...error, path: this.pathOf(error.path) }))
    return { ...response, ...(errors && { errors: errors as typeof response.errors }), data: this.asRoot(entity) }
  }

  private asRoot(entity: unknown): Record<string, unknown> {
    return { [this.plan.responseKey]: entity }
  }

  /** `_entities.0.message` becomes `inbox.message`. */
  private pathOf(path: readonly (string | number)[] | undefined): (string | number)[] | undefined {
    return path && [this.plan.responseKey, ...path.slice(2)]
  }
}
