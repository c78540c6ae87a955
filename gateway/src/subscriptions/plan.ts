import { operationFromDocument } from '@apollo/federation-internals'
import type { FetchNode, PlanNode } from '@apollo/query-planner'
import {
  getArgumentValues,
  getNamedType,
  GraphQLError,
  Kind,
  parse,
  print,
  visit,
  type ASTNode,
  type DocumentNode,
  type FieldNode,
  type GraphQLField,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql'
import { LRUCache } from 'lru-cache'
import { compilePlan } from '../execution/plan-steps'
import { PreparedOperation } from '../execution/prepared-operation'
import type { LoadedSupergraph } from '../supergraph'

/** How the answer to one event of a subscription is put together. */
export interface SubscriptionPlan {
  /** The same for the same text. */
  readonly id: number
  /** The root field, for example `inbox`. */
  readonly field: string
  /** Under which name the answer holds it. */
  readonly responseKey: string
  /** The type of the root field; an event names one of its entities. */
  readonly entityType: string
  /** The subgraph that owns the root field. */
  readonly service: string
  /** The selection below the root field, asked of the entities that events name. */
  readonly entityQuery: string
  readonly entityVariables: ReadonlySet<string>
  /** Variables that the answer depends on; those of the root field's arguments only choose the events. */
  readonly answerVariables: readonly string[]
  /** The shape of the answer, and what is left to fetch when the owner has answered. */
  readonly prepared: PreparedOperation
  readonly readArguments: (variables: Readonly<Record<string, unknown>>) => Record<string, unknown>
}

/** The web app has a handful of subscriptions; partners write their own. */
const KNOWN_PLANS = 500

/**
 * Plans subscriptions with Apollo's planner, as if the root field were a query of its subgraph. Plans are shared by all
 * who subscribe with the same text. Throws a GraphQLError for what cannot be planned.
 */
export class SubscriptionPlanner {
  private planned = 0
  private readonly plans = new LRUCache<string, SubscriptionPlan>({ max: KNOWN_PLANS })

  constructor(private readonly graph: LoadedSupergraph) {}

  plan(source: string, document: DocumentNode, operationName?: string): SubscriptionPlan {
    const key = `${operationName ?? ''}\n${source}`
    const known = this.plans.get(key)
    if (known) return known
    const plan = this.build(document, operationName)
    this.plans.set(key, plan)
    return plan
  }

  private build(document: DocumentNode, operationName?: string): SubscriptionPlan {
    const { api, apiSchema, planner } = this.graph
    const operation = operationFromDocument(api, document, { operationName })
    const root = planner.buildQueryPlan(operation).node
    if (root?.kind !== 'Subscription') throw new GraphQLError('This subscription selects nothing.')
    const { primary, rest } = root
    const planned = parse(primary.operation, { noLocation: true })
    const field = rootField(planned)
    const definition = apiSchema.getSubscriptionType()?.getFields()[field.name.value]
    if (!definition) throw new GraphQLError(`There is no subscription "${field.name.value}".`)
    const entityType = getNamedType(definition.type).name
    return {
      id: ++this.planned,
      field: field.name.value,
      responseKey: field.alias?.value ?? field.name.value,
      entityType,
      service: primary.serviceName,
      ...asEntityQuery(planned, field, entityType),
      answerVariables: variablesBelowRoot(document),
      prepared: this.prepare(document, operationName, primary, rest as PlanNode | undefined),
      readArguments: (variables) => readArguments(definition, field, variables),
    }
  }

  private prepare(
    document: DocumentNode,
    operationName: string | undefined,
    primary: FetchNode,
    rest: PlanNode | undefined,
  ): PreparedOperation {
    const { fullSchema } = this.graph
    const step = rest ? compilePlan(rest, fullSchema) : null
    if (!compilePlan(primary, fullSchema) || (rest && !step)) {
      throw new GraphQLError('This selection can be queried, but not subscribed to.')
    }
    return new PreparedOperation(this.graph, document, operationName, step)
  }
}

function readArguments(
  definition: GraphQLField<unknown, unknown>,
  field: FieldNode,
  variables: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  return getArgumentValues(definition, field, variables)
}

function variablesBelowRoot(document: DocumentNode): string[] {
  const names = new Set<string>()
  const collect = (node: ASTNode): void => void visit(node, { Variable: ({ name }) => void names.add(name.value) })
  const enterRoot = ({ selections }: SelectionSetNode): void => {
    for (const selection of selections) {
      selection.directives?.forEach(collect)
      if (selection.kind === Kind.FIELD && selection.selectionSet) collect(selection.selectionSet)
      if (selection.kind === Kind.INLINE_FRAGMENT) enterRoot(selection.selectionSet)
    }
  }
  for (const definition of document.definitions) {
    if (definition.kind === Kind.OPERATION_DEFINITION) enterRoot(definition.selectionSet)
    if (definition.kind !== Kind.FRAGMENT_DEFINITION) continue
    if (definition.typeCondition.name.value === 'Subscription') enterRoot(definition.selectionSet)
    else collect(definition)
  }
  return [...names].sort()
}

function rootField(planned: DocumentNode): FieldNode {
  const [selection] = operationOf(planned).selectionSet.selections
  if (selection?.kind !== Kind.FIELD) throw new GraphQLError('A subscription has one root field, without directives.')
  return selection
}

function operationOf(document: DocumentNode): OperationDefinitionNode {
  const operation = document.definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION)
  if (!operation) throw new GraphQLError('The planned fetch has no operation.')
  return operation
}

const ENTITIES = operationOf(
  parse('query ($representations: [_Any!]!) { _entities(representations: $representations) { __typename } }', {
    noLocation: true,
  }),
)

/** The selection below the root field, moved below `_entities`; with the variables that it uses. */
function asEntityQuery(
  planned: DocumentNode,
  field: FieldNode,
  entityType: string,
): Pick<SubscriptionPlan, 'entityQuery' | 'entityVariables'> {
  const operation = operationOf(planned)
  const fragments = planned.definitions.filter((node) => node !== operation)
  const { selectionSet } = field
  const [entities] = ENTITIES.selectionSet.selections
  if (!selectionSet || entities?.kind !== Kind.FIELD) throw new GraphQLError('A subscription answers an object.')
  const entityVariables = new Set<string>()
  for (const node of [selectionSet, ...fragments]) {
    visit(node, { Variable: ({ name }) => void entityVariables.add(name.value) })
  }
  const typeCondition = { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: entityType } } as const
  const entityOperation: OperationDefinitionNode = {
    ...ENTITIES,
    variableDefinitions: [
      ...(ENTITIES.variableDefinitions ?? []),
      ...(operation.variableDefinitions ?? []).filter(({ variable }) => entityVariables.has(variable.name.value)),
    ],
    selectionSet: {
      kind: Kind.SELECTION_SET,
      selections: [
        {
          ...entities,
          selectionSet: {
            kind: Kind.SELECTION_SET,
            selections: [{ kind: Kind.INLINE_FRAGMENT, typeCondition, selectionSet }],
          },
        },
      ],
    },
  }
  const entityQuery = print({ kind: Kind.DOCUMENT, definitions: [entityOperation, ...fragments] })
  return { entityQuery, entityVariables }
}
