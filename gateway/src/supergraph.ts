import fs from 'node:fs'
import { Supergraph, type Schema } from '@apollo/federation-internals'
import { QueryPlanner } from '@apollo/query-planner'
import type { GraphQLSchema } from 'graphql'

/** The composed graph in the forms that its parts need; built once per process. */
export interface LoadedSupergraph {
  readonly sdl: string
  readonly supergraph: Supergraph
  /** The public schema as Apollo's planner knows it. */
  readonly api: Schema
  /** The public schema as graphql-js knows it. */
  readonly apiSchema: GraphQLSchema
  /** With what only subgraphs may see of one another, as graphql-js knows it. */
  readonly fullSchema: GraphQLSchema
  readonly planner: QueryPlanner
}

export function loadSupergraph(sdl: string): LoadedSupergraph {
  const supergraph = Supergraph.build(sdl)
  const api = supergraph.apiSchema()
  return {
    sdl,
    supergraph,
    api,
    apiSchema: api.toGraphQLJSSchema(),
    fullSchema: supergraph.schema.toGraphQLJSSchema(),
    planner: new QueryPlanner(supergraph),
  }
}

/** The committed supergraph: the gateway starts from it even while subgraphs are down. */
export function readCommittedSupergraph(): string {
  return fs.readFileSync(require.resolve('@parley/schema/supergraph.graphql'), 'utf8')
}
