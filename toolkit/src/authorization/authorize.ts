import type { Actor, MemberActor, UserActor } from '../context/actor'
import type { RequestContext } from '../context/request-context'
import { forbidden, mfaEnrolmentRequired, unauthenticated } from '../errors/domain-error'
import type { Permission, Reach } from './permissions'

/** The rows that the actor has a permission for; null where it has none. A service has every row of its workspace. */
export function reachOf(actor: Actor | null, permission: Permission): Reach | null {
  if (!actor) return null
  if (actor.kind === 'service') return 'ALL'
  return actor.access.grants[permission] ?? null
}

/** The person of this request: UNAUTHENTICATED without one, FORBIDDEN for an API key. */
export function requireUser({ actor }: RequestContext): UserActor {
  if (actor?.kind === 'apiKey') throw forbidden('An API key cannot do this: sign in as a member.')
  if (actor?.kind !== 'user') throw unauthenticated()
  return actor
}

/**
 * The member or the API key of this request, if it has the permission for any row at all; else UNAUTHENTICATED or
 * FORBIDDEN. Which rows is the store's to say.
 */
export function requirePermission({ actor }: RequestContext, permission: Permission): MemberActor {
  if (!actor || actor.kind === 'service') throw unauthenticated()
  if (actor.access.mfaMissing) throw mfaEnrolmentRequired()
  if (!reachOf(actor, permission)) throw forbidden()
  return actor
}

/** The member that a new record names as its author or owner; null for an API key. */
export function memberIdOf(actor: MemberActor): string | null {
  return actor.kind === 'user' ? actor.userId : null
}

/** FORBIDDEN for anyone but another part of Parley. */
export function requireService({ actor }: RequestContext): void {
  if (actor?.kind !== 'service') throw forbidden('Only another part of Parley may ask this.')
}
