import { DomainError } from '@parley/toolkit/errors/domain-error'
import type { RecordEntity } from '../record/record.entity'
import type { MergeableType } from './mergeable-type'
import type { MergedValues } from './record-merge.entity'

/** The fields of which one of two values is kept, in the order of forms. Tags are put together. */
export const FIELDS_OF: Readonly<Record<MergeableType, readonly string[]>> = {
  CONTACT: ['name', 'username', 'phone', 'email', 'position', 'companyId'],
  COMPANY: ['name', 'domain', 'website', 'email', 'phone', 'address', 'description'],
}

/** Custom fields are told apart from the others by this. */
const CUSTOM = 'custom.'

/** What a record holds in a field: null for nothing, a list for a custom field. */
export function valueOf(record: RecordEntity, name: string): unknown {
  if (name.startsWith(CUSTOM)) return record.custom[name.slice(CUSTOM.length)] ?? null
  return (record as unknown as Record<string, unknown>)[name] ?? null
}

/** The columns that hold these values. */
export function columnsOf(record: RecordEntity, values: MergedValues): Partial<RecordEntity> {
  const custom: Record<string, readonly string[]> = { ...record.custom }
  const columns: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(values)) {
    if (!name.startsWith(CUSTOM)) columns[name] = value
    else if (value === null) delete custom[name.slice(CUSTOM.length)]
    else custom[name.slice(CUSTOM.length)] = value as readonly string[]
  }
  return { ...columns, ...(Object.keys(values).some((name) => name.startsWith(CUSTOM)) && { custom }) }
}

/** The names of what `take` means: fields as they are called, custom fields by their id. VALIDATION_FAILED for others. */
export function takenNames(type: MergeableType, merged: RecordEntity, take: readonly string[]): string[] {
  const names = take.map((name) => {
    const custom = name.toLowerCase()
    if (FIELDS_OF[type].includes(name)) return name
    return custom in merged.custom ? `${CUSTOM}${custom}` : null
  })
  const mistakes = names.flatMap((name, index) => (name === null ? [[`input.take.${index}`, ['unknownField']]] : []))
  if (mistakes.length === 0) return [...new Set(names as string[])]
  throw new DomainError('VALIDATION_FAILED', 'Some fields cannot be taken over.', {
    fields: Object.fromEntries(mistakes),
  })
}

export interface MergeField {
  /** As `take` names it. */
  readonly field: string
  readonly isCustom: boolean
  readonly kept: readonly string[]
  readonly merged: readonly string[]
  /** Suggested where the record that stays holds nothing. */
  readonly taken: boolean
}

/** The fields in which two records differ. */
export function differingFields(type: MergeableType, kept: RecordEntity, merged: RecordEntity): MergeField[] {
  const customIds = [...new Set([...Object.keys(kept.custom), ...Object.keys(merged.custom)])]
  const names = [...FIELDS_OF[type], ...customIds.map((id) => `${CUSTOM}${id}`)]
  return names
    .map((name) => {
      const isCustom = name.startsWith(CUSTOM)
      const [ours, theirs] = [shown(valueOf(kept, name)), shown(valueOf(merged, name))]
      const field = isCustom ? name.slice(CUSTOM.length) : name
      return { field, isCustom, kept: ours, merged: theirs, taken: ours.length === 0 }
    })
    .filter((field) => field.merged.length > 0 && field.kept.join('\n') !== field.merged.join('\n'))
}

/** Fields hold text, custom fields a list of it. */
const shown = (value: unknown): string[] =>
  Array.isArray(value) ? (value as string[]) : typeof value === 'string' && value !== '' ? [value] : []

/** Together, each once whatever its case. */
export function unitedTags(kept: readonly string[], merged: readonly string[]): string[] {
  const known = new Set(kept.map((tag) => tag.toLowerCase()))
  return [...kept, ...merged.filter((tag) => !known.has(tag.toLowerCase()))]
}
