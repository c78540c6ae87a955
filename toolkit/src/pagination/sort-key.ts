import { createHash } from 'node:crypto'
import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm'
import type { CursorValues } from './cursor'
import type { PageRequest } from './page-request'

/** One column that a list is sorted by. */
export interface SortKey {
  /** The entity's property; its nulls come last, in either direction. */
  readonly property: string
  readonly direction: 'ASC' | 'DESC'
  /** Computes what has no column; `property` is then only its name. */
  readonly expression?: SortExpression
}

/** Over columns of the query, never null, of the given type of Postgres. Without groups the list is sorted whole. */
export interface SortExpression {
  readonly sql: string
  readonly type: string
}

/** A sort key as the query builder needs it. */
export interface ResolvedKey {
  /** `alias.property`, which TypeORM turns into the escaped column. */
  readonly path: string
  readonly type: string
  readonly nullable: boolean
  /** In the direction that the page is read in. */
  readonly ascending: boolean
  readonly nullsFirst: boolean
}

/** Looks the keys up; the last one must be the primary key, or rows with equal keys would be skipped or repeated. */
export function resolveKeys<Entity extends ObjectLiteral>(
  query: SelectQueryBuilder<Entity>,
  keys: readonly SortKey[],
  direction: PageRequest['direction'],
): ResolvedKey[] {
  const { metadata, name: alias } = query.expressionMap.mainAlias ?? noMainAlias()
  const backward = direction === 'backward'
  return keys.map(({ property, direction: order, expression }, index) => {
    const ascending = (order === 'ASC') !== backward
    if (expression) {
      return { path: expression.sql, type: expression.type, nullable: false, ascending, nullsFirst: backward }
    }
    const column = metadata.findColumnWithPropertyPath(property)
    if (!column) throw new Error(`${metadata.name} has no column property "${property}" to sort by`)
    if (index === keys.length - 1 && !column.isPrimary) {
      throw new Error(`The last sort key of ${metadata.name} must be its primary key, not "${property}"`)
    }
    return {
      path: `${alias}.${property}`,
      type: query.connection.driver.normalizeType(column),
      nullable: column.isNullable,
      ascending,
      nullsFirst: backward,
    }
  })
}

/** Marks the cursors of one sorting, so that a cursor of another is refused. */
export function nameOrder(keys: readonly SortKey[]): string {
  const text = keys.map(({ property, direction }) => `${property} ${direction}`).join()
  return createHash('sha256').update(text).digest('base64url').slice(0, 6)
}

/** Columns that cannot be null get no NULLS clause: with one, Postgres would not use a plain index for the order. */
export function orderBy<Entity extends ObjectLiteral>(
  query: SelectQueryBuilder<Entity>,
  keys: readonly ResolvedKey[],
): void {
  for (const { path, ascending, nullable, nullsFirst } of keys) {
    query.addOrderBy(
      path,
      ascending ? 'ASC' : 'DESC',
      nullable ? (nullsFirst ? 'NULLS FIRST' : 'NULLS LAST') : undefined,
    )
  }
}

/** The values of a cursor under the names that conditions have for them. */
export function cursorParameters(values: CursorValues): ObjectLiteral {
  return Object.fromEntries(values.map((value, index) => [`pageKey${index}`, value]))
}

/**
 * Restricts to the rows that follow the cursor in reading order. Where all keys run one way and cannot be null this is
 * one row comparison, else a chain of them behind a bound on the first key; either is a range of an index. Only a
 * nullable first key cannot be bounded: give a long list a first key that is never null.
 */
export function startAfter<Entity extends ObjectLiteral>(
  query: SelectQueryBuilder<Entity>,
  keys: readonly ResolvedKey[],
  values: CursorValues,
): void {
  const parameters = cursorParameters(values)
  const [first] = keys
  if (!first) return
  const placeholder = (index: number): string => `CAST(:pageKey${index} AS ${keys[index]?.type})`
  if (keys.every(({ nullable, ascending }) => !nullable && ascending === first.ascending)) {
    const columns = keys.map(({ path }) => path).join(', ')
    const cursor = keys.map((_, index) => placeholder(index)).join(', ')
    query.andWhere(`(${columns}) ${first.ascending ? '>' : '<'} (${cursor})`, parameters)
    return
  }
  const alternatives = keys.map((key, index) => {
    const equal = keys.slice(0, index).map((other, at) => equals(other, values[at] ?? null, placeholder(at)))
    return [...equal, follows(key, values[index] ?? null, placeholder(index))].join(' AND ')
  })
  query.andWhere(`(${alternatives.map((text) => `(${text})`).join(' OR ')})`, parameters)
  if (!first.nullable) query.andWhere(`${first.path} ${first.ascending ? '>=' : '<='} ${placeholder(0)}`)
}

function equals({ path }: ResolvedKey, value: string | null, placeholder: string): string {
  return value === null ? `${path} IS NULL` : `${path} = ${placeholder}`
}

function follows(
  { path, ascending, nullable, nullsFirst }: ResolvedKey,
  value: string | null,
  placeholder: string,
): string {
  if (value === null) return nullsFirst ? `${path} IS NOT NULL` : 'FALSE'
  const beyond = `${path} ${ascending ? '>' : '<'} ${placeholder}`
  return nullable && !nullsFirst ? `(${beyond} OR ${path} IS NULL)` : beyond
}

function noMainAlias(): never {
  throw new Error('The query selects from no entity')
}
