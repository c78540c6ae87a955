import { execute, type DocumentNode, type ExecutionResult, type GraphQLSchema } from 'graphql'
import type { RequestContext } from '../context/request-context'
import { requestScope } from '../context/request-scope'
import { workspaceScope } from '../database/workspace-scope'
import { formatErrors } from '../errors/format-error'
import { buildFederatedSchema } from './federated-schema'
import type { SubgraphContext, SubgraphDefinition, SubgraphRuntime } from './subgraph'

/** A parsed operation that is known to be valid for the schema. */
export interface SubgraphOperation {
  readonly document: DocumentNode
  readonly variables?: Readonly<Record<string, unknown>>
  readonly operationName?: string
}

/** A subgraph whose services exist in this process: the gateway, a server or a test calls `execute`. */
export interface MountedSubgraph<Services = unknown, Loaders = unknown> {
  readonly name: string
  readonly sdl: string
  readonly schema: GraphQLSchema
  readonly services: Services
  /** Made anew for each operation: loaders cache, and a cache older than an operation is stale. */
  createContext(request: RequestContext): SubgraphContext<Services, Loaders>
  /** Runs an operation in the workspace of the actor. Errors come out formatted: codes for callers, no internals. */
  execute(operation: SubgraphOperation, request: RequestContext): Promise<ExecutionResult>
  /** Ends what the services hold open. */
  stop(): Promise<void>
}

/** Builds the services of a subgraph and makes it callable in this process. */
export function mountSubgraph<Services, Loaders>(
  definition: SubgraphDefinition<Services, Loaders>,
  runtime: SubgraphRuntime,
): MountedSubgraph<Services, Loaders> {
  const { schema, sdl } = buildFederatedSchema(definition as unknown as SubgraphDefinition<never, never>)
  const services = definition.createServices(runtime)
  const createContext = (request: RequestContext): SubgraphContext<Services, Loaders> => ({
    request,
    services,
    loaders: definition.createLoaders(services, request.actor),
  })
  return {
    name: definition.name,
    sdl,
    schema,
    services,
    createContext,
    async execute({ document, variables, operationName }, request) {
      const result = await inScopeOf(request, async () =>
        execute({ schema, document, variableValues: variables, operationName, contextValue: createContext(request) }),
      )
      if (!result.errors) return result
      return {
        ...result,
        errors: formatErrors(result.errors, { logger: runtime.logger, requestId: request.requestId }),
      }
    },
    stop: async () => definition.stop?.(services),
  }
}

/** Everything below works in the name of the request: its workspace for the database, its id for events and logs. */
export function inScopeOf<Result>(request: RequestContext, work: () => Result): Result {
  return requestScope.runFor(request, () => workspaceScope.run(request.actor?.workspaceId ?? null, work))
}
