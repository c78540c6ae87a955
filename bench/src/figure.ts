/** What a figure is held against. */
export interface Budget {
  readonly limit: number
  readonly kind: 'at least' | 'at most'
  /** Which number of the figure it is about. */
  readonly of: 'median' | 'p99' | 'ratio'
}

/** One line of the table. Plain data: a section measures in a process of its own. */
export interface Figure {
  readonly name: string
  /** Of `median` and `p99`. */
  readonly unit: string
  readonly median?: number
  readonly p99?: number
  /** Against its partner of the same rounds. */
  readonly ratio?: number
  readonly budget?: Budget
  /** What a reader should know of how it was measured. */
  readonly note?: string
}

/** What a section measured. */
export interface Measured {
  /** Over how much, for the line above the table. */
  readonly scale: string
  readonly figures: readonly Figure[]
}

/** `met`, or `missed by 12 %`; empty without a budget, and null where the figure has not the number that it is about. */
export function judge({ budget, ...figure }: Figure): string {
  if (!budget) return ''
  const measured = figure[budget.of]
  if (measured === undefined) return 'not measured'
  const { kind, limit } = budget
  const met = kind === 'at least' ? measured >= limit : measured <= limit
  if (met) return 'met'
  const percent = (Math.abs(measured - limit) / limit) * 100
  return `missed by ${percent < 10 ? percent.toFixed(1) : Math.round(percent)} %`
}
