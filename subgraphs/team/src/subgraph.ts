import { defineSubgraph } from '@parley/toolkit/subgraph/subgraph'
import { MemberAccessResolver } from './access/member-access.resolver'
import { createLoaders, createServices } from './context'
import { CreateTeam1763830000000 } from './migrations/1763830000000-create-team'
import { RolePermissionsEntity } from './permission-matrix/role-permissions.entity'
import { TeamMemberEntity } from './team/team-member.entity'
import { TeamEntity } from './team/team.entity'

export const team = defineSubgraph({
  name: 'team',
  resolvers: [MemberAccessResolver],
  references: {},
  entities: [TeamEntity, TeamMemberEntity, RolePermissionsEntity],
  migrations: [CreateTeam1763830000000],
  createServices,
  createLoaders,
  consumers: () => [],
  jobs: () => [],
})
