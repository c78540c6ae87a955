import { ME } from '@parley/schema/inputs/filter'

/** Who filters, and when: what words like `me` and `today-30d` stand for. */
export interface FilterPerspective {
  /** The member who looks; null for work that nobody waits for. */
  readonly userId: string | null
  readonly now: Date
}

const HOUR_MS = 3_600_000
const UNIT_MS = { h: HOUR_MS, d: 24 * HOUR_MS } as const
/** No member has it. */
const NOBODY = '00000000-0000-0000-0000-000000000000'

/** `2026-11-22` of a day that may count from today, in UTC. */
export function dayOf(value: string, { now }: FilterPerspective): string {
  return value.startsWith('today') ? shifted(now, value).toISOString().slice(0, 10) : value
}

/** The ISO moment of one that may count from now. */
export function momentOf(value: string, { now }: FilterPerspective): string {
  return (value.startsWith('now') ? shifted(now, value) : new Date(value)).toISOString()
}

/** The member that a value names. */
export function memberOf(value: string, { userId }: FilterPerspective): string {
  return value === ME ? (userId ?? NOBODY) : value.toLowerCase()
}

function shifted(now: Date, value: string): Date {
  const [, amount = '0', unit = 'd'] = /([+-]\d+)([hd])$/.exec(value) ?? []
  return new Date(now.getTime() + Number(amount) * UNIT_MS[unit as keyof typeof UNIT_MS])
}
