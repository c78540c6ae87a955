import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm'
import { currentCircle } from '../authorization/assignment'
import type { Permission } from '../authorization/permissions'

/** Puts a value into a statement; answers the text that stands for it there. */
export type Bind = (value: unknown) => string

/**
 * Shows whoever asks the rows of a table that their permission is about: the wall between members, inside the one between
 * workspaces. The table has `owner_id`, `team_id`, `shared_with` and `is_shared`, which says that it is shared at all.
 */
export const visibilityFilter = {
  /** The condition as SQL on `alias`; null where every row of the workspace is meant. */
  condition(alias: string, permission: Permission, bind: Bind): string | null {
    const circle = currentCircle(permission)
    if (circle === 'ALL') return null
    if (circle === 'NONE') return 'false'
    const { memberId, ownerIds, teamIds } = circle
    const ways: string[] = []
    const owners = [...(memberId ? [memberId] : []), ...ownerIds]
    if (owners.length > 0) ways.push(`${alias}.owner_id = ANY(CAST(${bind(owners)} AS uuid[]))`)
    if (teamIds.length > 0) ways.push(`${alias}.team_id = ANY(CAST(${bind(teamIds)} AS uuid[]))`)
    // The flag is in an index, and row-level security lets Postgres use that one.
    if (memberId) ways.push(`(${alias}.is_shared AND CAST(${bind(memberId)} AS uuid) = ANY(${alias}.shared_with))`)
    return ways.length > 0 ? `(${ways.join(' OR ')})` : 'false'
  },

  apply<Entity extends ObjectLiteral>(
    query: SelectQueryBuilder<Entity>,
    alias: string,
    permission: Permission,
  ): SelectQueryBuilder<Entity> {
    const condition = this.condition(alias, permission, bindTo(query))
    return condition ? query.andWhere(condition) : query
  },

  /** For rows that hang on an assigned row: `parent` is a subquery that finds it under `alias`, without its end. */
  applyToParent<Entity extends ObjectLiteral>(
    query: SelectQueryBuilder<Entity>,
    parent: string,
    alias: string,
    permission: Permission,
  ): SelectQueryBuilder<Entity> {
    const condition = this.condition(alias, permission, bindTo(query))
    return condition ? query.andWhere(`EXISTS (${parent} AND ${condition})`) : query
  },
}

/** Parameters of a query builder by names that nothing else uses; the number keeps several conditions apart. */
export function bindTo(query: SelectQueryBuilder<ObjectLiteral>): Bind {
  return (value) => {
    const name = `bound_${Object.keys(query.getParameters()).length}`
    query.setParameter(name, value)
    return `:${name}`
  }
}
