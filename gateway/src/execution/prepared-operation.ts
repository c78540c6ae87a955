import { operationFromDocument } from '@apollo/federation-internals'
import type { PlanNode } from '@apollo/query-planner'
import {
  GraphQLError,
  Kind,
  visit,
  type DocumentNode,
  type ExecutionResult,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
} from 'graphql'
import { LRUCache } from 'lru-cache'
import type { LoadedSupergraph } from '../supergraph'
import { AnswerShape } from './answer-shape'
import type { Root } from './plan-run'
import { compilePlan, type PlanStep } from './plan-steps'

/** One for each choice of what @skip and @include leave out; operations have one or two such variables. */
const KNOWN_SHAPES = 16

/** An operation that is planned and compiled, so that asking it again costs its fetches and little else. */
export class PreparedOperation {
  readonly operation: OperationDefinitionNode
  private readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>
  private readonly conditions: readonly string[]
  private readonly shapes = new LRUCache<string, AnswerShape>({ max: KNOWN_SHAPES })

  constructor(
    private readonly graph: LoadedSupergraph,
    document: DocumentNode,
    operationName: string | undefined,
    /** Null when nothing is left to fetch. */
    readonly step: PlanStep | null,
  ) {
    this.operation = operationOf(document, operationName)
    const fragments = document.definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION)
    this.fragments = Object.fromEntries(fragments.map((fragment) => [fragment.name.value, fragment]))
    this.conditions = conditionsOf(document)
  }

  /** The shape of its answer, for these variables. */
  shape(variables: Readonly<Record<string, unknown>>): AnswerShape {
    const key = this.conditions.map((name) => variables[name] === true).join()
    const known = this.shapes.get(key)
    if (known) return known
    const { operation, fragments } = this
    const used = Object.fromEntries(this.conditions.map((name) => [name, variables[name]]))
    const shape = new AnswerShape({ schema: this.graph.apiSchema, operation, fragments, variables: used })
    this.shapes.set(key, shape)
    return shape
  }
}

/** Null for an operation that Apollo's executor has to run: it introspects, or its plan has steps that are not known here. */
export function prepareOperation(
  graph: LoadedSupergraph,
  document: DocumentNode,
  operationName: string | undefined,
): PreparedOperation | null {
  if (introspects(document)) return null
  const { node } = graph.planner.buildQueryPlan(operationFromDocument(graph.api, document, { operationName }))
  if (node?.kind === 'Subscription') return null
  const step = node ? compilePlan(node as PlanNode, graph.fullSchema) : null
  return node && !step ? null : new PreparedOperation(graph, document, operationName, step)
}

function introspects(document: DocumentNode): boolean {
  let found = false
  visit(document, {
    Field: ({ name: { value } }) => {
      if (value === '__schema' || value === '__type') found = true
    },
  })
  return found
}

function conditionsOf(document: DocumentNode): string[] {
  const names = new Set<string>()
  visit(document, {
    Directive: ({ name, arguments: given }) => {
      if (name.value !== 'skip' && name.value !== 'include') return
      for (const { value } of given ?? []) if (value.kind === Kind.VARIABLE) names.add(value.name.value)
    },
  })
  return [...names]
}

function operationOf(document: DocumentNode, name: string | undefined): OperationDefinitionNode {
  const operations = document.definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION)
  const operation = name ? operations.find((node) => node.name?.value === name) : operations[0]
  if (!operation) throw new GraphQLError(`There is no operation "${name}".`)
  return operation
}

/** Where subgraphs told no errors, nulls that the schema does not allow are told apart from errors, as Apollo does. */
export function finishAnswer(
  prepared: PreparedOperation,
  root: Root,
  coerced: Readonly<Record<string, unknown>>,
): ExecutionResult {
  const { data, errors } = prepared.shape(coerced).shape(root.data)
  if (root.errors.length > 0) return { errors: root.errors, data }
  return errors.length > 0 ? { extensions: { valueCompletion: errors }, data } : { data }
}
