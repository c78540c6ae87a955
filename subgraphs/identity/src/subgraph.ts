import { defineSubgraph } from '@parley/toolkit/subgraph/subgraph'
import { ApiKeySecretEntity } from './api-key/api-key-secret.entity'
import { ApiKeyEntity } from './api-key/api-key.entity'
import { ApiKeyResolver } from './api-key/api-key.resolver'
import { AccessResolver } from './access/access.resolver'
import { AuditEntryEntity } from './audit/audit-entry.entity'
import { AuditEntryResolver } from './audit/audit-entry.resolver'
import { AuthenticationResolver } from './authentication/authentication.resolver'
import { auditRecordedConsumers } from './consumers/audit-recorded.consumer'
import { createLoaders, createServices } from './context'
import { MemberResolver } from './member/member.resolver'
import { CreateIdentity1763800000000 } from './migrations/1763800000000-create-identity'
import { CreateAuditLog1763950010000 } from './migrations/1763950010000-create-audit-log'
import { CreateApiKeys1763950020000 } from './migrations/1763950020000-create-api-keys'
import { CreateUsedInvitation1763960010000 } from './migrations/1763960010000-create-used-invitation'
import { deleteExpiredTokensJob } from './session/delete-expired-tokens.job'
import { RefreshTokenEntity } from './session/refresh-token.entity'
import { SessionEntity } from './session/session.entity'
import { SessionResolver } from './session/session.resolver'
import { UserEntity } from './user/user.entity'
import { ViewerResolver } from './viewer/viewer.resolver'
import { MembershipEntity } from './workspace/membership.entity'
import { WorkspaceEntity } from './workspace/workspace.entity'
import { resolveWorkspaceReference } from './workspace/workspace.reference'

export const identity = defineSubgraph({
  name: 'identity',
  resolvers: [AccessResolver, 
    ApiKeyResolver,
    AuditEntryResolver,
    AuthenticationResolver,
    MemberResolver,
    SessionResolver,
    ViewerResolver,
  ],
  references: {
    User: async ({ id }, { loaders }) => loaders.users?.load(id) ?? null,
    Member: ({ id }, { loaders }) => loaders.members.load(id),
    Workspace: resolveWorkspaceReference,
  },
  entities: [
    ApiKeyEntity,
    ApiKeySecretEntity,
    AuditEntryEntity,
    UserEntity,
    WorkspaceEntity,
    MembershipEntity,
    SessionEntity,
    RefreshTokenEntity,
  ],
  migrations: [
    CreateIdentity1763800000000,
    CreateAuditLog1763950010000,
    CreateApiKeys1763950020000,
    CreateUsedInvitation1763960010000,
  ],
  createServices,
  createLoaders,
  consumers: ({ auditLog }) => [...auditRecordedConsumers(auditLog)],
  jobs: ({ sessions }) => [deleteExpiredTokensJob(sessions)],
  stop: async ({ limiter }) => limiter.stop(),
})
