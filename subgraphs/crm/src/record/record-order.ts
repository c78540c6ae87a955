import { currentCircle } from '@parley/toolkit/authorization/assignment'
import { visibilityFilter, type Bind } from '@parley/toolkit/database/visibility-filter'
import type { SortGroups } from '@parley/toolkit/pagination/sort-groups'
import type { SortExpression } from '@parley/toolkit/pagination/sort-key'
import { workspaceScope } from '@parley/toolkit/database/workspace-scope'
import { RECORD_ALIAS, type RecordField } from './record-fields'

/** What an order is made of beside the field. */
export interface OrderParts {
  readonly bind: Bind
  /** The ids of what another part keeps, the first leading; where the field holds such an id. */
  readonly places: readonly string[]
}

/**
 * What a list is sorted by where no column is made for it. Empty comes first, choices and stages are in their order,
 * members, teams and companies are in that of their names; a company that whoever asks may not see is as none.
 */
export function sortExpression({ type, sql, choices, references }: RecordField, parts: OrderParts): SortExpression {
  switch (type) {
    case 'TEXT':
    case 'URL':
      return { sql: `coalesce(${sql}, '')`, type: 'text' }
    case 'CHOICE':
      return choices ? placeIn(sql, textList(choices), 'text') : { sql: `coalesce(${sql}, '')`, type: 'text' }
    case 'MULTI_CHOICE':
      return choices ? placesOf(sql, choices) : { sql: `array_to_string(${sql}, ', ')`, type: 'text' }
    case 'NUMBER':
    case 'MONEY':
      return { sql: `coalesce(CAST(${sql} AS double precision), '-Infinity')`, type: 'double precision' }
    case 'DATE':
      return { sql: `coalesce(${sql}, '-infinity')`, type: 'date' }
    case 'DATE_TIME':
      return { sql: `coalesce(${sql}, '-infinity')`, type: 'timestamptz' }
    case 'BOOLEAN':
      return { sql: `coalesce(${sql}, false)`, type: 'boolean' }
    case 'USER':
      return placeIn(sql, parts.bind(parts.places), 'uuid')
    case 'REFERENCE':
      return references === 'Company' ? companyName(sql, parts) : placeIn(sql, parts.bind(parts.places), 'uuid')
  }
}

/**
 * The same order as groups, where a field of the record itself names an owner, a team, a company, a pipeline or a stage.
 * Null for others, and where whoever asks sees a part of the companies: to them the rest are none, which no index tells.
 */
export function sortGroups(
  { property, table }: { readonly property: string; readonly table: string },
  { type, sql, references }: RecordField,
  { bind, places }: OrderParts,
): SortGroups | null {
  if (type !== 'USER' && type !== 'REFERENCE') return null
  const workspace = `CAST(${bind(workspaceScope.require())} AS uuid)`
  if (references === 'Company') {
    if (currentCircle('companies:read') !== 'ALL') return null
    const named = `SELECT named.id, named.name AS key FROM crm.company named WHERE named.workspace_id = ${workspace}`
    // Each half has an index of its own over the names.
    const halves = ['NULL', 'NOT NULL'].map((state) => `${named} AND named.deleted_at IS ${state}`)
    return { property, selects: [`SELECT CAST(NULL AS uuid) AS id, '' AS key`, ...halves] }
  }
  const column = sql.replace(RECORD_ALIAS, 'held')
  const next = (condition: string): string =>
    `SELECT ${column} FROM ${table} held WHERE held.workspace_id = ${workspace} AND ${column} ${condition}
     ORDER BY ${column} LIMIT 1`
  const list = `CAST(${bind(places)} AS uuid[])`
  // Whoever has no place counts as nobody: each id that records hold is looked at once.
  const others = `WITH RECURSIVE present(id) AS (
      (${next('IS NOT NULL')}) UNION ALL SELECT (${next('> present.id')}) FROM present WHERE present.id IS NOT NULL
    ) SELECT present.id, 0 AS key FROM present WHERE present.id <> ALL(${list})`
  const placed = `SELECT place.id, place.key FROM unnest(${list}) WITH ORDINALITY AS place(id, key)`
  return { property, selects: ['SELECT CAST(NULL AS uuid) AS id, 0 AS key', `SELECT * FROM (${others}) other`, placed] }
}

/** The keys of choices are made of letters and digits. */
const textList = (keys: readonly string[]): string => `'{${keys.join()}}'`

function placeIn(sql: string, list: string, type: 'text' | 'uuid'): SortExpression {
  return { sql: `coalesce(array_position(CAST(${list} AS ${type}[]), ${sql}), 0)`, type: 'integer' }
}

function placesOf(sql: string, choices: readonly string[]): SortExpression {
  const place = `coalesce(array_position(CAST(${textList(choices)} AS text[]), chosen.key), 0)`
  return { sql: `ARRAY(SELECT ${place} FROM unnest(${sql}) AS chosen(key) ORDER BY 1)`, type: 'integer[]' }
}

function companyName(sql: string, { bind }: OrderParts): SortExpression {
  const visible = visibilityFilter.condition('named', 'companies:read', bind) ?? 'true'
  const name = `SELECT named.name FROM crm.company named
    WHERE named.workspace_id = ${RECORD_ALIAS}.workspace_id AND named.id = ${sql} AND ${visible}`
  return { sql: `coalesce((${name}), '')`, type: 'text' }
}
