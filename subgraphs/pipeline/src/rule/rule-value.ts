import type { FilterField } from '@parley/toolkit/filtering/filter-field.type'
import { memberOf, type FilterPerspective } from '@parley/toolkit/filtering/filter-values'
import type { RuleReference } from './rule-names'

/** A value of a rule or of a deal, with what names it for people. */
export interface NamedValue {
  /** As rules write it. */
  readonly value: string
  /** Of a choice, a stage or a pipeline; null where readers have words for the value. */
  readonly label: string | null
  /** What it is the id of. */
  readonly reference: RuleReference | null
}

/** The values of a field, with the choices that they mean and what they refer to. */
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

/** The same, where what they refer to has a name. */
export function withNames(values: readonly NamedValue[], names: ReadonlyMap<string, string>): NamedValue[] {
  return values.map(({ value, label, reference }) => ({
    value,
    label: label ?? names.get(reference?.id.toLowerCase() ?? '') ?? null,
    reference,
  }))
}
