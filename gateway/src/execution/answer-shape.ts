import {
  getNamedType,
  GraphQLError,
  isAbstractType,
  isEnumType,
  isListType,
  isNonNullType,
  isObjectType,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLAbstractType,
  type GraphQLLeafType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql'
import { collectFields, collectSubfields } from 'graphql/execution/collectFields'
import { isData, ownValue, setOwn, type Data } from './own-value'

/** Null, and why is told already. */
const FAILED = Symbol('failed')
/** Null where none may be: the object around it is null. */
const INVALID = Symbol('invalid')

interface Progress {
  readonly path: (string | number)[]
  readonly errors: GraphQLError[]
}
type Complete = (value: unknown, progress: Progress) => unknown
type Fields = readonly (readonly [key: string, complete: Complete])[]

export interface ShapedAnswer {
  readonly data: Data | null
  /** Nulls where none may be, and values that the public schema does not have. */
  readonly errors: readonly GraphQLError[]
}

export interface ShapedOperation {
  readonly schema: GraphQLSchema
  readonly operation: OperationDefinitionNode
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>
  /** Those that @skip and @include read. */
  readonly variables: Readonly<Record<string, unknown>>
}

/**
 * Makes what subgraphs answered into what the client selected: its fields in its order, nothing that was only fetched as
 * a key, no value that the public schema does not have, nulls where the schema wants them. Compiled once for an
 * operation, because it runs for every object of every answer.
 */
export class AnswerShape {
  private readonly fields: Fields

  constructor(private readonly shaped: ShapedOperation) {
    const { schema, operation, fragments, variables } = shaped
    const root = schema.getRootType(operation.operation)
    if (!root) throw new GraphQLError(`There is no ${operation.operation} in this graph.`)
    this.fields = this.compileFields(
      root,
      collectFields(schema, fragments, variables, root, operation.selectionSet) as FieldsOfType,
    )
  }

  shape(data: Data): ShapedAnswer {
    const errors: GraphQLError[] = []
    const shaped = fill(this.fields, data, { path: [], errors })
    return { data: shaped === FAILED ? null : (shaped as Data), errors }
  }

  private compileFields(type: GraphQLObjectType, fields: FieldsOfType): Fields {
    return [...fields].map(([key, nodes]) => {
      const name = nodes[0]?.name.value ?? ''
      if (name === '__typename') return [key, () => type.name]
      const field = type.getFields()[name]
      if (!field) throw new GraphQLError(`The type ${type.name} has no field "${name}".`)
      return [key, this.compile(field.type, nodes, `field ${type.name}.${key}`)]
    })
  }

  private compile(type: GraphQLOutputType, nodes: readonly FieldNode[], place: string): Complete {
    if (isNonNullType(type)) return required(this.compile(type.ofType, nodes, place), place)
    if (isListType(type)) {
      return list(this.compile(type.ofType, nodes, `array element of ${getNamedType(type).name}`), place)
    }
    if (isObjectType(type)) return this.object(type, nodes)
    return isAbstractType(type) ? this.abstract(type, nodes, place) : leaf(type, place)
  }

  private object(type: GraphQLObjectType, nodes: readonly FieldNode[]): Complete {
    const fields = this.compileFields(type, this.subfieldsOf(type, nodes))
    return (value, progress) => (isData(value) ? fill(fields, value, progress) : null)
  }

  /** The fields depend on the object's type; each is compiled when it is met. */
  private abstract(type: GraphQLAbstractType, nodes: readonly FieldNode[], place: string): Complete {
    const { schema } = this.shaped
    const known = new Map<unknown, Complete>()
    return (value, progress) => {
      if (!isData(value)) return null
      const name = value['__typename']
      let complete = known.get(name)
      if (!complete) {
        const found = typeof name === 'string' ? schema.getType(name) : undefined
        if (!isObjectType(found) || !schema.isSubType(type, found)) {
          return fail(`Invalid __typename found for object at ${place}.`, progress)
        }
        complete = this.object(found, nodes)
        known.set(name, complete)
      }
      return complete(value, progress)
    }
  }

  private subfieldsOf(type: GraphQLObjectType, nodes: readonly FieldNode[]): FieldsOfType {
    const { schema, fragments, variables } = this.shaped
    return collectSubfields(schema, fragments, variables, type, nodes as FieldNode[]) as FieldsOfType
  }
}

type FieldsOfType = ReadonlyMap<string, readonly FieldNode[]>

function fill(fields: Fields, input: Data, progress: Progress): Data | typeof FAILED {
  const output: Data = {}
  for (const [key, complete] of fields) {
    progress.path.push(key)
    const value = complete(ownValue(input, key) ?? null, progress)
    progress.path.pop()
    if (value === INVALID) return FAILED
    setOwn(output, key, value === FAILED ? null : value)
  }
  return output
}

function required(complete: Complete, place: string): Complete {
  return (value, progress) => {
    const completed = complete(value, progress)
    if (completed === null) fail(`Cannot return null for non-nullable ${place}.`, progress)
    return completed === null || completed === FAILED ? INVALID : completed
  }
}

function list(complete: Complete, place: string): Complete {
  return (value, progress) => {
    if (value === null || value === undefined) return null
    if (!Array.isArray(value)) return fail(`Invalid value found for ${place}.`, progress)
    const items: unknown[] = []
    let isValid = true
    for (let index = 0; index < value.length; index++) {
      progress.path.push(index)
      const item = complete(value[index] ?? null, progress)
      progress.path.pop()
      if (item === INVALID) isValid = false
      items.push(item === FAILED ? null : item)
    }
    return isValid ? items : FAILED
  }
}

function leaf(type: GraphQLLeafType, place: string): Complete {
  const isValid = validityOf(type)
  return (value, progress) => {
    if (value === null || value === undefined) return null
    return isValid(value) ? value : fail(`Invalid value found for ${place}.`, progress)
  }
}

/** The subgraph has checked its values; here only what the public schema knows passes. */
function validityOf(type: GraphQLLeafType): (value: unknown) => boolean {
  if (isEnumType(type)) {
    const names = new Set<unknown>(type.getValues().map(({ name }) => name))
    return (value) => names.has(value)
  }
  switch (type.name) {
    case 'Boolean':
      return (value) => typeof value === 'boolean'
    case 'Int':
      return Number.isInteger
    case 'Float':
      return Number.isFinite
    case 'ID':
      return (value) => typeof value === 'string' || Number.isInteger(value)
    case 'String':
      return (value) => typeof value === 'string'
    default:
      return () => true
  }
}

function fail(message: string, { path, errors }: Progress): typeof FAILED {
  errors.push(new GraphQLError(message, { path: [...path], extensions: { code: 'INVALID_GRAPHQL' } }))
  return FAILED
}
