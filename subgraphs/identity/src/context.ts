import type { Actor } from '@parley/toolkit/context/actor'
import type { SubgraphContext, SubgraphRuntime } from '@parley/toolkit/subgraph/subgraph'
import type DataLoader from 'dataloader'
import { createApiKeyServices } from './api-key/api-key.services'
import { AccessStore } from './access/access.store'
import { ExplainAccess } from './access/explain-access'
import { ListViewers } from './access/list-viewers'
import { RecordAssignments } from './access/record-assignments'
import { createAuditServices } from './audit/audit.services'
import { EndSession } from './authentication/end-session'
import { RefreshSession } from './authentication/refresh-session'
import { createSignInServices } from './authentication/sign-in.services'
import { SwitchWorkspace } from './authentication/switch-workspace'
import { TokenIssuer } from './authentication/token-issuer'
import { readSignInEnvironment, type SignInEnvironment } from './environment'
import { createLastSeenLoader, createMemberLoader } from './member/member.loaders'
import { createMemberServices } from './member/member.services'
import type { Member } from './member/member.type'
import { createOAuthServices } from './oauth/oauth.services'
import { ListSessions } from './session/list-sessions'
import { RevokeSessions } from './session/revoke-sessions'
import { SessionStore } from './session/session.store'
import type { UserEntity } from './user/user.entity'
import { createUserLoader } from './user/user.reference'
import { UserStore } from './user/user.store'
import { FindGrants } from './viewer/find-grants'
import { ViewerStore } from './viewer/viewer.store'
import { CreateWorkspace } from './workspace/create-workspace'
import { RenameWorkspace } from './workspace/rename-workspace'
import { WorkspaceStore } from './workspace/workspace.store'

export type IdentityServices = ReturnType<typeof createServices>
export interface IdentityLoaders {
  /** Null before sign-in: nobody sees users then. */
  readonly users: DataLoader<string, UserEntity | null> | null
  readonly members: DataLoader<string, Member | null>
  readonly lastSeen: DataLoader<string, Date | null>
}
export type IdentityContext = SubgraphContext<IdentityServices, IdentityLoaders>

export function createServices(runtime: SubgraphRuntime, environment: SignInEnvironment = readSignInEnvironment()) {
  const { database, outbox, audit, signing } = runtime
  const users = new UserStore(database)
  const workspaces = new WorkspaceStore(database)
  const sessions = new SessionStore(database)
  const viewers = new ViewerStore(database)
  const tokens = new TokenIssuer(signing, sessions)
  const endSession = new EndSession(database, sessions, outbox, audit)
  const member = createMemberServices(runtime, { users, workspaces, endSession })
  const { firstWorkspaces } = member
  const assignments = new RecordAssignments(runtime.graph)
  const shared = { users, workspaces, sessions, viewers, tokens, endSession, firstWorkspaces }
  const signIn = createSignInServices(runtime, shared)
  return {
    ...signIn,
    ...createOAuthServices(runtime, environment, { users, workspaces, sessions, ...signIn }),
    ...member,
    ...createApiKeyServices(runtime),
    access: new AccessStore(database),
    explainAccess: new ExplainAccess(member.members, runtime.graph, assignments),
    listViewers: new ListViewers(member.members, runtime.graph, assignments),
    ...createAuditServices(runtime),
    users,
    workspaces,
    sessions,
    viewers,
    createWorkspace: new CreateWorkspace(database, firstWorkspaces),
    renameWorkspace: new RenameWorkspace(database, workspaces, audit),
    findGrants: new FindGrants(runtime.graph),
    endSession,
    listSessions: new ListSessions(sessions, runtime.now),
    revokeSessions: new RevokeSessions(database, sessions, endSession),
    refreshSession: new RefreshSession(database, sessions, tokens, viewers, endSession),
    switchWorkspace: new SwitchWorkspace(database, sessions, tokens, viewers, audit),
  }
}

export function createLoaders(services: IdentityServices, actor: Actor | null): IdentityLoaders {
  return {
    users: actor?.workspaceId ? createUserLoader(services.users, actor.workspaceId) : null,
    members: createMemberLoader(services.members),
    lastSeen: createLastSeenLoader(services.members),
  }
}
