import { createHmac } from 'node:crypto'

const DOMAIN = /^[a-z][a-z_]*$/

/** The database role that a domain's services connect as: it owns nothing and reaches its own schema only. */
export function roleOf(domain: string): string {
  if (!DOMAIN.test(domain)) throw new Error(`"${domain}" cannot name a domain, its schema and its role`)
  return `parley_${domain}`
}

/** Every role has a password of its own, derived from DATABASE_ROLE_SECRET; see docs/decisions/0002-database-roles.md. */
export function rolePassword(roleSecret: string, role: string): string {
  return createHmac('sha256', roleSecret).update(`database-role:${role}`).digest('base64url')
}
