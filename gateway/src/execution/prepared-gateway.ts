import { ApolloGateway } from '@apollo/gateway'
import type { Logger } from '@parley/toolkit/logging/logger'
import { getVariableValues, type ExecutionResult } from 'graphql'
import { LRUCache } from 'lru-cache'
import type { GatewayContext } from '../gateway-context'
import type { LoadedSupergraph } from '../supergraph'
import { PlanRun, type Root, type SourceOf } from './plan-run'
import { finishAnswer, prepareOperation, type PreparedOperation } from './prepared-operation'

type Executor = ApolloGateway['executor']
type Asked = Parameters<Executor>[0]

/** The web app has some dozens; partners write their own. */
const KNOWN_OPERATIONS = 1_000

export interface PreparedGatewayOptions {
  readonly graph: LoadedSupergraph
  readonly sourceOf: SourceOf
  readonly logger: Logger
}

/**
 * Apollo's gateway with an executor that prepares each operation once: plan, representations and the shape of the answer
 * are compiled, and asking again runs them. What it does not know (introspection, rewrites) it leaves to Apollo's own
 * executor. Both answer the same, which a test compares.
 */
export class PreparedGateway extends ApolloGateway {
  private readonly operations = new LRUCache<string, { readonly prepared: PreparedOperation | null }>({
    max: KNOWN_OPERATIONS,
  })

  constructor(private readonly options: PreparedGatewayOptions) {
    const { graph, sourceOf, logger } = options
    super({
      supergraphSdl: graph.sdl,
      buildService: ({ name }) => sourceOf(name),
      logger,
    })
    const leaveToApollo = this.executor
    this.executor = async (asked) => {
      const prepared = this.prepare(asked)
      return prepared ? this.answer(prepared, asked) : leaveToApollo(asked)
    }
  }

  private prepare({ queryHash, document, request: { operationName } }: Asked): PreparedOperation | null {
    const key = `${queryHash} ${operationName ?? ''}`
    const known = this.operations.get(key)
    if (known) return known.prepared
    const prepared = prepareOperation(this.options.graph, document, operationName ?? undefined)
    this.operations.set(key, { prepared })
    return prepared
  }

  private async answer(prepared: PreparedOperation, { request, context }: Asked): Promise<ExecutionResult> {
    const { graph, sourceOf } = this.options
    const given = request.variables ?? {}
    const { errors, coerced } = getVariableValues(graph.apiSchema, prepared.operation.variableDefinitions ?? [], given)
    if (errors) return { errors }
    const root: Root = { data: {}, errors: [] }
    if (prepared.step) {
      const run = new PlanRun([root], { sourceOf, context: context as GatewayContext, given, coerced })
      await run.run(prepared.step)
    }
    return finishAnswer(prepared, root, coerced)
  }
}
