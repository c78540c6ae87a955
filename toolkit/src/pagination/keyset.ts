import { QueryFailedError, type ObjectLiteral, type SelectQueryBuilder } from 'typeorm'
import { decodeCursor, encodeCursor, type CursorValues } from './cursor'
import type { Page, PageEdge } from './page'
import {
  invalidPageArgument,
  readPageArguments,
  type PageArgumentValues,
  type PageRequest,
  type PageSizes,
} from './page-request'
import { walkGroups, type SortGroups } from './sort-groups'
import { nameOrder, orderBy, resolveKeys, startAfter, type ResolvedKey, type SortKey } from './sort-key'

export interface PageOptions<Entity extends ObjectLiteral = ObjectLiteral> extends PageSizes {
  /** What the list is sorted by; the last one is the primary key. An index over the filter and these keys serves it. */
  readonly keys: readonly SortKey[]
  readonly arguments: PageArgumentValues
  /** Finds the ids of the page first: for a condition that few rows meet, where an index holds all that is asked of a row. */
  readonly idsFirst?: boolean
  /**
   * The list without the conditions that few of its rows may meet: so many are checked in its order, then all that meet them
   * are sorted. To check a million one by one takes ten times as long as to read the table.
   */
  readonly whole?: SelectQueryBuilder<Entity>
  /** Where the first key is computed of what a row points at, and the primary key is the other one. */
  readonly groups?: SortGroups | null
}

/** Postgres error codes of this class say that a value is not one of its type: here, a value out of a forged cursor. */
const DATA_EXCEPTION_CLASS = '22'
const KEY_ALIAS = 'page_key_'
const PARENT_ALIAS = 'page_parent'
/** Rows that are checked in the order of a list for each that is asked for: some ten milliseconds for a usual page. */
const CHECKED_PER_ROW = 200
/** The same in groups, each of which is sorted by itself. */
const CHECKED_IN_GROUPS_PER_ROW = 50

/**
 * One page of what `query` selects, in one statement, at the same cost however far into the list it lies. The query has
 * its conditions and no order; joins must not multiply rows.
 */
export async function fetchPage<Entity extends ObjectLiteral>(
  query: SelectQueryBuilder<Entity>,
  options: PageOptions<Entity>,
): Promise<Page<Entity>> {
  const plan = planPage(query, options)
  const page = query.clone()
  if (options.idsFirst || options.whole || options.groups) {
    const ids = findIds(query, options, plan)
    page.innerJoin(`(${ids.getQuery()})`, 'picked', `picked.id = ${plan.keyPath}`).setParameters(ids.getParameters())
    orderBy(page, plan.keys)
  } else {
    plan.restrict(page)
    page.limit(plan.request.limit + 1)
  }
  plan.selectKeys(page)
  const { raw, entities } = await plan.run(() => page.getRawAndEntities<RawRow>())
  const rows = entities.map((node, index) => ({ node, cursor: plan.cursorOf(raw[index]) }))
  return toPage(
    rows,
    plan.request,
    once(() => query.clone().getCount()),
  )
}

/**
 * The same page for each of many parents, in one statement: for a list field below a list. `parent` is the property that
 * holds the parent's id. Every parent gets a page, in the order of `parentIds`; their counts share one statement too.
 */
export async function fetchPages<Entity extends ObjectLiteral>(
  query: SelectQueryBuilder<Entity>,
  options: PageOptions & { readonly parent: string; readonly parentIds: readonly string[] },
): Promise<readonly Page<Entity>[]> {
  const { parentIds } = options
  const plan = planPage(query, options)
  const parentPath = `${query.alias}.${options.parent}`
  const picked = query.clone().select(plan.keyPath, 'id').andWhere(`${parentPath} = parent.id`)
  plan.restrict(picked)
  picked.limit(plan.request.limit + 1)
  const page = query
    .clone()
    .innerJoin(
      `(SELECT parent.id AS parent_id, page.id FROM unnest(CAST(:pageParents AS uuid[])) AS parent(id)
        CROSS JOIN LATERAL (${picked.getQuery()}) page)`,
      'picked',
      `picked.id = ${plan.keyPath} AND picked.parent_id = ${parentPath}`,
    )
    .setParameters({ ...picked.getParameters(), pageParents: parentIds })
    .addSelect('picked.parent_id', PARENT_ALIAS)
  orderBy(page, plan.keys)
  plan.selectKeys(page)
  const { raw, entities } = await plan.run(() => page.getRawAndEntities<RawRow>())
  const rowsOf = new Map<string, PageEdge<Entity>[]>(parentIds.map((id) => [id, []]))
  entities.forEach((node, index) => {
    rowsOf.get(String(raw[index]?.[PARENT_ALIAS]))?.push({ node, cursor: plan.cursorOf(raw[index]) })
  })
  const counts = once(() => countPerParent(query, parentPath, parentIds))
  return parentIds.map((id) => toPage(rowsOf.get(id) ?? [], plan.request, async () => (await counts()).get(id) ?? 0))
}

