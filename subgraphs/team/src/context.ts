import type { Actor } from '@parley/toolkit/context/actor'
import { createRowLoader } from '@parley/toolkit/loading/row-loader'
import type { SubgraphContext, SubgraphRuntime } from '@parley/toolkit/subgraph/subgraph'
import { FindMemberAccess } from './access/find-member-access'
import { FindRecordCircle } from './access/find-record-circle'
import { ActivityJournal } from './activity/activity-journal'
import { ActivityLog } from './activity/activity-log'
import { activitySightOf } from './activity/activity-sight'
import { ActivityStore } from './activity/activity.store'
import { PurgeActivities } from './activity/purge-activities'
import { ColleagueStore } from './availability/colleague.store'
import { SetAvailability } from './availability/set-availability'
import { FollowMembership } from './consumers/follow-membership'
import { Directory } from './external/directory'
import { createInvitationServices } from './invitation/invitation.services'
import { createAvailabilityLoader, createMembersLoader, createTeamsLoader, createUsesLoader } from './loaders'
import { PermissionMatrix } from './permission-matrix/permission-matrix.service'
import { RolePermissionsStore } from './permission-matrix/role-permissions.store'
import { ManageTeams } from './team/manage-teams'
import { TakeTurns } from './team/take-turns'
import { TeamMemberStore } from './team/team-member.store'
import { TeamRoster } from './team/team-roster'
import { TeamStore } from './team/team.store'

export type TeamServices = ReturnType<typeof createServices>
export type TeamLoaders = ReturnType<typeof createLoaders>
export type TeamContext = SubgraphContext<TeamServices, TeamLoaders>

export function createServices(runtime: SubgraphRuntime) {
  const { database, outbox, audit, jobs, graph, now } = runtime
  const matrix = new RolePermissionsStore(database)
  const teams = new TeamStore(database)
  const teamMembers = new TeamMemberStore(database)
  const colleagues = new ColleagueStore(database)
  const activities = new ActivityStore(database)
  const directory = new Directory(graph)
  const purgeActivities = new PurgeActivities(activities, jobs, now)
  const journal = new ActivityJournal(activities, outbox, purgeActivities, now)
  const roster = new TeamRoster(teamMembers, colleagues, directory)
  const inviting = createInvitationServices(runtime, { colleagues, directory, journal })
  const { invitations, acceptances } = inviting
  return {
    ...inviting,
    teams,
    teamMembers,
    colleagues,
    activities,
    journal,
    purgeActivities,
    activityLog: new ActivityLog(activities),
    findMemberAccess: new FindMemberAccess(matrix, teamMembers),
    findRecordCircle: new FindRecordCircle(matrix, teamMembers),
    permissionMatrix: new PermissionMatrix(database, matrix, { outbox, audit, journal }),
    manageTeams: new ManageTeams(database, teams, roster, { outbox, audit, journal }),
    takeTurns: new TakeTurns(teams, teamMembers),
    setAvailability: new SetAvailability(database, colleagues, directory, audit),
    followMembership: new FollowMembership({ colleagues, teamMembers, invitations, acceptances }, journal, outbox),
  }
}

export function createLoaders(services: TeamServices, actor: Actor | null) {
  const { teams, teamMembers, colleagues, acceptances, activities } = services
  const sight = activitySightOf(actor)
  return {
    teams: createRowLoader((ids) => teams.findByIds(ids)),
    membersOfTeam: createMembersLoader(teamMembers),
    teamsOfMember: createTeamsLoader(teamMembers),
    availability: createAvailabilityLoader(colleagues, services.now),
    usesOfInvitation: createUsesLoader(acceptances),
    activities: createRowLoader((ids) => activities.findByIds(ids, sight)),
  }
}
