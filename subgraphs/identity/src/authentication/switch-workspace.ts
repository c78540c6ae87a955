import type { AuditTrail } from '@parley/toolkit/audit/audit-trail'
import { requireUser } from '@parley/toolkit/authorization/authorize'
import type { RequestContext } from '@parley/toolkit/context/request-context'
import { inTransaction } from '@parley/toolkit/database/transaction'
import { notFound } from '@parley/toolkit/errors/domain-error'
import type { DataSource } from 'typeorm'
import { describeDevice } from '../session/device'
import type { SessionStore } from '../session/session.store'
import type { ViewerStore } from '../viewer/viewer.store'
import type { AuthSession } from './auth-session.type'
import { sessionRevoked } from './authentication.errors'
import type { TokenIssuer } from './token-issuer'

/** Moves this device to another workspace of its user. The refresh token stays; the access token is new. */
export class SwitchWorkspace {
  constructor(
    private readonly database: DataSource,
    private readonly sessions: SessionStore,
    private readonly tokens: TokenIssuer,
    private readonly viewers: ViewerStore,
    private readonly audit: AuditTrail,
  ) {}

  async run(request: RequestContext, workspaceId: string): Promise<AuthSession> {
    const actor = requireUser(request)
    const session = await this.sessions.findActive(actor.sessionId)
    if (!session) throw sessionRevoked()
    const viewer = await this.viewers.find(actor.userId, workspaceId)
    if (!viewer) throw notFound('The workspace')
    await inTransaction(this.database, async (transaction) => {
      await this.sessions.touch(transaction, session.id, { workspaceId })
      await this.audit.recordIn(transaction, [workspaceId], {
        action: 'session.movedHere',
        target: { type: 'Session', id: session.id, name: describeDevice(session.userAgent) },
      })
    })
    return this.tokens.deliver(
      request,
      { id: session.id, userId: session.userId, tokenDelivery: session.tokenDelivery, workspaceId },
      viewer,
      null,
    )
  }
}
