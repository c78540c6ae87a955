import type { FetchNode, PlanNode } from '@apollo/query-planner'
import type { GraphQLSchema } from 'graphql'
import { compileRepresentation, type Represent } from './representation'

/** A query plan, ready to be run many times. */
export type PlanStep =
  | { readonly kind: 'sequence' | 'parallel'; readonly steps: readonly PlanStep[] }
  | { readonly kind: 'condition'; readonly variable: string; readonly yes?: PlanStep; readonly no?: PlanStep }
  | FetchStep

export interface FetchStep {
  readonly kind: 'fetch'
  readonly subgraph: string
  readonly query: string
  readonly operationName: string | undefined
  readonly variables: readonly string[]
  /** Where the entities are in the answer; `@` stands for each item of a list. */
  readonly path: readonly string[]
  /** Null where the fetch asks a root field instead of entities. */
  readonly represent: Represent | null
}

/**
 * Null for a plan with what this graph has no use for: rewrites (of interface objects, of fields that differ by type, of
 * contexts) and deferred parts.
 */
export function compilePlan(node: PlanNode, schema: GraphQLSchema, path: readonly string[] = []): PlanStep | null {
  switch (node.kind) {
    case 'Sequence':
    case 'Parallel': {
      const steps = node.nodes.map((child) => compilePlan(child, schema, path))
      if (steps.length === 1) return steps[0] ?? null
      const kind = node.kind === 'Sequence' ? 'sequence' : 'parallel'
      return steps.every((step) => step !== null) ? { kind, steps } : null
    }
    case 'Flatten':
      return compilePlan(node.node, schema, [...path, ...node.path.map(String)])
    case 'Condition': {
      const branches = [node.ifClause, node.elseClause].map((clause) => clause && compilePlan(clause, schema, path))
      const [yes, no] = branches
      if (yes === null || no === null) return null
      return { kind: 'condition', variable: node.condition, ...(yes && { yes }), ...(no && { no }) }
    }
    case 'Fetch':
      return compileFetch(node, schema, path)
    case 'Defer':
      return null
  }
}

function compileFetch(node: FetchNode, schema: GraphQLSchema, path: readonly string[]): FetchStep | null {
  if (node.inputRewrites?.length || node.outputRewrites?.length || node.contextRewrites?.length) return null
  return {
    kind: 'fetch',
    subgraph: node.serviceName,
    query: node.operation,
    operationName: node.operationName,
    variables: node.variableUsages ?? [],
    path,
    represent: node.requires ? compileRepresentation(schema, node.requires) : null,
  }
}
