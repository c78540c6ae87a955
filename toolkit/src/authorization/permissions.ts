import type { Role } from '../context/actor'

export type Permission =
  | 'accounts:read'
  | 'accounts:manage'
  | 'conversations:read'
  | 'conversations:write'
  | 'contacts:read'
  | 'contacts:write'
  | 'workspace:manage'

const READ = ['accounts:read', 'conversations:read', 'contacts:read'] as const
const WORK = [...READ, 'conversations:write', 'contacts:write'] as const
const MANAGE = [...WORK, 'accounts:manage'] as const
const ADMINISTER = [...MANAGE, 'workspace:manage'] as const

const PERMISSIONS: Record<Role, ReadonlySet<Permission>> = {
  OWNER: new Set(ADMINISTER),
  ADMIN: new Set(ADMINISTER),
  MANAGER: new Set(MANAGE),
  AGENT: new Set(WORK),
  VIEWER: new Set(READ),
}

/** The one place that decides what a role may do. */
export function roleAllows(role: Role, permission: Permission): boolean {
  return PERMISSIONS[role].has(permission)
}
