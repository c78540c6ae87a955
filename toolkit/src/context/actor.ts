export const ROLES = ['OWNER', 'ADMIN', 'MANAGER', 'AGENT', 'VIEWER'] as const
export type Role = (typeof ROLES)[number]

/** A signed-in member, acting in one workspace. */
export interface UserActor {
  readonly kind: 'user'
  readonly userId: string
  readonly sessionId: string
  readonly workspaceId: string
  readonly role: Role
}

/** Another part of Parley, bound to one workspace. */
export interface ServiceActor {
  readonly kind: 'service'
  readonly service: string
  readonly workspaceId: string
}

export type Actor = UserActor | ServiceActor
