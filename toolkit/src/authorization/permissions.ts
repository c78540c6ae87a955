import type { Role } from '../context/actor'

/** Everything that a role can be granted, as `<resource>:<action>`; the order is that of the matrix that people see. */
export const PERMISSIONS = [
  'accounts:read',
  'accounts:assign',
  'accounts:manage',
  'conversations:read',
  'conversations:write',
  'conversations:assign',
  'conversations:export',
  'contacts:read',
  'contacts:write',
  'contacts:delete',
  'contacts:assign',
  'contacts:export',
  'companies:read',
  'companies:write',
  'companies:delete',
  'companies:assign',
  'companies:export',
  'deals:read',
  'deals:write',
  'deals:delete',
  'deals:assign',
  'deals:export',
  'pipelines:read',
  'pipelines:manage',
  'members:read',
  'members:manage',
  'teams:read',
  'teams:manage',
  'workspace:read',
  'workspace:manage',
  'audit:read',
  'audit:export',
  'apiKeys:manage',
  'activity:read',
] as const
export type Permission = (typeof PERMISSIONS)[number]

/**
 * Which rows a permission is about: OWN are those that the member owns or that are shared with them, TEAM also those of
 * their teams and teammates, ALL every row of the workspace.
 */
export const REACHES = ['OWN', 'TEAM', 'ALL'] as const
export type Reach = (typeof REACHES)[number]

/** What is not listed is not allowed. */
export type Grants = Readonly<Partial<Record<Permission, Reach>>>

/** The resources whose rows are assigned to members and teams; every other permission is about the workspace as a whole. */
const ASSIGNED_RESOURCES: ReadonlySet<string> = new Set(['accounts', 'conversations', 'contacts', 'companies', 'deals'])

/** Whether a permission can be granted for some rows only. */
export function hasReach(permission: Permission): boolean {
  return ASSIGNED_RESOURCES.has(permission.slice(0, permission.indexOf(':')))
}

const VIEW = PERMISSIONS.filter((permission) => permission.endsWith(':read') && permission !== 'audit:read')
const WORK = [...VIEW, ...among(['conversations', 'contacts', 'companies', 'deals'], 'write')]
const LEAD = [
  ...WORK,
  'accounts:manage' as const,
  'pipelines:manage' as const,
  ...PERMISSIONS.filter((permission) => hasReach(permission) && /:(delete|assign|export)$/.test(permission)),
]

function among(resources: readonly string[], action: string): Permission[] {
  return PERMISSIONS.filter((permission) => resources.some((resource) => permission === `${resource}:${action}`))
}

const granting = (permissions: readonly Permission[]): Grants =>
  Object.freeze(Object.fromEntries(permissions.map((permission) => [permission, 'ALL' as const])))

/** What each role may until its workspace says otherwise: whatever is allowed is allowed for every row. */
export const DEFAULT_GRANTS: Readonly<Record<Role, Grants>> = {
  OWNER: granting(PERMISSIONS),
  ADMIN: granting(PERMISSIONS),
  MANAGER: granting(LEAD),
  AGENT: granting(WORK),
  VIEWER: granting(VIEW),
}
