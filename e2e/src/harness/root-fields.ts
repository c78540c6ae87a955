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

/** A filter may hold filters of its kind: each type is entered once on the way down. */
function idPaths(type: GraphQLInputType, at: string, around: readonly string[] = []): string[] {
  const named = getNamedType(type)
  if (named.name === 'ID') return [at]
  if (!isInputObjectType(named) || around.includes(named.name)) return []
  const within = [...around, named.name]
  return Object.values(named.getFields()).flatMap((field) => idPaths(field.type, `${at}.${field.name}`, within))
}

/** Every id argument of every root field. */
export function idArguments(schema: GraphQLSchema): IdArgument[] {
  return rootFields(schema).flatMap(({ operation, definition }) =>
    definition.args
      .flatMap((argument) => idPaths(argument.type, argument.name))
      .map((at) => ({ operation, field: definition.name, path: at })),
  )
}

/** One root field; its ids are optional and left out, so that what it shows or changes is the caller's own. */
export interface PlainField {
  readonly operation: IdArgument['operation']
  readonly field: string
}

function requiresId(type: GraphQLInputType): boolean {
  if (!isNonNullType(type)) return false
  const named = getNamedType(type)
  if (named.name === 'ID') return true
  return isInputObjectType(named) && Object.values(named.getFields()).some((field) => requiresId(field.type))
}

/** Every query and subscription that can be asked without an id, and every mutation that could name one and need not. */
export function plainFields(schema: GraphQLSchema): PlainField[] {
  return rootFields(schema)
    .filter(({ definition }) => !definition.args.some(({ type }) => requiresId(type)))
    .filter(
      ({ operation, definition }) =>
        operation !== 'mutation' ||
        definition.args.some((argument) => idPaths(argument.type, argument.name).length > 0),
    )
    .map(({ operation, definition }) => ({ operation, field: definition.name }))
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

/** The type and the fields without required arguments, down to `depth` objects. */
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
  return `{ __typename ${parts.join(' ')} }`
}

export interface Operation {
  readonly query: string
  readonly variables: Record<string, unknown>
}

/** An operation that asks one root field with `id` at the place of `argument`. */
export const operationWith = (schema: GraphQLSchema, argument: IdArgument, id: string): Operation =>
  write(schema, argument, id, 1)

/** An operation that asks one root field without ids, down to the nodes of a page. */
export const plainOperation = (schema: GraphQLSchema, field: PlainField): Operation =>
  write(schema, { ...field, path: '' }, '', 2)

function write(schema: GraphQLSchema, argument: IdArgument, id: string, depth: number): Operation {
  const root = rootFields(schema).find(
    ({ operation, definition }) => operation === argument.operation && definition.name === argument.field,
  )!
  const { args, type } = root.definition
  const variables = Object.fromEntries(args.map(({ name, type: of }) => [name, valueOf(of, name, argument.path, id)]))
  const declared = args.map(({ name, type: of }) => `$${name}: ${String(of)}`).join(', ')
  const passed = args.map(({ name }) => `${name}: $${name}`).join(', ')
  const inParentheses = (text: string): string => (text ? `(${text})` : '')
  const asked = `${argument.field}${inParentheses(passed)} ${selectionOf(type, depth)}`
  const query = `${argument.operation} ${inParentheses(declared)} { ${asked} }`
  return { query, variables }
}
