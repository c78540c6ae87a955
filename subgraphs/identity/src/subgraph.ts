import { defineSubgraph } from '@parley/toolkit/subgraph/subgraph'
import { ApiKeySecretEntity } from './api-key/api-key-secret.entity'
import { ApiKeyEntity } from './api-key/api-key.entity'
import { ApiKeyResolver } from './api-key/api-key.resolver'
import { AccessExplanationResolver } from './access/access-explanation.resolver'
import { AccessResolver } from './access/access.resolver'
import { AuditEntryEntity } from './audit/audit-entry.entity'
import { AuditEntryResolver } from './audit/audit-entry.resolver'
import { AuthenticationResolver } from './authentication/authentication.resolver'
import { EmailVerificationResolver } from './email-verification/email-verification.resolver'
import { UnlockResolver } from './lock-out/unlock.resolver'
import { deleteExpiredLinksJob } from './mail/delete-expired-links.job'
import { OneTimeLinkEntity } from './mail/one-time-link.entity'
import { MfaSeedEntity, RecoveryCodeEntity, SignInChallengeEntity } from './multi-factor/multi-factor.entity'
import { MultiFactorResolver } from './multi-factor/multi-factor.resolver'
import { PasswordResolver } from './password-reset/password.resolver'
import { ProfileResolver } from './user/profile.resolver'
import { auditRecordedConsumers } from './consumers/audit-recorded.consumer'
import { createLoaders, createServices } from './context'
import { readSignInEnvironment } from './environment'
import { MemberAddressResolver } from './member/member-address.resolver'
import { MemberResolver } from './member/member.resolver'
import { CreateIdentity1763800000000 } from './migrations/1763800000000-create-identity'
import { CreateAuditLog1763950010000 } from './migrations/1763950010000-create-audit-log'
import { CreateApiKeys1763950020000 } from './migrations/1763950020000-create-api-keys'
import { CreateLinkedAccounts1763950030000 } from './migrations/1763950030000-create-linked-accounts'
import { CreateUsedInvitation1763960010000 } from './migrations/1763960010000-create-used-invitation'
import { SecureAccounts1763960020000 } from './migrations/1763960020000-secure-accounts'
import { deleteExpiredLoginsJob } from './oauth/delete-expired-logins.job'
import { LinkedAccountEntity } from './oauth/linked-account.entity'
import { OAuthResolver } from './oauth/oauth.resolver'
import { UsedLoginEntity } from './oauth/used-login.entity'
import { deleteExpiredTokensJob } from './session/delete-expired-tokens.job'
import { RefreshTokenEntity } from './session/refresh-token.entity'
import { SessionEntity } from './session/session.entity'
import { SessionResolver } from './session/session.resolver'
import { UserEntity } from './user/user.entity'
import { ViewerResolver } from './viewer/viewer.resolver'
import { MembershipEntity } from './workspace/membership.entity'
import { WorkspaceEntity } from './workspace/workspace.entity'
import { resolveWorkspaceReference } from './workspace/workspace.reference'
import { WorkspaceResolver } from './workspace/workspace.resolver'

export const identity = defineSubgraph({
  name: 'identity',
  resolvers: [
    AccessExplanationResolver,
    AccessResolver,
    ApiKeyResolver,
    AuditEntryResolver,
    AuthenticationResolver,
    EmailVerificationResolver,
    MultiFactorResolver,
    PasswordResolver,
    ProfileResolver,
    UnlockResolver,
    MemberAddressResolver,
    MemberResolver,
    OAuthResolver,
    SessionResolver,
    ViewerResolver,
    WorkspaceResolver,
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
    OneTimeLinkEntity,
    MfaSeedEntity,
    RecoveryCodeEntity,
    SignInChallengeEntity,
    LinkedAccountEntity,
    UsedLoginEntity,
  ],
  migrations: [
    CreateIdentity1763800000000,
    CreateAuditLog1763950010000,
    CreateApiKeys1763950020000,
    CreateLinkedAccounts1763950030000,
    CreateUsedInvitation1763960010000,
    SecureAccounts1763960020000,
  ],
  createServices,
  checkEnvironment: () => void readSignInEnvironment(),
  createLoaders,
  consumers: ({ auditLog }) => [...auditRecordedConsumers(auditLog)],
  jobs: ({ sessions, links, multiFactor, mailLink, recordRefusal, usedLogins }) => [
    deleteExpiredTokensJob(sessions),
    deleteExpiredLinksJob(links, multiFactor),
    mailLink,
    recordRefusal,
    deleteExpiredLoginsJob(usedLogins),
  ],
  stop: async ({ counters }) => counters.stop(),
})
