import { reachOf } from '@parley/toolkit/authorization/authorize'
import type { Reach } from '@parley/toolkit/authorization/permissions'
import type { Actor } from '@parley/toolkit/context/actor'
import { ACTIVITY_KINDS, type ActivityKind } from './activity-kinds'

/** What an actor may see of the log: kinds by reach, and who the actor is for those that are not for everyone. */
export interface ActivitySight {
  readonly kinds: Readonly<Record<Reach, readonly ActivityKind[]>>
  /** Null for an API key: no record is its own. */
  readonly userId: string | null
  readonly teamIds: readonly string[]
  readonly teammateIds: readonly string[]
}

export function activitySightOf(actor: Actor | null): ActivitySight {
  const kinds: Record<Reach, ActivityKind[]> = { OWN: [], TEAM: [], ALL: [] }
  for (const [kind, { permission }] of Object.entries(ACTIVITY_KINDS)) {
    const reach = reachOf(actor, permission)
    if (reach) kinds[reach].push(kind as ActivityKind)
  }
  const access = actor && actor.kind !== 'service' ? actor.access : null
  return {
    kinds,
    userId: actor?.kind === 'user' ? actor.userId : null,
    teamIds: access?.teamIds ?? [],
    teammateIds: access?.teammateIds ?? [],
  }
}
