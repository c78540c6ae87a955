import type { UserActor } from '../context/actor'
import type { RequestContext } from '../context/request-context'
import { forbidden, unauthenticated } from '../errors/domain-error'
import { roleAllows, type Permission } from './permissions'

/** The signed-in member of this request; throws UNAUTHENTICATED without one. */
export function requireUser(request: RequestContext): UserActor {
  if (request.actor?.kind !== 'user') throw unauthenticated()
  return request.actor
}

/** The member of this request, if its role has the permission; else UNAUTHENTICATED or FORBIDDEN. */
export function requirePermission(request: RequestContext, permission: Permission): UserActor {
  const actor = requireUser(request)
  if (!roleAllows(actor.role, permission)) throw forbidden()
  return actor
}
