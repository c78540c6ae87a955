import { isCustomValue } from '@parley/schema/inputs/custom-value'
import { DomainError } from '@parley/toolkit/errors/domain-error'
import { storableText } from '@parley/toolkit/database/storable-text'
import type { CustomValues } from '../record/record.entity'
import type { CustomFieldEntity } from './custom-field.entity'

/** What a member wrote into a custom field; no values empty it. */
export interface CustomFieldChange {
  readonly fieldId: string
  readonly values: readonly string[]
}

/**
 * The custom values of a record after a change, in their canonical form. VALIDATION_FAILED names each value that does
 * not fit its field, and each required field that is left empty.
 */
export function applyCustomValues(
  present: CustomValues,
  changes: readonly CustomFieldChange[],
  fields: readonly CustomFieldEntity[],
): CustomValues {
  const byId = new Map(fields.map((field) => [field.id, field]))
  const mistakes: Record<string, string[]> = {}
  const values: Record<string, readonly string[]> = { ...present }
  changes.forEach(({ fieldId, values: given }, index) => {
    const field = byId.get(fieldId.toLowerCase())
    const path = `input.customFields.${index}`
    if (!field) return void (mistakes[`${path}.fieldId`] = ['unknownField'])
    const written = given.map((value) => storableText(value.trim())).filter(Boolean)
    if (written.length === 0 && field.required) return void (mistakes[`${path}.values`] = ['required'])
    const stored = canonicalValues(field, written)
    if (!stored) return void (mistakes[`${path}.values`] = ['value'])
    if (stored.length > 0) values[field.id] = stored
    else delete values[field.id]
  })
  if (Object.keys(mistakes).length > 0) {
    throw new DomainError('VALIDATION_FAILED', 'Some custom fields are not valid.', { fields: mistakes })
  }
  return values
}

/** Null when they do not fit. */
function canonicalValues(field: CustomFieldEntity, given: readonly string[]): readonly string[] | null {
  if (!isCustomValue(field, given)) return null
  if (field.type === 'MULTI_CHOICE') return [...new Set(given)]
  return field.type === 'USER' ? given.map((id) => id.toLowerCase()) : given
}

/** What a record holds in fields that are not archived, in their order. */
export async function readCustomValues(
  custom: CustomValues,
  fields: { loadMany(ids: readonly string[]): Promise<readonly (CustomFieldEntity | Error | null)[]> },
): Promise<{ field: CustomFieldEntity; values: readonly string[] }[]> {
  const found = await fields.loadMany(Object.keys(custom))
  return found
    .filter((field): field is CustomFieldEntity => field !== null && !(field instanceof Error) && !field.archivedAt)
    .sort((one, other) => one.position - other.position)
    .map((field) => ({ field, values: custom[field.id] ?? [] }))
}
