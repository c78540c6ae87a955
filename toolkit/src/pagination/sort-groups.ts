import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm'
import type { CursorValues } from './cursor'
import { cursorParameters, type ResolvedKey } from './sort-key'

/**
 * Where a list is sorted by what its rows only point at: the rows that point at one thing are a group, all with the same
 * key. A page is then read group by group, each along an index, instead of by sorting the whole list.
 */
export interface SortGroups {
  /** What holds the id of a row's group, or null; an index leads from it to the rows by their primary key. */
  readonly property: string
  /** Each selects `id` and `key` of groups, null being the id of the rows that point at nothing; without an order. */
  readonly selects: readonly string[]
}

/** The rows of a list that follow a cursor, beginning with the nearest. */
export interface GroupWalk {
  /** Selects these rows whole, and `group_key`. */
  readonly sql: string
  readonly parameters: ObjectLiteral
  /** Whether there are more groups than it looks into. */
  readonly isCut: string
}

/** To look into one takes a few microseconds; who sorts by what hardly a row points at gets the whole list sorted. */
const GROUPS_AT_MOST = 2_000
const LEAST_ID = '00000000-0000-0000-0000-000000000000'
const GREATEST_ID = 'ffffffff-ffff-ffff-ffff-ffffffffffff'

interface GroupOrder {
  /** That of the group, and the primary key, both in one direction. */
  readonly keys: readonly ResolvedKey[]
  readonly position: CursorValues | null
}

/** Of at most `limit` of `rows`, a list without an order. */
export function walkGroups<Entity extends ObjectLiteral>(
  rows: SelectQueryBuilder<Entity>,
  { property, selects }: SortGroups,
  { keys: [groupKey, idKey], position }: GroupOrder,
  limit: number,
): GroupWalk {
  if (!groupKey || !idKey) throw new Error('Groups are sorted by a key of theirs, and by the primary key')
  const { ascending } = groupKey
  const direction = ascending ? 'ASC' : 'DESC'
  const beyond = ascending ? '>' : '<'
  const start = `CAST(:pageKey0 AS ${groupKey.type})`
  const following = (from: string): string =>
    `SELECT near.id, near.key FROM (${from}) near ${position ? `WHERE near.key ${beyond}= ${start}` : ''}`
  const next = `ORDER BY near.key ${direction} FETCH FIRST ${GROUPS_AT_MOST} ROWS WITH TIES`
  const nearest = selects.map((each) => `(${following(each)} ${next})`).join(' UNION ALL ')
  const path = `${rows.alias}.${property}`
  const rowsOf = (condition: string): string => {
    const found = rows.clone().select(`${rows.alias}.*`).andWhere(condition)
    if (position) {
      const first = `CASE WHEN parent.key = ${start} THEN CAST(:pageKey1 AS ${idKey.type}) ELSE '${ascending ? LEAST_ID : GREATEST_ID}' END`
      found.andWhere(`${idKey.path} ${beyond} ${first}`)
    }
    // By the group too, which is the same for all of them: no other index has that order.
    return found.orderBy(path, direction).addOrderBy(idKey.path, direction).limit(limit).getQuery()
  }
  return {
    sql: `SELECT parent.key AS group_key, pointing.* FROM (
        SELECT near.id, near.key FROM (${nearest}) near ${next}
      ) parent CROSS JOIN LATERAL (
        (${rowsOf(`${path} = parent.id`)}) UNION ALL (${rowsOf(`${path} IS NULL AND parent.id IS NULL`)})
      ) pointing ORDER BY parent.key ${direction}, pointing.id ${direction} LIMIT ${limit}`,
    parameters: { ...rows.getParameters(), ...(position && cursorParameters(position)) },
    isCut: `EXISTS (${following(selects.join(' UNION ALL '))} OFFSET ${GROUPS_AT_MOST})`,
  }
}
