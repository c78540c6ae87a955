import type { Actor } from '../context/actor'
import { requestScope } from '../context/request-scope'
import { memberIdOf, reachOf } from './authorize'
import type { Permission, Reach } from './permissions'

/** Who looks after a record. It is part of the record, so that each domain decides on its own who sees it. */
export interface Assignment {
  readonly ownerId: string | null
  readonly teamId: string | null
  readonly sharedWith: readonly string[]
}

/** Whose records someone's permission is about, where it is not about all of them. */
export interface Circle {
  /** Their own, and those that are shared with them; null for an API key, which has none. */
  readonly memberId: string | null
  /** Of teammates. */
  readonly ownerIds: readonly string[]
  readonly teamIds: readonly string[]
}

/** Why a record is within someone's reach, or why it is not. */
export type ReachRule =
  | 'SYSTEM'
  | 'NO_PERMISSION'
  | 'REACH_ALL'
  | 'OWNER'
  | 'SHARED'
  | 'OWN_TEAM'
  | 'OWNER_IS_TEAMMATE'
  | 'NOT_YOURS'
  | 'NOT_IN_TEAM'

const WITHIN: ReadonlySet<ReachRule> = new Set([
  'SYSTEM',
  'REACH_ALL',
  'OWNER',
  'SHARED',
  'OWN_TEAM',
  'OWNER_IS_TEAMMATE',
])

/** The rule that decides; the first that holds, in the order of what is closest. */
export function decideReach(actor: Actor | null, permission: Permission, record: Assignment): ReachRule {
  const circle = circleOf(actor, permission)
  if (circle === 'ALL') return actor?.kind === 'service' ? 'SYSTEM' : 'REACH_ALL'
  if (circle === 'NONE') return 'NO_PERMISSION'
  const { memberId, ownerIds, teamIds } = circle
  if (memberId !== null && record.ownerId === memberId) return 'OWNER'
  if (memberId !== null && record.sharedWith.includes(memberId)) return 'SHARED'
  if (record.teamId !== null && teamIds.includes(record.teamId)) return 'OWN_TEAM'
  if (record.ownerId !== null && ownerIds.includes(record.ownerId)) return 'OWNER_IS_TEAMMATE'
  return reachOf(actor, permission) === 'TEAM' ? 'NOT_IN_TEAM' : 'NOT_YOURS'
}

export function isWithinReach(rule: ReachRule): boolean {
  return WITHIN.has(rule)
}

/** The records that an actor has a permission for. */
export function circleOf(actor: Actor | null, permission: Permission): Circle | 'ALL' | 'NONE' {
  const reach: Reach | null = reachOf(actor, permission)
  if (reach === 'ALL') return 'ALL'
  if (!reach || !actor || actor.kind === 'service') return 'NONE'
  const { teamIds, teammateIds } = actor.access
  const memberId = memberIdOf(actor)
  return reach === 'OWN' ? { memberId, ownerIds: [], teamIds: [] } : { memberId, ownerIds: teammateIds, teamIds }
}

/** Of whoever asks. Work that no request started, such as a consumer or a job, is the system's and reaches everything. */
export function currentCircle(permission: Permission): Circle | 'ALL' | 'NONE' {
  const request = requestScope.request()
  return request ? circleOf(request.actor, permission) : 'ALL'
}

/** Whether whoever asks has a permission for a record that is at hand. */
export function currentlyReaches(permission: Permission, record: Assignment): boolean {
  const request = requestScope.request()
  return !request || isWithinReach(decideReach(request.actor, permission, record))
}
