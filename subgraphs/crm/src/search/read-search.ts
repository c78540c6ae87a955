import { DomainError } from '@parley/toolkit/errors/domain-error'
import type { SearchResults } from './search.type'

/** More than anyone types; whole documents are no search. */
const LONGEST = 200
/** Of each kind: a screenful of all kinds together. */
const MOST = 20

/** What a search was asked for, checked. VALIDATION_FAILED by argument. */
export function readSearch(query: string, first: number): SearchResults {
  if (query.length > LONGEST) throw invalid('query', `Type at most ${LONGEST} characters.`)
  if (first < 1 || first > MOST) throw invalid('first', `Ask for 1 to ${MOST} of each kind.`)
  return { query, first }
}

const invalid = (argument: string, message: string): DomainError =>
  new DomainError('VALIDATION_FAILED', message, { fields: { [argument]: ['range'] } })
