import type { RequestContext } from '@parley/toolkit/context/request-context'
import type { SigningKeys } from '@parley/toolkit/signing/signing-keys'
import type { EntityManager } from 'typeorm'
import { createRefreshToken } from '../session/refresh-token'
import type { SessionEntity } from '../session/session.entity'
import type { SessionStore } from '../session/session.store'
import type { Viewer } from '../viewer/viewer.type'
import type { AuthSession } from './auth-session.type'

/** Short, because an access token is only checked against revocations of the recent past. */
const ACCESS_TOKEN_LIFETIME_SECONDS = 15 * 60

type TokenSession = Pick<SessionEntity, 'id' | 'userId' | 'workspaceId' | 'tokenDelivery'>
export interface IssuedRefreshToken {
  readonly value: string
  readonly expiresAt: Date
}

/** Makes access and refresh tokens, and hands them over the way the client asked for. */
export class TokenIssuer {
  constructor(
    private readonly signing: SigningKeys,
    private readonly sessions: SessionStore,
  ) {}

  /** Stores the next refresh token of a session's family. */
  async issueRefreshToken(transaction: EntityManager, sessionId: string): Promise<IssuedRefreshToken> {
    const { value, hash, expiresAt } = createRefreshToken(new Date())
    await this.sessions.insertToken(transaction, { hash, sessionId, expiresAt })
    return { value, expiresAt }
  }

  /** @param refreshToken null when the client keeps the one it has. */
  async deliver(
    request: RequestContext,
    session: TokenSession,
    viewer: Viewer,
    refreshToken: IssuedRefreshToken | null,
  ): Promise<AuthSession> {
    const accessToken = await this.signing.sign(
      { sub: session.userId, sid: session.id, wid: session.workspaceId, role: viewer.role },
      { type: 'access', expiresInSeconds: ACCESS_TOKEN_LIFETIME_SECONDS },
    )
    const inBody = session.tokenDelivery === 'BODY'
    if (refreshToken && !inBody) request.setRefreshToken(refreshToken)
    return {
      accessToken,
      expiresAt: new Date(Date.now() + ACCESS_TOKEN_LIFETIME_SECONDS * 1000),
      refreshToken: inBody ? (refreshToken?.value ?? null) : null,
      viewer,
    }
  }
}
