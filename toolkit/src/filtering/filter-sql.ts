import {
  checkFilter,
  filterTree,
  type FieldType,
  type FilterOperator,
  type FilterTree,
} from '@parley/schema/inputs/filter'
import { storableText } from '../database/storable-text'
import { DomainError } from '../errors/domain-error'
import { validateInput } from '../errors/validate-input'
import { dayOf, memberOf, momentOf, type FilterPerspective } from './filter-values'

/** A field as a query can compare it. `sql` is an expression of the type's column: text, numeric, date, text[], ... */
export interface SqlField {
  readonly type: FieldType
  readonly sql: string
}
export type SqlFields = ReadonlyMap<string, SqlField>

export interface SqlCondition {
  readonly sql: string
  /** Named as in `sql`, which no other part of the query may use: they begin with `filter`. */
  readonly parameters: Readonly<Record<string, unknown>>
}

/**
 * Turns a filter into a condition. Only fields of `fields` can be named, and values travel as parameters: nothing that a
 * client writes becomes SQL. VALIDATION_FAILED names the mistakes by path below `path`.
 */
export function compileFilter(
  input: unknown,
  fields: SqlFields,
  perspective: FilterPerspective,
  path = 'filter.where',
): SqlCondition {
  const tree = validFilter(input, (name) => fields.get(name)?.type, path)
  const parameters: Record<string, unknown> = {}
  const bind = (value: unknown): string => {
    const name = `filter${Object.keys(parameters).length}`
    parameters[name] = value
    return `:${name}`
  }
  const visit = (node: FilterTree): string => {
    if (node.all) return group(node.all.map(visit), 'AND')
    if (node.any) return group(node.any.map(visit), 'OR')
    if (node.not) return `NOT coalesce(${visit(node.not)}, false)`
    const field = fields.get(node.field ?? '') as SqlField
    return compare(field, node.operator as FilterOperator, (node.values ?? []).map(storableText), { bind, perspective })
  }
  return { sql: visit(tree), parameters }
}

/** The tree, if it is one over these fields; else VALIDATION_FAILED. */
export function validFilter(
  input: unknown,
  typeOf: (field: string) => FieldType | undefined,
  path: string,
): FilterTree {
  const tree = validateInput(filterTree, input, path)
  const mistakes = checkFilter(tree, typeOf)
  if (mistakes.length === 0) return tree
  const fields: Record<string, string[]> = {}
  for (const { path: at, message } of mistakes) (fields[at ? `${path}.${at}` : path] ??= []).push(message)
  throw new DomainError('VALIDATION_FAILED', 'The filter is not valid.', { fields })
}

interface Binding {
  readonly bind: (value: unknown) => string
  readonly perspective: FilterPerspective
}

const ORDER: Partial<Record<FilterOperator, string>> = {
  LESS_THAN: '<',
  AT_MOST: '<=',
  MORE_THAN: '>',
  AT_LEAST: '>=',
}
const COLUMN_TYPE: Readonly<Record<FieldType, string>> = {
  TEXT: 'text',
  URL: 'text',
  CHOICE: 'text',
  MULTI_CHOICE: 'text',
  NUMBER: 'numeric',
  MONEY: 'numeric',
  DATE: 'date',
  DATE_TIME: 'timestamptz',
  USER: 'uuid',
  REFERENCE: 'uuid',
  BOOLEAN: 'boolean',
}

function compare(
  { type, sql }: SqlField,
  operator: FilterOperator,
  given: readonly string[],
  { bind, perspective }: Binding,
): string {
  const column = COLUMN_TYPE[type]
  const values = given.map((value) => canonical(type, value, perspective))
  const one = (): string => `CAST(${bind(values[0])} AS ${column})`
  const list = (): string => `CAST(${bind(values)} AS ${column}[])`
  const order = ORDER[operator]
  if (order) return `${sql} ${order} ${one()}`
  if (type === 'MULTI_CHOICE') return compareSets(sql, operator, list)
  const isText = column === 'text'
  // People do not mean the case of what they look for.
  const subject = isText ? `lower(${sql})` : sql
  if (operator === 'EMPTY') return isText ? `nullif(${sql}, '') IS NULL` : `${sql} IS NULL`
  if (operator === 'NOT_EMPTY') return isText ? `nullif(${sql}, '') IS NOT NULL` : `${sql} IS NOT NULL`
  if (operator === 'IS') return `${subject} = ${one()}`
  if (operator === 'IS_NOT') return `${subject} IS DISTINCT FROM ${one()}`
  if (operator === 'ANY_OF') return `${subject} = ANY(${list()})`
  if (operator === 'NONE_OF') return `coalesce(${subject} <> ALL(${list()}), true)`
  return `${subject} LIKE ${bind(`${operator === 'CONTAINS' ? '%' : ''}${escapeLike(values[0] ?? '')}%`)}`
}

function compareSets(sql: string, operator: FilterOperator, list: () => string): string {
  if (operator === 'EMPTY') return `coalesce(cardinality(${sql}), 0) = 0`
  if (operator === 'NOT_EMPTY') return `cardinality(${sql}) > 0`
  if (operator === 'ALL_OF') return `${sql} @> ${list()}`
  return operator === 'ANY_OF' ? `${sql} && ${list()}` : `NOT coalesce(${sql} && ${list()}, false)`
}

function canonical(type: FieldType, value: string, perspective: FilterPerspective): string {
  if (type === 'DATE') return dayOf(value, perspective)
  if (type === 'DATE_TIME') return momentOf(value, perspective)
  if (type === 'USER' || type === 'REFERENCE') return memberOf(value, perspective)
  if (type === 'MULTI_CHOICE' || COLUMN_TYPE[type] !== 'text') return value
  return value.toLowerCase()
}

const group = (conditions: readonly string[], word: 'AND' | 'OR'): string => `(${conditions.join(` ${word} `)})`

const escapeLike = (value: string): string => value.replace(/[\\%_]/g, '\\$&')
