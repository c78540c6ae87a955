import type { FilterOperator } from '@parley/schema/inputs/filter'
import type { Unmet } from './refusal'

const WORDS: Readonly<Record<FilterOperator, string>> = {
  IS: 'must be',
  IS_NOT: 'must not be',
  CONTAINS: 'must contain',
  STARTS_WITH: 'must begin with',
  LESS_THAN: 'must be less than',
  AT_MOST: 'must be at most',
  MORE_THAN: 'must be more than',
  AT_LEAST: 'must be at least',
  ANY_OF: 'must be one of',
  NONE_OF: 'must be none of',
  ALL_OF: 'must have all of',
  EMPTY: 'must be empty',
  NOT_EMPTY: 'must be filled in',
}

/** "deal.amount must be at least 1000 (it is 300)". Pages with words of their own have the parts. */
export function explainUnmet({ field, label, operator, values, present, forbidden }: Unmet): string {
  const wanted = [WORDS[operator], values.join(', ')].filter(Boolean).join(' ')
  const rule = forbidden ? `it must not hold that it ${wanted}` : wanted
  return `${label ?? field} ${rule} (it is ${present.length > 0 ? present.join(', ') : 'empty'})`
}
