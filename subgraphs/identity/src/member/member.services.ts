import type { SubgraphRuntime } from '@parley/toolkit/subgraph/subgraph'
import { ApiKeyStore } from '../api-key/api-key.store'
import { KeysOfMember } from '../api-key/keys-of-member'
import type { EndSession } from '../authentication/end-session'
import type { UserStore } from '../user/user.store'
import type { WorkspaceStore } from '../workspace/workspace.store'
import { AcceptInvitation } from './accept-invitation'
import { ChangeMemberRole } from './change-member-role'
import { DismissMember } from './dismiss-member'
import { FirstWorkspaces } from './first-workspaces'
import { JoinWorkspace } from './join-workspace'
import { MemberStore } from './member.store'
import { WorkspaceDirectoryReader } from './workspace-directory'

interface Shared {
  readonly users: UserStore
  readonly workspaces: WorkspaceStore
  readonly endSession: EndSession
}

/** Everything about who belongs to a workspace. */
export function createMemberServices(
  { database, outbox, audit, graph, now }: SubgraphRuntime,
  { users, workspaces, endSession }: Shared,
) {
  const members = new MemberStore(database)
  const keys = new KeysOfMember(new ApiKeyStore(database), outbox, audit, now)
  const joinWorkspace = new JoinWorkspace(members, outbox, audit)
  return {
    members,
    joinWorkspace,
    firstWorkspaces: new FirstWorkspaces(database, { users, workspaces }, joinWorkspace, graph, audit),
    acceptInvitation: new AcceptInvitation(database, users, workspaces, joinWorkspace, graph),
    changeMemberRole: new ChangeMemberRole(database, members, keys, outbox, audit),
    dismissMember: new DismissMember(database, { members, keys, endSession }, outbox, audit),
    workspaceDirectory: new WorkspaceDirectoryReader(members),
  }
}
