import { ROLES, type Role } from '@parley/toolkit/context/actor'
import { forbidden } from '@parley/toolkit/errors/domain-error'

/** Nobody gives a role that is above their own, or touches a member who is above them: an owner is made by owners only. */
export function requireRank(actor: Role, ...roles: readonly Role[]): void {
  const above = roles.some((role) => ROLES.indexOf(role) < ROLES.indexOf(actor))
  if (above) throw forbidden('This role is above yours.')
}
