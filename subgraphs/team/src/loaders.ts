import { queryableId } from '@parley/toolkit/database/queryable-id'
import { groupBy } from '@parley/toolkit/loading/group-by'
import DataLoader from 'dataloader'
import type { ColleagueStore } from './availability/colleague.store'
import type { AcceptanceStore } from './invitation/acceptance.store'
import type { TeamMemberStore } from './team/team-member.store'

/** Who is in a team. */
export function createMembersLoader(teamMembers: TeamMemberStore) {
  return new DataLoader<string, { id: string }[]>(async (teamIds) => {
    const members = groupBy(await teamMembers.findMembers(teamIds), ({ teamId }) => teamId)
    return teamIds.map((id) => (members.get(id) ?? []).map(({ userId }) => ({ id: userId })))
  })
}

/** The teams of a member. */
export function createTeamsLoader(teamMembers: TeamMemberStore) {
  return new DataLoader(async (userIds: readonly string[]) => {
    const ids = userIds.map(queryableId)
    const teams = groupBy(await teamMembers.findTeams(ids), ({ userId }) => userId)
    return ids.map((id) => teams.get(id) ?? [])
  })
}

/** Whether a member is away now. */
export function createAvailabilityLoader(colleagues: ColleagueStore, now: () => Date) {
  return new DataLoader(async (userIds: readonly string[]) => {
    const ids = userIds.map(queryableId)
    const told = new Map((await colleagues.findByIds(ids)).map((colleague) => [colleague.id, colleague]))
    return ids.map((id) => {
      const { away = false, awayUntil = null } = told.get(id) ?? {}
      return away && (!awayUntil || awayUntil > now()) ? { away, awayUntil } : { away: false, awayUntil: null }
    })
  })
}

/** How many have joined by an invitation. */
export function createUsesLoader(acceptances: AcceptanceStore) {
  return new DataLoader(async (invitationIds: readonly string[]) => {
    const joined = await acceptances.countJoined(invitationIds)
    return invitationIds.map((id) => joined.get(id) ?? 0)
  })
}
