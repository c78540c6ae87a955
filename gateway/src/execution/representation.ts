import type { QueryPlanSelectionNode } from '@apollo/query-planner'
import { isAbstractType, type GraphQLSchema } from 'graphql'
import { merge } from './merge'
import { isData, ownValue, setOwn, type Data } from './own-value'

/** What another subgraph needs to know of an entity; null when it is not known whole. */
export type Represent = (entity: Data) => Data | null

/** Compiles the `requires` of a fetch: an entity whose type no condition names has an empty representation. */
export function compileRepresentation(schema: GraphQLSchema, selections: readonly QueryPlanSelectionNode[]): Represent {
  const parts = selections.map((selection) => compilePart(schema, selection))
  return (entity) => {
    const representation: Data = {}
    return parts.every((add) => add(entity, representation)) ? representation : null
  }
}

/** False when something is missing. */
type AddPart = (entity: Data, representation: Data) => boolean

function compilePart(schema: GraphQLSchema, selection: QueryPlanSelectionNode): AddPart {
  if (selection.kind === 'InlineFragment') {
    const applies = typesOf(schema, selection.typeCondition)
    const select = compileRepresentation(schema, selection.selections)
    return (entity, representation) => {
      if (!applies.has(entity['__typename'])) return true
      const part = select(entity)
      if (part) merge(representation, part)
      return true
    }
  }
  const name = selection.alias ?? selection.name
  const select = selection.selections && compileRepresentation(schema, selection.selections)
  const read = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(read)
    return select && isData(value) ? select(value) : value
  }
  return (entity, representation) => {
    const value = ownValue(entity, name)
    if (value === undefined) return false
    setOwn(representation, name, read(value))
    return true
  }
}

function typesOf(schema: GraphQLSchema, condition: string | undefined): ReadonlySet<unknown> {
  const type = condition ? schema.getType(condition) : undefined
  if (!type) return new Set()
  return new Set([type.name, ...(isAbstractType(type) ? schema.getPossibleTypes(type).map(({ name }) => name) : [])])
}
