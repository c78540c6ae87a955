import type { SubgraphContext, SubgraphRuntime } from '@parley/toolkit/subgraph/subgraph'
import { FindMemberAccess } from './access/find-member-access'
import { RolePermissionsStore } from './permission-matrix/role-permissions.store'
import { TeamMemberStore } from './team/team-member.store'

export type TeamServices = ReturnType<typeof createServices>
export type TeamLoaders = ReturnType<typeof createLoaders>
export type TeamContext = SubgraphContext<TeamServices, TeamLoaders>

export function createServices({ database }: SubgraphRuntime) {
  const matrix = new RolePermissionsStore(database)
  const teamMembers = new TeamMemberStore(database)
  return { findMemberAccess: new FindMemberAccess(matrix, teamMembers) }
}

export function createLoaders() {
  return {}
}
