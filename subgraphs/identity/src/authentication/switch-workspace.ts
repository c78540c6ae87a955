import { requireUser } from '@parley/toolkit/authorization/authorize'
import type { RequestContext } from '@parley/toolkit/context/request-context'
import { notFound } from '@parley/toolkit/errors/domain-error'
import type { DataSource } from 'typeorm'
import type { SessionStore } from '../session/session.store'
import type { UserStore } from '../user/user.store'
import type { ViewerService } from '../viewer/viewer.service'
import type { WorkspaceStore } from '../workspace/workspace.store'
import type { AuthSession } from './auth-session.type'
import { sessionRevoked } from './authentication.errors'
import type { TokenIssuer } from './token-issuer'

export interface SwitchWorkspaceStores {
  readonly users: UserStore
  readonly workspaces: WorkspaceStore
  readonly sessions: SessionStore
}

/** Moves this device to another workspace of its user. The refresh token stays; the access token is new. */
export class SwitchWorkspace {
  constructor(
    private readonly database: DataSource,
    private readonly stores: SwitchWorkspaceStores,
    private readonly tokens: TokenIssuer,
    private readonly viewer: ViewerService,
  ) {}

  async run(request: RequestContext, workspaceId: string): Promise<AuthSession> {
    const actor = requireUser(request)
    const session = await this.stores.sessions.findActive(actor.sessionId)
    if (!session) throw sessionRevoked()
    const workspaces = await this.stores.workspaces.listOf(actor.userId)
    if (!workspaces.some((workspace) => workspace.id === workspaceId)) throw notFound('The workspace')
    const [user] = await this.stores.users.findMembers(workspaceId, [actor.userId])
    if (!user) throw notFound('The workspace')
    await this.stores.sessions.touch(this.database.manager, session.id, { workspaceId })
    return this.tokens.deliver(
      request,
      { id: session.id, userId: session.userId, tokenDelivery: session.tokenDelivery, workspaceId },
      await this.viewer.describe(user, workspaceId),
      null,
    )
  }
}
