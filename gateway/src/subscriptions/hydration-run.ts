import type { RequestContext } from '@parley/toolkit/context/request-context'
import { DomainError } from '@parley/toolkit/errors/domain-error'
import { getVariableValues, GraphQLError, type ExecutionResult, type GraphQLFormattedError } from 'graphql'
import type { SubgraphDataSource } from '../data-sources'
import { isData, type Data } from '../execution/own-value'
import { locateError, PlanRun, type Root, type SourceOf } from '../execution/plan-run'
import { finishAnswer } from '../execution/prepared-operation'
import { codeOf } from '../gateway-errors'
import type { LoadedSupergraph } from '../supergraph'
import type { EntityKey } from './hydrate'
import type { SubscriptionPlan } from './plan'

export interface HydrationOptions {
  readonly graph: LoadedSupergraph
  readonly sourceOf: SourceOf
  readonly variables: Readonly<Record<string, unknown>>
  readonly request: RequestContext
}

/** What became of one event. */
export interface Hydrated {
  /** Null when the subscriber cannot see the entity. */
  readonly answer: ExecutionResult | null
  /** What the owner of the entity says when it cannot answer now. */
  readonly failure: DomainError | null
  /** Whether a subgraph failed without a reason that is about this event. */
  readonly broke: boolean
}

type Response = Awaited<ReturnType<SubgraphDataSource['process']>>

const UNSEEN: Hydrated = { answer: null, failure: null, broke: false }

/** Puts the answers to some events of one subscription together, once. */
export class HydrationRun {
  constructor(
    private readonly plan: SubscriptionPlan,
    private readonly options: HydrationOptions,
  ) {}

  /** In the order of the keys. */
  async answer(keys: readonly EntityKey[]): Promise<readonly Hydrated[]> {
    const { prepared } = this.plan
    const { graph, sourceOf, variables: given, request } = this.options
    const definitions = prepared.operation.variableDefinitions ?? []
    const { coerced, errors } = getVariableValues(graph.apiSchema, definitions, given)
    if (errors) return keys.map(() => ({ answer: { errors }, failure: null, broke: false }))
    const begun = await this.begin(keys)
    const roots = begun.flatMap((one) => ('root' in one ? [one.root] : []))
    if (prepared.step && roots.length > 0) {
      await new PlanRun(roots, { sourceOf, context: { request }, given, coerced }).run(prepared.step)
    }
    return begun.map((one) => {
      if (!('root' in one)) return one
      const broke = one.root.errors.some((error) => codeOf(error) === 'INTERNAL')
      return { answer: finishAnswer(prepared, one.root, coerced), failure: null, broke }
    })
  }

  /** Asks the owner for the entities: each begins an answer, or is the end of it. */
  private async begin(keys: readonly EntityKey[]): Promise<readonly (Hydrated | { readonly root: Root })[]> {
    const { data, errors = [] } = await this.askOwner(keys)
    const entities = isData(data) ? data['_entities'] : null
    return keys.map((_key, index) => {
      const entity: unknown = Array.isArray(entities) ? (entities[index] ?? null) : null
      const own = errors.filter(({ path }) => typeof path?.[1] !== 'number' || path[1] === index)
      if (entity === null && own.length === 0) return UNSEEN
      const failure = entity === null ? temporaryFailure(own) : null
      if (failure) return { answer: null, failure, broke: failure.code === 'INTERNAL' }
      return { root: this.rootOf(entity, own) }
    })
  }

  private async askOwner(keys: readonly EntityKey[]): Promise<Response> {
    const { service, entityType, entityQuery, entityVariables } = this.plan
    const { sourceOf, variables: given, request } = this.options
    const used = Object.entries(given).filter(([name]) => entityVariables.has(name))
    const representations = keys.map((key) => ({ __typename: entityType, ...key }))
    const variables = { ...Object.fromEntries(used), representations }
    const options = { request: { query: entityQuery, variables }, context: { request } }
    try {
      return await sourceOf(service).process(options as unknown as Parameters<SubgraphDataSource['process']>[0])
    } catch (error) {
      const failure = new GraphQLError((error as Error).message, { originalError: error as Error })
      return { errors: [failure] } as Response
    }
  }

  /** `_entities.0.message` becomes `inbox.message`. */
  private rootOf(entity: unknown, errors: readonly GraphQLFormattedError[]): Root {
    const { responseKey, service } = this.plan
    const data: Data = { [responseKey]: entity }
    const located = errors.map((error) =>
      locateError(error, service, error.path && [responseKey, ...error.path.slice(2)]),
    )
    return { data, errors: located }
  }
}

function temporaryFailure(errors: readonly GraphQLFormattedError[]): DomainError | null {
  const error = errors.find(({ extensions }) => extensions?.['retryable'] === true)
  return error ? new DomainError(codeOf(error) ?? 'INTERNAL', error.message, { retryable: true }) : null
}
