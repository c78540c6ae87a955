import { DomainError } from '@parley/toolkit/errors/domain-error'
import {
  getNamedType,
  getNullableType,
  GraphQLError,
  isCompositeType,
  isListType,
  isObjectType,
  Kind,
  OperationTypeNode,
  parse,
  visit,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql'
import { LRUCache } from 'lru-cache'

export interface OperationLimits {
  /** The inbox page has about 300. */
  readonly maxTokens: number
  /** conversations → edges → node → messages → edges → node → replyTo → attachments → url is 9. */
  readonly maxDepth: number
  readonly maxAliases: number
  /** How deep values of variables lie in one another: a filter of 6 levels, in an input, takes 15. */
  readonly maxNesting: number
  /** Objects that the answer may hold at most: list sizes are multiplied, leaves are free. */
  readonly maxCost: number
}

export const DEFAULT_LIMITS: OperationLimits = {
  maxTokens: 2_000,
  maxDepth: 12,
  maxAliases: 30,
  maxNesting: 50,
  maxCost: 10_000,
}

/** How long a list is taken to be that has no `first` or `last`. */
const ASSUMED_LIST_SIZE = 10
/** What pages hold when the client does not say how much it wants. */
const DEFAULT_PAGE_SIZE = 25
/** Selections that are looked at before giving up: fragments within fragments grow exponentially. */
const MAX_VISITS = 20_000
const KNOWN_DOCUMENTS = 1_000

export interface OperationRequest {
  readonly query?: unknown
  readonly variables?: unknown
  readonly operationName?: unknown
  readonly extensions?: unknown
}

export interface CheckedOperation {
  readonly document: DocumentNode
  readonly operation: OperationDefinitionNode
  /** What it takes from the caller's budget: 1, and 1 for each object that the answer may hold. */
  readonly points: number
}

/**
 * Refuses operations that would cost too much, before validation and planning: both can be made to take seconds by a
 * few kilobytes of text. Throws OPERATION_TOO_EXPENSIVE, or VALIDATION_FAILED for what is no operation at all.
 */
export class OperationGuard {
  private readonly documents = new LRUCache<string, DocumentNode>({ max: KNOWN_DOCUMENTS })

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly limits: OperationLimits = DEFAULT_LIMITS,
  ) {}

  check(request: OperationRequest): CheckedOperation {
    const { query, operationName } = request
    if (typeof query !== 'string' || query.trim() === '') throw invalid('The request has no `query`.')
    const document = this.parse(query)
    const operation = chooseOperation(document, typeof operationName === 'string' ? operationName : null)
    const variables = isRecord(request.variables) ? request.variables : {}
    refuseNesting(variables, this.limits.maxNesting)
    const cost = new Estimate(this.schema, this.limits, document, operation, variables).sum()
    return { document, operation, points: 1 + cost }
  }

  private parse(query: string): DocumentNode {
    const known = this.documents.get(query)
    if (known) return known
    const document = parseLimited(query, this.limits.maxTokens)
    let aliases = 0
    visit(document, { Field: ({ alias }) => void (alias && aliases++) })
    if (aliases > this.limits.maxAliases) throw tooExpensive(`more than ${this.limits.maxAliases} aliases`)
    this.documents.set(query, document)
    return document
  }
}

function parseLimited(query: string, maxTokens: number): DocumentNode {
  try {
    return parse(query, { maxTokens })
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error
    if (error.message.includes('Parsing aborted')) throw tooExpensive(`more than ${maxTokens} tokens`)
    throw invalid(error.message)
  }
}

function chooseOperation(document: DocumentNode, name: string | null): OperationDefinitionNode {
  const operations = document.definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION)
  const [chosen, ...others] = name ? operations.filter((node) => node.name?.value === name) : operations
  if (!chosen) throw invalid(name ? `The document has no operation "${name}".` : 'The document has no operation.')
  if (others.length > 0) throw invalid('Say with `operationName` which operation to run.')
  return chosen
}

