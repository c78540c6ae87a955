import { defineSubgraph } from '@parley/toolkit/subgraph/subgraph'
import { MemberAccessResolver } from './access/member-access.resolver'
import { ActivityEntity } from './activity/activity.entity'
import { ActivityResolver } from './activity/activity.resolver'
import { purgeActivitiesJob } from './activity/purge-activities.job'
import { AvailabilityResolver } from './availability/availability.resolver'
import { ColleagueEntity } from './availability/colleague.entity'
import { accountStatusConsumer } from './consumers/account-status.consumer'
import { conversationAssignedConsumer } from './consumers/conversation-assigned.consumer'
import { membershipChangedConsumer } from './consumers/membership-changed.consumer'
import { messageQueuedConsumer } from './consumers/message-queued.consumer'
import { recordChangedConsumer } from './consumers/record-changed.consumer'
import { createLoaders, createServices } from './context'
import { MemberResolver } from './external/member.resolver'
import { InvitationEntity } from './invitation/invitation.entity'
import { InvitationResolver } from './invitation/invitation.resolver'
import { CreateTeam1763830000000 } from './migrations/1763830000000-create-team'
import { CreateInvitations1763840000000 } from './migrations/1763840000000-create-invitations'
import { CreateActivity1763850000000 } from './migrations/1763850000000-create-activity'
import { PermissionMatrixResolver } from './permission-matrix/permission-matrix.resolver'
import { RolePermissionsEntity } from './permission-matrix/role-permissions.entity'
import { TeamEntity } from './team/team.entity'
import { TeamResolver } from './team/team.resolver'

export const team = defineSubgraph({
  name: 'team',
  resolvers: [
    MemberAccessResolver,
    TeamResolver,
    AvailabilityResolver,
    PermissionMatrixResolver,
    InvitationResolver,
    ActivityResolver,
    MemberResolver,
  ],
  references: {
    Team: ({ id }, { loaders }) => loaders.teams.load(id),
    Activity: ({ id }, { loaders }) => loaders.activities.load(id),
    Member: async ({ id }) => ({ id }),
  },
  entities: [TeamEntity, ColleagueEntity, RolePermissionsEntity, InvitationEntity, ActivityEntity],
  migrations: [CreateTeam1763830000000, CreateInvitations1763840000000, CreateActivity1763850000000],
  createServices,
  createLoaders,
  consumers: ({ followMembership, journal, activities }) => [
    membershipChangedConsumer(followMembership),
    messageQueuedConsumer(journal),
    conversationAssignedConsumer(journal),
    accountStatusConsumer(journal, activities),
    recordChangedConsumer(journal),
  ],
  jobs: ({ purgeActivities }) => [purgeActivitiesJob(purgeActivities)],
})
