import { memberIdOf } from '@parley/toolkit/authorization/authorize'
import { requestScope } from '@parley/toolkit/context/request-scope'
import type { FilterPerspective } from '@parley/toolkit/filtering/filter-values'

/** The member whose request this is; null for an API key, a service, and work that no request started. */
export function currentMemberId(): string | null {
  const actor = requestScope.request()?.actor
  return actor && actor.kind !== 'service' ? memberIdOf(actor) : null
}

/** What `me` and `today` mean in this request. */
export function currentPerspective(): FilterPerspective {
  return { userId: currentMemberId(), now: new Date() }
}
