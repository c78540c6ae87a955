import type { UserActor } from '@parley/toolkit/context/actor'
import { inTransaction } from '@parley/toolkit/database/transaction'
import { workspaceScope } from '@parley/toolkit/database/workspace-scope'
import { unauthenticated } from '@parley/toolkit/errors/domain-error'
import type { Graph } from '@parley/toolkit/subgraph/graph'
import type { DataSource } from 'typeorm'
import type { UserStore } from '../user/user.store'
import type { WorkspaceStore } from '../workspace/workspace.store'
import type { Workspace } from '../workspace/workspace.type'
import { requireInvitedWorkspace, takeInvitation } from './invitations'
import type { JoinWorkspace } from './join-workspace'
import { alreadyMember } from './member.errors'

/**
 * Someone who has an account joins another workspace. First a use of the invitation is taken, then the membership is
 * made: a crash in between leaves a use that the same user takes again, and that is free again after a while.
 */
export class AcceptInvitation {
  constructor(
    private readonly database: DataSource,
    private readonly users: UserStore,
    private readonly workspaces: WorkspaceStore,
    private readonly joinWorkspace: JoinWorkspace,
    private readonly graph: Graph,
  ) {}

  async run({ userId }: UserActor, token: string): Promise<Workspace> {
    const workspaceId = requireInvitedWorkspace(token)
    const user = await this.users.findById(userId)
    if (!user) throw unauthenticated()
    if (await this.findWorkspace(userId, workspaceId)) throw alreadyMember()
    const { invitationId, role } = await takeInvitation(this.graph, { token, userId, email: user.email })
    await workspaceScope.run(workspaceId, () =>
      inTransaction(this.database, (transaction) =>
        this.joinWorkspace.run(transaction, { invitationId, role, userId }),
      ),
    )
    const workspace = await this.findWorkspace(userId, workspaceId)
    if (!workspace) throw new Error(`User ${userId} is no member of ${workspaceId} after joining it`)
    return workspace
  }

  private async findWorkspace(userId: string, workspaceId: string): Promise<Workspace | undefined> {
    const workspaces = await this.workspaces.listOf(userId)
    return workspaces.find(({ id }) => id === workspaceId)
  }
}
