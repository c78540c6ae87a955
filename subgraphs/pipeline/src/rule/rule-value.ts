import type { FilterField } from '@parley/toolkit/filtering/filter-field.type'
import { memberOf, type FilterPerspective } from '@parley/toolkit/filtering/filter-values'

/** A value of a rule or of a deal, with what names it for people. */
export interface NamedValue {
  /** As rules write it. */
  readonly value: string
  /** Of a choice; null where readers have words for the value. */
  readonly label: string | null
  /** What it is the id of. */
  readonly reference: { readonly type: string; readonly id: string } | null
}

/** Names the values of a field. */
export function nameValues(
  values: readonly string[],
  field: FilterField | undefined,
  perspective: FilterPerspective,
): NamedValue[] {
  const labels = new Map(field?.choices.map(({ value, label }) => [value, label]))
  const type = field?.type === 'USER' ? 'User' : (field?.references ?? null)
  return values.map((value) => ({
    value,
    label: labels.get(value) ?? null,
    reference: type === null ? null : { type, id: memberOf(value, perspective) },
  }))
}
