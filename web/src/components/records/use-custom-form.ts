import { useQuery } from '@apollo/client/react'
import { isCustomValue } from '@parley/schema/inputs/custom-value'
import type * as z from 'zod/mini'
import type { RecordType } from '../../gql/graphql'
import { readError } from '../../lib/apollo/read-error'
import { customFieldsQuery, type CustomField } from './custom-field-operations'
import type { RecordRow } from './record-columns'

/** A form has a string for each field: here, the values as JSON; empty for none. */
type FormName = `custom.${string}`
export type CustomFormValues = Record<FormName, string>
export type CustomForm = ReturnType<typeof useCustomForm>

export const formName = (fieldId: string): FormName => `custom.${fieldId}`
export const readValues = (text: string | undefined): readonly string[] => (text ? (JSON.parse(text) as string[]) : [])
export const writeValues = (values: readonly string[]): string => (values.length > 0 ? JSON.stringify(values) : '')

/** What of a form is not about custom fields. */
export function builtInPart<Values extends Record<string, string>>(values: Values): Omit<Values, FormName> {
  return Object.fromEntries(Object.entries(values).filter(([name]) => !name.startsWith('custom.'))) as Values
}

const PATH = /^input\.customFields\.(\d+)\./

/** The custom fields of a record in its form: how it begins, what is wrong, and the input that writes what was changed. */
export function useCustomForm(recordType: RecordType, present: RecordRow['customFields'] | null) {
  const { data } = useQuery(customFieldsQuery, { variables: { recordType, archived: false } })
  const fields: readonly CustomField[] = data?.customFields ?? []
  const before = new Map((present ?? []).map(({ field, values }) => [field.id, values]))
  const written = (values: CustomFormValues, { id }: CustomField): string[] =>
    readValues(values[formName(id)])
      .map((value) => value.trim())
      .filter(Boolean)
  const changed = (values: CustomFormValues): readonly CustomField[] =>
    fields.filter((field) => writeValues(written(values, field)) !== writeValues(before.get(field.id) ?? []))
  const complain = (values: CustomFormValues, field: CustomField): string | null => {
    const given = written(values, field)
    const mustHave = field.required && (!present || before.has(field.id))
    if (given.length === 0) return mustHave ? 'required' : null
    return isCustomValue(field, given) ? null : (COMPLAINT[field.type] ?? 'value')
  }
  return {
    fields,
    initial: Object.fromEntries(
      [...before].map(([id, values]) => [formName(id), writeValues(values)]),
    ) as CustomFormValues,
    issues: (values: CustomFormValues) =>
      fields.flatMap((field) => {
        const message = complain(values, field)
        return message ? [{ path: [formName(field.id)], message } as unknown as z.core.$ZodIssue] : []
      }),
    input: (values: CustomFormValues) => {
      const customFields = changed(values).map((field) => ({ fieldId: field.id, values: written(values, field) }))
      return customFields.length > 0 ? { customFields } : {}
    },
    /** What the server refuses, by the name that the field has in the form. */
    complaintsOf: (error: unknown, values: CustomFormValues): CustomFormValues => {
      const sent = changed(values)
      const named = Object.entries(readError(error).paths).flatMap(([path, complaint]) => {
        const field = sent[Number(PATH.exec(path)?.[1] ?? -1)]
        return field ? [[formName(field.id), complaint] as const] : []
      })
      return Object.fromEntries(named) as CustomFormValues
    },
  }
}

const COMPLAINT: Partial<Record<CustomField['type'], string>> = { URL: 'url', NUMBER: 'decimal', DATE: 'date' }
