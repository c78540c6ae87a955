import type { RequestContext } from '@parley/toolkit/context/request-context'
import { inTransaction } from '@parley/toolkit/database/transaction'
import { unauthenticated } from '@parley/toolkit/errors/domain-error'
import type { DataSource, EntityManager } from 'typeorm'
import { hashRefreshToken } from '../session/refresh-token'
import type { SessionEntity } from '../session/session.entity'
import type { SessionStore } from '../session/session.store'
import type { ViewerStore } from '../viewer/viewer.store'
import type { AuthSession } from './auth-session.type'
import { sessionRevoked } from './authentication.errors'
import type { EndSession } from './end-session'
import type { IssuedRefreshToken, TokenIssuer } from './token-issuer'

/** Two windows of a browser share the cookie and may refresh together: within this time a second use is no theft. */
const SHARED_USE_MS = 10_000
/** How exact the list of sessions has to be; each row is written at most so often. */
const LAST_USE_STEP_MS = 5 * 60_000

type Outcome =
  | { readonly kind: 'refreshed'; readonly session: SessionEntity; readonly refreshToken: IssuedRefreshToken }
  | { readonly kind: 'reused'; readonly session: SessionEntity }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'ended' }

/** Swaps a refresh token for a new pair. A token that was used before ends the whole session. */
export class RefreshSession {
  constructor(
    private readonly database: DataSource,
    private readonly sessions: SessionStore,
    private readonly tokens: TokenIssuer,
    private readonly viewers: ViewerStore,
    private readonly endSession: EndSession,
  ) {}

  async run(request: RequestContext, token: string | null): Promise<AuthSession> {
    const value = token ?? request.refreshToken
    if (!value) throw unauthenticated()
    const outcome = await inTransaction(this.database, (transaction) =>
      this.rotate(transaction, value, request.clientAddress),
    )
    switch (outcome.kind) {
      case 'refreshed':
        return this.deliver(request, outcome.session, outcome.refreshToken)
      case 'reused':
        await this.endSession.run(outcome.session, 'TOKEN_REUSED')
        request.setRefreshToken(null)
        throw sessionRevoked()
      case 'ended':
        request.setRefreshToken(null)
        throw sessionRevoked()
      case 'unknown':
        request.setRefreshToken(null)
        throw unauthenticated('This refresh token is not known or has expired. Sign in again.')
    }
  }

  private async rotate(transaction: EntityManager, value: string, requestAddress: string): Promise<Outcome> {
    const now = new Date()
    const token = await this.sessions.findTokenForUse(transaction, hashRefreshToken(value))
    if (!token || token.expiresAt <= now) return { kind: 'unknown' }
    const session = await this.sessions.findActive(token.sessionId, transaction)
    if (!session) return { kind: 'ended' }
    const shared = session.tokenDelivery === 'COOKIE' ? SHARED_USE_MS : 0
    if (token.usedAt && now.getTime() - token.usedAt.getTime() >= shared) return { kind: 'reused', session }
    if (!token.usedAt) await this.sessions.markTokenUsed(transaction, token.hash, now)
    if (now.getTime() - session.lastUsedAt.getTime() >= LAST_USE_STEP_MS) {
      await this.sessions.touch(transaction, session.id, { lastUsedAt: now, address: requestAddress })
    }
    return { kind: 'refreshed', session, refreshToken: await this.tokens.issueRefreshToken(transaction, session.id) }
  }

  private async deliver(
    request: RequestContext,
    session: SessionEntity,
    refreshToken: IssuedRefreshToken,
  ): Promise<AuthSession> {
    const viewer = await this.viewers.find(session.userId, session.workspaceId)
    if (!viewer) throw sessionRevoked()
    return this.tokens.deliver(request, session, viewer, refreshToken)
  }
}
