import type { Grants } from '../authorization/permissions'

export const ROLES = ['OWNER', 'ADMIN', 'MANAGER', 'AGENT', 'VIEWER'] as const
export type Role = (typeof ROLES)[number]

/** What a member or a key may do in the workspace, as it was when the request came in. */
export interface MemberAccess {
  readonly grants: Grants
  /** The member's teams; left empty where no grant has the reach TEAM. */
  readonly teamIds: readonly string[]
  /** Everyone in those teams. */
  readonly teammateIds: readonly string[]
  /** The workspace demands a second step, and the member has none: nothing is granted until it is set up. */
  readonly mfaMissing?: boolean
}

/** A signed-in member, acting in one workspace. */
export interface UserActor {
  readonly kind: 'user'
  readonly userId: string
  readonly sessionId: string
  readonly workspaceId: string
  readonly role: Role
  readonly access: MemberAccess
}

/** A program that holds a key of one workspace. No record is its own. */
export interface ApiKeyActor {
  readonly kind: 'apiKey'
  readonly keyId: string
  readonly workspaceId: string
  readonly role: Role
  readonly access: MemberAccess
}

/** Another part of Parley, bound to one workspace; to none where it asks which one a request belongs to. */
export interface ServiceActor {
  readonly kind: 'service'
  readonly service: string
  readonly workspaceId: string | null
}

/** Whoever works in a workspace with a role. */
export type MemberActor = UserActor | ApiKeyActor
export type Actor = MemberActor | ServiceActor
