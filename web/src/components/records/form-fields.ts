import { useQuery } from '@apollo/client/react'
import { isCustomValue } from '@parley/schema/inputs/custom-value'
import type { RecordType } from '../../gql/graphql'
import type { FilterField } from '../filter-builder/filter-field'
import { useFieldTitle } from '../filter-builder/field-words'
import { asField, customFieldsQuery, type CustomField } from './custom-field-operations'
import { customPart, type BuiltInPart, type InputHints, type RecordPart, type RecordRow } from './record-parts'

/** A field in the form of a record. */
export interface FormField<Row> extends RecordPart<Row> {
  readonly field: FilterField
  readonly hints?: InputHints
  readonly begins?: readonly string[]
  /** What is wrong with values; the built-in ones are checked with the input as a whole. */
  readonly complain?: (values: readonly string[], before: readonly string[] | null) => string | null
}

/** What is in the form of a record: what is built in, then what the workspace added. */
export function useFormFields<Row extends RecordRow>(
  recordType: RecordType,
  builtIn: readonly BuiltInPart<Row>[],
): readonly FormField<Row>[] {
  const titleOf = useFieldTitle(recordType)
  const { data } = useQuery(customFieldsQuery, { variables: { recordType, archived: false } })
  const own = builtIn.map(({ name, type, references = null, choices = [], ...part }) => {
    const field = { name, label: titleOf(name), type, choices, references, sortable: false, archived: false }
    return { ...part, field }
  })
  const custom = (data?.customFields ?? []).map((field) => ({
    ...customPart<Row>(field.id),
    field: asField(field),
    complain: (values: readonly string[], before: readonly string[] | null) => complaint(field, values, before),
  }))
  return [...own, ...custom]
}

const COMPLAINT: Partial<Record<CustomField['type'], string>> = { URL: 'url', NUMBER: 'decimal', DATE: 'date' }

/** A record that was there before a field was required may go on without it. */
function complaint(field: CustomField, values: readonly string[], before: readonly string[] | null): string | null {
  const mustHave = field.required && (before === null || before.length > 0)
  if (values.length === 0) return mustHave ? 'required' : null
  return isCustomValue(field, values) ? null : (COMPLAINT[field.type] ?? 'value')
}

/** What forms keep: the values of a field as one string, empty for none. */
export const readValues = (text: string | undefined): readonly string[] => (text ? (JSON.parse(text) as string[]) : [])
export const writeValues = (values: readonly string[]): string => (values.length > 0 ? JSON.stringify(values) : '')

/** What is sent of values: no blanks around them, and nothing empty; of money without an amount, nothing. */
export function trimmed(values: readonly string[]): readonly string[] {
  const [first = '', ...more] = values.map((value) => value.trim())
  return first ? [first, ...more.filter(Boolean)] : []
}

export const written = (text: string | undefined): readonly string[] => trimmed(readValues(text))

/** What a record holds, as the form begins. */
export function valuesOf<Row>(fields: readonly FormField<Row>[], record: Row | null): Record<string, string> {
  return Object.fromEntries(
    fields.map(({ field, read, begins = [] }) => [field.name, writeValues(record ? read(record) : begins)]),
  )
}

/** The input that writes these fields. */
export function inputOf<Row>(fields: readonly FormField<Row>[], values: Readonly<Record<string, string>>): object {
  const parts = fields.map(({ field, write }) => write(written(values[field.name])) as { customFields?: object[] })
  const customFields = parts.flatMap((part) => part.customFields ?? [])
  return Object.assign({}, ...parts, customFields.length > 0 ? { customFields } : {}) as object
}
