import type { UserActor } from '@parley/toolkit/context/actor'
import { DomainError, unauthenticated } from '@parley/toolkit/errors/domain-error'
import type { UserEntity } from '../user/user.entity'
import type { UserStore } from '../user/user.store'
import type { WorkspaceStore } from '../workspace/workspace.store'
import type { Viewer } from './viewer.type'

/** Puts together who a user is in a workspace. */
export class ViewerService {
  constructor(
    private readonly users: UserStore,
    private readonly workspaces: WorkspaceStore,
  ) {}

  async describe(user: Pick<UserEntity, 'id' | 'email' | 'name'>, workspaceId: string): Promise<Viewer> {
    const workspaces = await this.workspaces.listOf(user.id)
    const workspace = workspaces.find((candidate) => candidate.id === workspaceId)
    if (!workspace) throw new DomainError('FORBIDDEN', 'You are not a member of this workspace any more.')
    return { user, workspace, role: workspace.role, workspaces }
  }

  async describeActor(actor: UserActor): Promise<Viewer> {
    const [user] = await this.users.findMembers(actor.workspaceId, [actor.userId])
    if (!user) throw unauthenticated()
    return this.describe(user, actor.workspaceId)
  }
}