type RawRow = Record<string, unknown>

/** A query that answers the column `id`. */
interface IdQuery {
  readonly getQuery: () => string
  readonly getParameters: () => ObjectLiteral
}

function findIds<Entity extends ObjectLiteral>(
  query: SelectQueryBuilder<Entity>,
  { groups, whole }: PageOptions<Entity>,
  plan: PagePlan<Entity>,
): IdQuery {
  if (groups) return pickFromGroups(query, groups, whole, plan)
  return whole ? pickNearFirst(query, whole, plan) : pickIds(query, plan)
}

function pickIds<Entity extends ObjectLiteral>(
  query: SelectQueryBuilder<Entity>,
  { keyPath, restrict, request }: PagePlan<Entity>,
): SelectQueryBuilder<Entity> {
  const ids = query.clone().select(keyPath, 'id')
  restrict(ids)
  return ids.limit(request.limit + 1)
}

function pickNearFirst<Entity extends ObjectLiteral>(
  query: SelectQueryBuilder<Entity>,
  whole: SelectQueryBuilder<Entity>,
  plan: PagePlan<Entity>,
): IdQuery {
  const checked = whole.clone().select(`${whole.alias}.*`)
  plan.restrict(checked)
  checked.limit((plan.request.limit + 1) * CHECKED_PER_ROW)
  const near = pickIds(query, plan)
  readFrom(near, checked.getQuery())
  const sql = nearOrSorted(near.getQuery(), query, plan)
  return { getQuery: () => sql, getParameters: () => ({ ...checked.getParameters(), ...near.getParameters() }) }
}

function pickFromGroups<Entity extends ObjectLiteral>(
  query: SelectQueryBuilder<Entity>,
  groups: SortGroups,
  whole: SelectQueryBuilder<Entity> | undefined,
  plan: PagePlan<Entity>,
): IdQuery {
  const limit = plan.request.limit + 1
  const walk = walkGroups(whole ?? query, groups, plan, whole ? limit * CHECKED_IN_GROUPS_PER_ROW : limit)
  const passing = query.clone().select(plan.keyPath, 'id').addSelect(`${query.alias}.group_key`, 'group_key')
  readFrom(passing, walk.sql)
  const direction = plan.keys[0]?.ascending ? 'ASC' : 'DESC'
  const near = `SELECT passing.id FROM (${passing.getQuery()}) passing
    ORDER BY passing.group_key ${direction}, passing.id ${direction} LIMIT ${limit}`
  const sql = nearOrSorted(near, query, plan, whole ? undefined : walk.isCut)
  return { getQuery: () => sql, getParameters: () => ({ ...walk.parameters, ...passing.getParameters() }) }
}

/** In one statement, whose second part is run only where the first does not fill the page, and not all rows were in it. */
function nearOrSorted<Entity extends ObjectLiteral>(
  near: string,
  query: SelectQueryBuilder<Entity>,
  { keys, request, startAfterCursor }: PagePlan<Entity>,
  isCut = 'true',
): string {
  const limit = request.limit + 1
  const all = selectKeyValues(query, keys)
  startAfterCursor(all)
  const order = keys.map(({ ascending }, index) => `rest.${KEY_ALIAS}${index} ${ascending ? 'ASC' : 'DESC'}`)
  // OFFSET 0 keeps Postgres from walking the index of the order here too.
  return `WITH near AS MATERIALIZED (${near})
    SELECT near.id FROM near
    UNION SELECT sorted.id FROM (
      SELECT rest.${KEY_ALIAS}${keys.length - 1} AS id FROM (${all.getQuery()} OFFSET 0) rest
      ORDER BY ${order.join(', ')} LIMIT ${limit}
    ) sorted WHERE (SELECT count(*) FROM near) < ${limit} AND ${isCut}`
}

/** Puts a subquery in the place of the table, under the same name. */
function readFrom<Entity extends ObjectLiteral>(query: SelectQueryBuilder<Entity>, rows: string): void {
  // A copied query still names the original's alias as its main one.
  const table = query.expressionMap.aliases.find(({ name }) => name === query.alias)
  if (table) table.subQuery = `(${rows})`
}

