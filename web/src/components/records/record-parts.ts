import type { FieldType } from '@parley/schema/inputs/filter'
import type { Choice } from '../filter-builder/filter-field'

/** A row with what it holds in the fields that the workspace added. */
export interface RecordRow {
  readonly id: string
  readonly version: number
  readonly deletedAt?: string | null
  readonly customFields?: readonly { readonly field: { readonly id: string }; readonly values: readonly string[] }[]
}

/** What a record holds in a field, in the form of filters, and the part of its input that writes it. */
export interface RecordPart<Row> {
  readonly read: (row: Row) => readonly string[]
  readonly write: (values: readonly string[]) => object
}

/** What an input says about a field besides its name. */
export interface InputHints {
  readonly type?: 'email' | 'tel'
  readonly placeholder?: string
  /** Text of several lines. */
  readonly long?: boolean
  /** References to several records. */
  readonly many?: boolean
  /** One of the choices, and not none of them. */
  readonly must?: boolean
}

/** A field that records have from the start, as forms and tables edit it. */
export interface BuiltInPart<Row> extends RecordPart<Row> {
  /** As the graph has it; its words are in `field-words.ts`. */
  readonly name: string
  readonly type: FieldType
  /** Of a REFERENCE: the type whose ids it holds. */
  readonly references?: string
  readonly choices?: readonly Choice[]
  /** What it holds in a new record until something else is written. */
  readonly begins?: readonly string[]
  readonly hints?: InputHints
}

/** Text that is written as it stands, or as `empty` where there is none. */
export function textPart<Name extends string>(
  name: Name,
  { empty = '', ...more }: { empty?: '' | null; type?: FieldType; hints?: InputHints } = {},
): BuiltInPart<Record<Name, string | null>> {
  return {
    name,
    type: 'TEXT',
    ...more,
    read: ({ [name]: text }) => (text ? [text] : []),
    write: ([text]) => ({ [name]: text ?? empty }),
  }
}

export const tagsPart: BuiltInPart<{ readonly tags: readonly string[] }> = {
  name: 'tags',
  type: 'MULTI_CHOICE',
  read: ({ tags }) => tags,
  write: (tags) => ({ tags }),
}

export const companyPart: BuiltInPart<{ readonly company?: { readonly id: string } | null }> = {
  name: 'companyId',
  type: 'REFERENCE',
  references: 'Company',
  read: ({ company }) => (company ? [company.id] : []),
  write: ([companyId = null]) => ({ companyId }),
}

/** What a record holds in a field that the workspace added. */
export const customPart = <Row extends RecordRow>(fieldId: string): RecordPart<Row> => ({
  read: ({ customFields }) => customFields?.find(({ field }) => field.id === fieldId)?.values ?? [],
  write: (values) => ({ customFields: [{ fieldId, values }] }),
})
