import { memberIdOf } from '@parley/toolkit/authorization/authorize'
import type { Role } from '@parley/toolkit/context/actor'
import { requestScope } from '@parley/toolkit/context/request-scope'

/** In whose name something is moved or changed. */
export interface Acting {
  /** Null for an API key, a service, and work that no request started. */
  readonly memberId: string | null
  /** Null where no member acts: then no role is asked for. */
  readonly role: Role | null
}

/** Whose request this is. */
export function actingMember(): Acting {
  const actor = requestScope.request()?.actor
  if (!actor || actor.kind === 'service') return { memberId: null, role: null }
  return { memberId: memberIdOf(actor), role: actor.role }
}