function selectKeyValues<Entity extends ObjectLiteral>(
  query: SelectQueryBuilder<Entity>,
  keys: readonly ResolvedKey[],
): SelectQueryBuilder<Entity> {
  const values = query.clone().select([])
  keys.forEach(({ path }, index) => values.addSelect(path, `${KEY_ALIAS}${index}`))
  return values
}

interface PagePlan<Entity extends ObjectLiteral> {
  readonly request: PageRequest
  readonly keys: readonly ResolvedKey[]
  /** The values of the cursor that the page begins behind. */
  readonly position: CursorValues | null
  /** The primary key, as `alias.property`. */
  readonly keyPath: string
  readonly startAfterCursor: (query: SelectQueryBuilder<Entity>) => void
  readonly restrict: (query: SelectQueryBuilder<Entity>) => void
  readonly selectKeys: (query: SelectQueryBuilder<Entity>) => void
  readonly cursorOf: (row: RawRow | undefined) => string
  readonly run: <Result>(work: () => Promise<Result>) => Promise<Result>
}

function planPage<Entity extends ObjectLiteral>(
  query: SelectQueryBuilder<Entity>,
  options: PageOptions,
): PagePlan<Entity> {
  const request = readPageArguments(options.arguments, options)
  const keys = resolveKeys(query, options.keys, request.direction)
  const order = nameOrder(options.keys)
  const position = request.cursor === null ? null : readCursor(request, order, keys.length)
  const startAfterCursor = (page: SelectQueryBuilder<Entity>): void => {
    if (position) startAfter(page, keys, position)
  }
  return {
    request,
    keys,
    position,
    keyPath: keys.at(-1)?.path ?? '',
    startAfterCursor,
    restrict: (page) => {
      startAfterCursor(page)
      orderBy(page, keys)
    },
    selectKeys: (page) =>
      keys.forEach(({ path }, index) => page.addSelect(`CAST(${path} AS text)`, `${KEY_ALIAS}${index}`)),
    cursorOf: (row) =>
      encodeCursor(
        order,
        keys.map((_, index) => asText(row?.[`${KEY_ALIAS}${index}`])),
      ),
    run: async (work) => {
      try {
        return await work()
      } catch (error) {
        if (position && isDataException(error)) throw malformedCursor(request)
        throw error
      }
    },
  }
}

function readCursor(request: PageRequest, order: string, length: number): CursorValues {
  const values = decodeCursor(request.cursor ?? '', order, length)
  if (!values) throw malformedCursor(request)
  return values
}

const malformedCursor = ({ direction }: PageRequest): Error =>
  invalidPageArgument(direction === 'forward' ? 'after' : 'before', 'Use a cursor that this list returned.')

function isDataException(error: unknown): boolean {
  if (!(error instanceof QueryFailedError)) return false
  return (error.driverError as { code?: string }).code?.startsWith(DATA_EXCEPTION_CLASS) ?? false
}

/** `rows` are in reading order, with one more than asked for where the list goes on. */
function toPage<Entity>(
  rows: readonly PageEdge<Entity>[],
  { limit, direction, cursor }: PageRequest,
  totalCount: () => Promise<number>,
): Page<Entity> {
  const goesOn = rows.length > limit
  const edges = rows.slice(0, limit)
  if (direction === 'backward') edges.reverse()
  return {
    edges,
    pageInfo: {
      hasNextPage: direction === 'forward' ? goesOn : cursor !== null,
      hasPreviousPage: direction === 'backward' ? goesOn : cursor !== null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount,
  }
}

async function countPerParent<Entity extends ObjectLiteral>(
  query: SelectQueryBuilder<Entity>,
  parentPath: string,
  parentIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await query
    .clone()
    .select(parentPath, PARENT_ALIAS)
    .addSelect('CAST(count(*) AS integer)', 'count')
    .andWhere(`${parentPath} = ANY(CAST(:pageParents AS uuid[]))`, { pageParents: parentIds })
    .groupBy(parentPath)
    .getRawMany<{ [PARENT_ALIAS]: string; count: number }>()
  return new Map(rows.map((row) => [row[PARENT_ALIAS], row.count]))
}

function once<Result>(work: () => Promise<Result>): () => Promise<Result> {
  let result: Promise<Result> | undefined
  return () => (result ??= work())
}

const asText = (value: unknown): string | null => (typeof value === 'string' ? value : null)
