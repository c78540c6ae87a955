import { ApolloGateway, LocalGraphQLDataSource, type GraphQLDataSource } from '@apollo/gateway'
import { ApolloServer } from '@apollo/server'
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled'
import type { Actor } from '@parley/toolkit/context/actor'
import { backgroundContext } from '@parley/toolkit/context/request-context'
import { createLogger } from '@parley/toolkit/logging/logger'
import { inScopeOf, type MountedSubgraph } from '@parley/toolkit/subgraph/mount'
import { MountedDataSource } from '../../../gateway/src/data-sources'
import { PreparedGateway } from '../../../gateway/src/execution/prepared-gateway'
import type { GatewayContext } from '../../../gateway/src/gateway-context'
import { operationMetrics } from '../../../gateway/src/plugins/operation-metrics'
import { loadSupergraph, readCommittedSupergraph } from '../../../gateway/src/supergraph'
import type { MountedSubgraphs } from './mount-subgraphs'

/** Answers one operation, from text to text. */
export type Ask = <Data>(query: string, variables?: Record<string, unknown>) => Promise<Data>

type Source = GraphQLDataSource<GatewayContext>

/** As the gateway asks subgraphs in its process: prepared operations, prepared hops. */
export const prepared = (subgraphs: readonly MountedSubgraph[]): ApolloGateway => {
  const sources = new Map(subgraphs.map((subgraph) => [subgraph.name, new MountedDataSource(subgraph)]))
  return new PreparedGateway({
    graph: loadSupergraph(readCommittedSupergraph()),
    sourceOf: (name) => sources.get(name) ?? ABSENT,
    logger: createLogger('bench', 'error'),
  })
}

/** As @apollo/gateway does by itself: every hop is parsed and validated anew, and its own executor runs the plan. */
export const stock = (subgraphs: readonly MountedSubgraph[]): ApolloGateway => {
  const sources = new Map(subgraphs.map((subgraph) => [subgraph.name, new StockDataSource(subgraph)]))
  return new ApolloGateway({
    supergraphSdl: readCommittedSupergraph(),
    buildService: ({ name }) => sources.get(name) ?? ABSENT,
  })
}

/** Domains that the inbox page does not ask. */
const ABSENT: Source = {
  process: async () => {
    throw new Error('This subgraph is not part of the measurement')
  },
}

class StockDataSource extends LocalGraphQLDataSource<GatewayContext> {
  constructor(private readonly subgraph: MountedSubgraph) {
    super(subgraph.schema)
  }

  override process(options: Parameters<Source['process']>[0]): ReturnType<Source['process']> {
    const { request } = options.context as GatewayContext
    const context = this.subgraph.createContext(request)
    return inScopeOf(request, () => super.process({ ...options, context } as unknown as typeof options))
  }
}

/** The gateway's Apollo Server with the plugins of the product, over subgraphs in this process. */
export async function startFederatedGraph(
  mounted: MountedSubgraphs,
  actor: Actor,
  createGateway: (subgraphs: readonly MountedSubgraph[]) => ApolloGateway,
): Promise<{ ask: Ask; stop: () => Promise<void> }> {
  const { identity, accounts, messaging, crm, pipeline } = mounted
  const subgraphs = [identity, accounts, messaging, crm, pipeline] as unknown as MountedSubgraph[]
  const gateway = createGateway(subgraphs)
  return startApollo(new ApolloServer<GatewayContext>({ gateway, ...SETTINGS }), actor)
}

/** What the gateway gives its Apollo Server too. */
export const SETTINGS = {
  persistedQueries: false,
  stopOnTerminationSignals: false,
  plugins: [ApolloServerPluginCacheControlDisabled(), ApolloServerPluginLandingPageDisabled(), operationMetrics()],
} as const satisfies Partial<ConstructorParameters<typeof ApolloServer<GatewayContext>>[0]>

export async function startApollo(
  apollo: ApolloServer<GatewayContext>,
  actor: Actor,
): Promise<{ ask: Ask; stop: () => Promise<void> }> {
  await apollo.start()
  let number = 0
  const ask: Ask = async <Data>(query: string, variables: Record<string, unknown> = {}) => {
    const contextValue = { request: backgroundContext(actor, `bench-${number++}`) }
    const { body } = await apollo.executeOperation({ query, variables }, { contextValue })
    if (body.kind !== 'single') throw new Error('The answer came in parts')
    const { data, errors } = JSON.parse(JSON.stringify(body.singleResult)) as { data: Data; errors?: unknown[] }
    if (errors) throw new Error(JSON.stringify(errors))
    return data
  }
  return { ask, stop: () => apollo.stop() }
}
