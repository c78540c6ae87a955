import { visibilityFilter, type Bind } from '@parley/toolkit/database/visibility-filter'
import type { SortExpression } from '@parley/toolkit/pagination/sort-key'
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
