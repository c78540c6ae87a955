import type { FieldType } from '@parley/schema/inputs/filter'
import type { SqlField, SqlFields } from '@parley/toolkit/filtering/filter-sql'
import type { CustomFieldEntity } from '../custom-field/custom-field.entity'

/** Every list aliases its record so. */
export const RECORD_ALIAS = 'record'

const column = (name: string): string => `${RECORD_ALIAS}.${name}`
const field = (type: FieldType, name: string): SqlField => ({ type, sql: column(name) })

/** What filters can name on any record. */
const SHARED: readonly (readonly [string, SqlField])[] = [
  ['ownerId', field('USER', 'owner_id')],
  ['teamId', field('REFERENCE', 'team_id')],
  ['tags', field('MULTI_CHOICE', 'tags')],
  ['createdAt', field('DATE_TIME', 'created_at')],
  ['updatedAt', field('DATE_TIME', 'updated_at')],
]

/** The fields of a type of record, by the name that the graph has for them: `[name, type, column]`. */
export function recordFields(own: readonly (readonly [string, FieldType, string])[]): SqlFields {
  return new Map([...SHARED, ...own.map(([name, type, sql]) => [name, field(type, sql)] as const)])
}

/** With the fields that the workspace added, by their id. */
export function withCustomFields(fields: SqlFields, custom: readonly CustomFieldEntity[]): SqlFields {
  return new Map([...fields, ...custom.map(({ id, type }) => [id, customField(id, type)] as const)])
}

const CAST: Partial<Record<FieldType, string>> = {
  NUMBER: 'numeric',
  MONEY: 'numeric',
  DATE: 'date',
  USER: 'uuid',
  BOOLEAN: 'boolean',
}

/** Ids come from the database, and a custom field's values are canonical: the casts cannot fail. */
function customField(id: string, type: FieldType): SqlField {
  if (type === 'MULTI_CHOICE') {
    return { type, sql: `ARRAY(SELECT jsonb_array_elements_text(${column('custom')} -> '${id}'))` }
  }
  const first = `(${column('custom')} -> '${id}' ->> 0)`
  const cast = CAST[type]
  return { type, sql: cast ? `CAST(${first} AS ${cast})` : first }
}
