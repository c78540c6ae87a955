import { ApolloGateway, LocalGraphQLDataSource, type GraphQLDataSource } from '@apollo/gateway'
import { ApolloServer } from '@apollo/server'
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled'
import type { Actor } from '@parley/toolkit/context/actor'
import { backgroundContext } from '@parley/toolkit/context/request-context'
import { inScopeOf, type MountedSubgraph } from '@parley/toolkit/subgraph/mount'
import { MountedDataSource } from '../../../gateway/src/data-sources'
import type { GatewayContext } from '../../../gateway/src/gateway-context'
import { operationMetrics } from '../../../gateway/src/plugins/operation-metrics'
import { readCommittedSupergraph } from '../../../gateway/src/supergraph'
import type { MountedSubgraphs } from './mount-subgraphs'

/** Answers one operation, from text to text. */
export type Ask = <Data>(query: string, variables?: Record<string, unknown>) => Promise<Data>

type Source = GraphQLDataSource<GatewayContext>

/** As the gateway asks a subgraph in its process. */
export const prepared = (subgraph: MountedSubgraph): Source => new MountedDataSource(subgraph)

/** As @apollo/gateway does by itself: every operation is parsed and validated anew. */
export const stock = (subgraph: MountedSubgraph): Source => new StockDataSource(subgraph)

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
  createSource: (subgraph: MountedSubgraph) => Source,
): Promise<{ ask: Ask; stop: () => Promise<void> }> {
  const subgraphs = [mounted.identity, mounted.accounts, mounted.messaging, mounted.crm] as unknown as MountedSubgraph[]
  const sources = new Map(subgraphs.map((subgraph) => [subgraph.name, createSource(subgraph)]))
  const gateway = new ApolloGateway({
    supergraphSdl: readCommittedSupergraph(),
    buildService: ({ name }) => sources.get(name) as Source,
  })
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
