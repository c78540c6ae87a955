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
import { nameOrder, orderBy, resolveKeys, startAfter, type ResolvedKey, type SortKey } from './sort-key'

export interface PageOptions extends PageSizes {
  /** What the list is sorted by; the last one is the primary key. An index over the filter and these keys serves it. */
  readonly keys: readonly SortKey[]
  readonly arguments: PageArgumentValues
  /** Finds the ids of the page first: for a condition that few rows meet, where an index holds all that is asked of a row. */
  readonly idsFirst?: boolean
}

/** Postgres error codes of this class say that a value is not one of its type: here, a value out of a forged cursor. */
const DATA_EXCEPTION_CLASS = '22'
const KEY_ALIAS = 'page_key_'
const PARENT_ALIAS = 'page_parent'

/**
 * One page of what `query` selects, in one statement, at the same cost however far into the list it lies. The query has
 * its conditions and no order; joins must not multiply rows.
 */
export async function fetchPage<Entity extends ObjectLiteral>(
  query: SelectQueryBuilder<Entity>,
  options: PageOptions,
): Promise<Page<Entity>> {
  const plan = planPage(query, options)
  const page = query.clone()
  if (options.idsFirst) {
    const ids = query.clone().select(plan.keyPath, 'id')
    plan.restrict(ids)
    page.innerJoin(`(${ids.limit(plan.request.limit + 1).getQuery()})`, 'picked', `picked.id = ${plan.keyPath}`)
    page.setParameters(ids.getParameters())
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

interface PagePlan<Entity extends ObjectLiteral> {
  readonly request: PageRequest
  readonly keys: readonly ResolvedKey[]
  /** The primary key, as `alias.property`. */
  readonly keyPath: string
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
  return {
    request,
    keys,
    keyPath: keys.at(-1)?.path ?? '',
    restrict: (page) => {
      if (position) startAfter(page, keys, position)
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
