import type { CustomValues } from './record.entity'

/** Plain values, arrays and canonical objects: what columns hold. */
export function isSame(before: unknown, after: unknown): boolean {
  return before === after || JSON.stringify(before) === JSON.stringify(after)
}

/** The custom fields that differ, by their ids. */
export function differingKeys(before: CustomValues, after: CustomValues): string[] {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)])
  return [...keys].filter((key) => !isSame(before[key], after[key]))
}
