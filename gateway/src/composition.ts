import { composeServices } from '@apollo/composition'
import { Supergraph } from '@apollo/federation-internals'
import { lexicographicSortSchema, parse, printSchema } from 'graphql'

export interface SubgraphSchema {
  readonly name: string
  readonly sdl: string
}

export interface ComposedGraph {
  /** What the gateway starts from. */
  readonly supergraph: string
  /** What clients see: without keys, routing and @inaccessible. */
  readonly api: string
}

/** Ports of subgraphs on a developer's machine; the gateway overrides them by its environment. */
const FIRST_PORT = 4101

/** Composes subgraphs into one graph; throws with every reason when they contradict each other. */
export function composeGraph(subgraphs: readonly SubgraphSchema[]): ComposedGraph {
  const services = subgraphs.map(({ name, sdl }, index) => ({
    name,
    url: `http://localhost:${FIRST_PORT + index}/graphql`,
    typeDefs: parse(sdl),
  }))
  const { supergraphSdl, errors } = composeServices(services)
  if (!supergraphSdl) {
    throw new Error(`The subgraphs do not compose:\n${(errors ?? []).map(({ message }) => `  ${message}`).join('\n')}`)
  }
  const api = Supergraph.build(supergraphSdl).apiSchema().toGraphQLJSSchema()
  return { supergraph: `${supergraphSdl.trim()}\n`, api: `${printSchema(lexicographicSortSchema(api))}\n` }
}
