/** Words beyond these do not narrow a search any more, and each costs time. */
const MAX_TERMS = 12

/** The words of what a person typed: letters and digits, without signs that a query language would read. */
export function searchTerms(search: string): string[] {
  return (search.normalize('NFC').match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).slice(0, MAX_TERMS)
}
