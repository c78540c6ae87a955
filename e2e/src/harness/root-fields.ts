import { readFileSync } from 'node:fs'
import path from 'node:path'
import {
  buildSchema,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLOutputType,
  type GraphQLSchema,
} from 'graphql'

const API = path.resolve(__dirname, '../../../schema/api.graphql')

export const readApiSchema = (): GraphQLSchema => buildSchema(readFileSync(API, 'utf8'))

/** One id that a root field takes, somewhere in its arguments. */
export interface IdArgument {
  readonly operation: 'query' | 'mutation' | 'subscription'
  readonly field: string
  /** Where it stands, for example `input.accountId`. */
  readonly path: string
}

interface RootField {
  readonly operation: IdArgument['operation']
  readonly definition: GraphQLField<unknown, unknown>
}

export function rootFields(schema: GraphQLSchema): RootField[] {
  const roots = {
    query: schema.getQueryType(),
    mutation: schema.getMutationType(),
    subscription: schema.getSubscriptionType(),
  }
  return Object.entries(roots).flatMap(([operation, type]) =>
    Object.values(type?.getFields() ?? {}).map((definition) => ({
      operation: operation as IdArgument['operation'],
      definition,
    })),
  )
}

function idPaths(type: GraphQLInputType, at: string): string[] {
  const named = getNamedType(type)
  if (named.name === 'ID') return [at]
  if (!isInputObjectType(named)) return []
  return Object.values(named.getFields()).flatMap((field) => idPaths(field.type, `${at}.${field.name}`))
}

/** Every id argument of every root field. */
export function idArguments(schema: GraphQLSchema): IdArgument[] {
  return rootFields(schema).flatMap(({ operation, definition }) =>
    definition.args
      .flatMap((argument) => idPaths(argument.type, argument.name))
      .map((at) => ({ operation, field: definition.name, path: at })),
  )
}

/** A value that passes validation, with `id` wherever `at` points, and other ids only where they are required. */
function valueOf(type: GraphQLInputType, here: string, at: string, id: string): unknown {
  const required = isNonNullType(type)
  const bare = getNullableType(type)
  const concerned = at === here || at.startsWith(`${here}.`)
  if (!required && !concerned) return undefined
  if (isListType(bare)) return [valueOf(bare.ofType as GraphQLInputType, here, at, id)]
  if (isInputObjectType(bare))
    return Object.fromEntries(
      Object.values(bare.getFields()).map((field) => [
        field.name,
        valueOf(field.type, `${here}.${field.name}`, at, id),
      ]),
    )
  if (isEnumType(bare)) return bare.getValues()[0]?.name
  switch (getNamedType(bare).name) {
    case 'ID':
      return id
    case 'UUID':
      return crypto.randomUUID()
    case 'Int':
      return 1
    case 'Boolean':
      return true
    case 'DateTime':
      return new Date(0).toISOString()
    default:
      return '12345'
  }
}

/** Fields without required arguments, down to `depth` objects. */
function selectionOf(type: GraphQLOutputType, depth: number): string {
  const named = getNamedType(type)
  if (!isObjectType(named)) return ''
  const parts = Object.values(named.getFields())
    .filter((field) =>
      field.args.every((argument) => !isNonNullType(argument.type) || argument.defaultValue !== undefined),
    )
    .flatMap((field) => {
      if (!isObjectType(getNamedType(field.type))) return [field.name]
      const inner = depth > 0 ? selectionOf(field.type, depth - 1) : ''
      return inner ? [`${field.name} ${inner}`] : []
    })
  return parts.length > 0 ? `{ ${parts.join(' ')} }` : '{ __typename }'
}

/** An operation that asks one root field with `id` at the place of `argument`. */
export function operationWith(
  schema: GraphQLSchema,
  argument: IdArgument,
  id: string,
): { query: string; variables: object } {
  const root = rootFields(schema).find(
    ({ operation, definition }) => operation === argument.operation && definition.name === argument.field,
  )!
  const { args, type } = root.definition
  const variables = Object.fromEntries(args.map(({ name, type: of }) => [name, valueOf(of, name, argument.path, id)]))
  const declared = args.map(({ name, type: of }) => `$${name}: ${String(of)}`).join(', ')
  const passed = args.map(({ name }) => `${name}: $${name}`).join(', ')
  const query = `${argument.operation} (${declared}) { ${argument.field}(${passed}) ${selectionOf(type, 1)} }`
  return { query, variables }
}
