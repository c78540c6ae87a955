import { ROLES, type Role } from '../context/actor'
import { forbidden } from '../errors/domain-error'

/** Nobody gives a role that is above their own, or touches a member who is above them: an owner is made by owners only. */
export function requireRank(actor: Role, ...roles: readonly Role[]): void {
  if (roles.some((role) => isAbove(role, actor))) throw forbidden('This role is above yours.')
}

export const isAbove = (role: Role, other: Role): boolean => ROLES.indexOf(role) < ROLES.indexOf(other)