/** Adds up the objects that an operation may answer with, and stops at the first limit it meets. */
class Estimate {
  private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>
  private readonly variables: Readonly<Record<string, unknown>>
  private cost = 0
  private visits = 0

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly limits: OperationLimits,
    document: DocumentNode,
    private readonly operation: OperationDefinitionNode,
    given: Readonly<Record<string, unknown>>,
  ) {
    const defaults = (operation.variableDefinitions ?? []).flatMap(({ variable, defaultValue }) =>
      defaultValue?.kind === Kind.INT ? [[variable.name.value, Number(defaultValue.value)]] : [],
    )
    this.variables = { ...Object.fromEntries(defaults), ...given }
    const fragments = document.definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION)
    this.fragments = new Map(fragments.map((fragment) => [fragment.name.value, fragment]))
  }

  sum(): number {
    const root = this.schema.getRootType(this.operation.operation)
    if (root) this.addSelections(this.operation.selectionSet, root, { depth: 1, count: 1, sized: false, within: [] })
    return this.cost
  }

  private addSelections(selectionSet: SelectionSetNode, parent: GraphQLNamedType, place: Place): void {
    if (place.depth > this.limits.maxDepth) throw tooExpensive(`deeper than ${this.limits.maxDepth} levels`)
    for (const selection of selectionSet.selections) {
      if (++this.visits > MAX_VISITS) throw tooExpensive('too many selections')
      if (selection.kind === Kind.FIELD) this.addField(selection, parent, place)
      else if (selection.kind === Kind.INLINE_FRAGMENT) {
        const type = selection.typeCondition && this.schema.getType(selection.typeCondition.name.value)
        this.addSelections(selection.selectionSet, type ?? parent, place)
      } else this.addFragment(selection.name.value, place)
    }
  }

  private addFragment(name: string, place: Place): void {
    const fragment = this.fragments.get(name)
    const type = fragment && this.schema.getType(fragment.typeCondition.name.value)
    // Unknown names and cycles are for the validation to explain.
    if (!fragment || !type || place.within.includes(name)) return
    this.addSelections(fragment.selectionSet, type, { ...place, within: [...place.within, name] })
  }

  private addField(field: FieldNode, parent: GraphQLNamedType, place: Place): void {
    const definition = isObjectType(parent) ? parent.getFields()[field.name.value] : undefined
    if (!definition || !field.selectionSet) return
    const type = getNamedType(definition.type)
    if (!isCompositeType(type)) return
    const size = this.sizeOf(field, definition)
    const isList = isListType(getNullableType(definition.type))
    const listSize = isList && !place.sized ? ASSUMED_LIST_SIZE : 1
    const count = place.count * (size ?? listSize)
    this.cost += isList ? count : place.count
    if (this.cost > this.limits.maxCost) throw tooExpensive(`up to ${this.limits.maxCost} objects are allowed`)
    const sized = size !== null && !isList
    this.addSelections(field.selectionSet, type, { ...place, depth: place.depth + 1, count, sized })
  }

  /** What `first` or `last` asks for, or the size of a page; null for a field without them. */
  private sizeOf(field: FieldNode, definition: GraphQLField<unknown, unknown>): number | null {
    const sized = definition.args.filter(({ name }) => name === 'first' || name === 'last')
    if (sized.length === 0) return null
    const sizes = sized.flatMap(({ name, defaultValue }) => {
      const given = field.arguments?.find((argument) => argument.name.value === name)
      const size = (given && this.valueOf(given.value)) ?? defaultValue
      return typeof size === 'number' ? [size] : []
    })
    return sizes.length > 0 ? Math.max(1, ...sizes) : DEFAULT_PAGE_SIZE
  }

  private valueOf(node: ValueNode): unknown {
    if (node.kind === Kind.VARIABLE) return this.variables[node.name.value]
    return node.kind === Kind.INT ? Number(node.value) : undefined
  }
}

interface Place {
  readonly depth: number
  /** How often this selection set may occur in the answer. */
  readonly count: number
  /** Whether the field above said how many there are: then its `edges` are those. */
  readonly sized: boolean
  /** Fragments that we are inside of. */
  readonly within: readonly string[]
}

export function isSubscription({ operation }: CheckedOperation): boolean {
  return operation.operation === OperationTypeNode.SUBSCRIPTION
}

/**
 * Throws OPERATION_TOO_EXPENSIVE for values that lie too deep in one another. It goes level by level: whatever calls itself
 * for each level, as GraphQL does, runs out of stack on what this refuses.
 */
export function refuseNesting(values: unknown, most = DEFAULT_LIMITS.maxNesting): void {
  let level = [values]
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > most) throw tooExpensive(`values nested more than ${most} deep`)
    level = level.flatMap((each) => (typeof each === 'object' && each !== null ? Object.values(each) : []))
  }
}

function tooExpensive(why: string): DomainError {
  return new DomainError('OPERATION_TOO_EXPENSIVE', `This operation asks for too much: ${why}. Ask for less at a time.`)
}

function invalid(message: string): DomainError {
  return new DomainError('VALIDATION_FAILED', message)
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
