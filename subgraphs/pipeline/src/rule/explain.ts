import type { FilterOperator } from '@parley/schema/inputs/filter'
import type { Unmet } from './refusal'
import type { NamedValue } from './rule-value'

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
export function explainUnmet({ field, label, type, operator, wantedValues, presentValues, forbidden }: Unmet): string {
  // An id says nothing to anyone; whoever may see what it is of has it in the parts.
  const unnamed = (values: readonly NamedValue[]): boolean => {
    const isReference = type === 'USER' || type === 'REFERENCE'
    return isReference && values.some((value) => value.label === null)
  }
  if (unnamed(wantedValues)) return `${label ?? field} must be another one`
  const wanted = [WORDS[operator], inWords(wantedValues)].filter(Boolean).join(' ')
  const rule = forbidden ? `it must not hold that it ${wanted}` : wanted
  const present = unnamed(presentValues) ? 'filled in' : inWords(presentValues)
  return `${label ?? field} ${rule} (it is ${presentValues.length > 0 ? present : 'empty'})`
}

const inWords = (values: readonly NamedValue[]): string => values.map(({ value, label }) => label ?? value).join(', ')
