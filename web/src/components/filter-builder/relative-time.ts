/** A day or moment as people choose it: on the calendar, or so many days or hours from now. */
export type TimeKind = 'EXACT' | 'NOW' | 'DAYS_AGO' | 'DAYS_AHEAD' | 'HOURS_AGO' | 'HOURS_AHEAD'

export interface ChosenTime {
  readonly kind: TimeKind
  /** Days or hours; of an exact time the time itself. */
  readonly amount: string
}

const RELATIVE = /^(?:today|now)(?:([+-])(\d+)([hd]))?$/

export function readTime(value: string): ChosenTime {
  const [whole, sign, amount = '', unit] = RELATIVE.exec(value) ?? []
  if (whole === undefined) return { kind: 'EXACT', amount: value }
  if (!sign) return { kind: 'NOW', amount: '' }
  return { kind: `${unit === 'h' ? 'HOURS' : 'DAYS'}_${sign === '-' ? 'AGO' : 'AHEAD'}`, amount }
}

/** The value of a DATE or DATE_TIME field; empty while there is no number yet. */
export function writeTime({ kind, amount }: ChosenTime, base: 'today' | 'now'): string {
  if (kind === 'EXACT') return amount
  if (kind === 'NOW') return base
  if (!/^\d+$/.test(amount)) return ''
  return `${base}${kind.endsWith('_AGO') ? '-' : '+'}${Number(amount)}${kind.startsWith('HOURS') ? 'h' : 'd'}`
}
