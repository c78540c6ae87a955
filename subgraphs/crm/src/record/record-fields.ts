import type { FieldType } from '@parley/schema/inputs/filter'
import type { SqlField } from '@parley/toolkit/filtering/filter-sql'
import type { CustomFieldEntity } from '../custom-field/custom-field.entity'

/** Every list aliases its record so. */
export const RECORD_ALIAS = 'record'

/** A field of a record, with what people choose its values from. */
export interface RecordField extends SqlField {
  /** The values it can have; not given where any fit. */
  readonly choices?: readonly string[]
  /** Of a REFERENCE: the type whose ids it holds. */
  readonly references?: string
}
export type RecordFields = ReadonlyMap<string, RecordField>
type Facts = Pick<RecordField, 'choices' | 'references'>

const column = (name: string): string => `${RECORD_ALIAS}.${name}`
const field = (type: FieldType, name: string, facts: Facts = {}): RecordField => ({ type, sql: column(name), ...facts })

/** What filters can name on any record. */
const SHARED: readonly (readonly [string, RecordField])[] = [
  ['ownerId', field('USER', 'owner_id')],
  ['teamId', field('REFERENCE', 'team_id', { references: 'Team' })],
  ['tags', field('MULTI_CHOICE', 'tags')],
  ['createdAt', field('DATE_TIME', 'created_at')],
  ['updatedAt', field('DATE_TIME', 'updated_at')],
]

/** The fields of a type of record, by the name that the graph has for them: `[name, type, column]`. */
export function recordFields(own: readonly (readonly [string, FieldType, string, Facts?])[]): RecordFields {
  return new Map([...own.map(([name, type, sql, facts]) => [name, field(type, sql, facts)] as const), ...SHARED])
}

/** With the fields that the workspace added, by their id. */
export function withCustomFields(fields: RecordFields, custom: readonly CustomFieldEntity[]): RecordFields {
  return new Map([...fields, ...custom.map((each) => [each.id, customField(each)] as const)])
}

const CAST: Partial<Record<FieldType, string>> = {
  NUMBER: 'numeric',
  MONEY: 'numeric',
  DATE: 'date',
  USER: 'uuid',
  BOOLEAN: 'boolean',
}

/** Ids come from the database, and a custom field's values are canonical: the casts cannot fail. */
function customField({ id, type, options }: CustomFieldEntity): RecordField {
  const choices = options.length > 0 ? { choices: options.map(({ key }) => key) } : {}
  if (type === 'MULTI_CHOICE') {
    return { type, sql: `ARRAY(SELECT jsonb_array_elements_text(${column('custom')} -> '${id}'))`, ...choices }
  }
  const first = `(${column('custom')} -> '${id}' ->> 0)`
  const cast = CAST[type]
  return { type, sql: cast ? `CAST(${first} AS ${cast})` : first, ...choices }
}
