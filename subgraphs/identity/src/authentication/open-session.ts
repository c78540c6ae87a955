import type { RequestContext } from '@parley/toolkit/context/request-context'
import type { EntityManager } from 'typeorm'
import { uuidv7 } from 'uuidv7'
import type { SessionEntity } from '../session/session.entity'
import type { SessionStore } from '../session/session.store'
import type { TokenDelivery } from './authentication.inputs'
import type { IssuedRefreshToken, TokenIssuer } from './token-issuer'

export interface OpenedSession {
  readonly session: Pick<SessionEntity, 'id' | 'userId' | 'workspaceId' | 'tokenDelivery'>
  readonly refreshToken: IssuedRefreshToken
}

/** Browsers send up to a few hundred characters; nobody reads more. */
const USER_AGENT_LIMIT = 400

/** Begins a session on the device that sent the request. */
export async function openSession(
  transaction: EntityManager,
  stores: { sessions: SessionStore; tokens: TokenIssuer },
  request: RequestContext,
  owner: { userId: string; workspaceId: string; tokenDelivery: TokenDelivery },
): Promise<OpenedSession> {
  const session = {
    id: uuidv7(),
    ...owner,
    address: request.clientAddress,
    userAgent: request.userAgent.slice(0, USER_AGENT_LIMIT),
    lastUsedAt: new Date(),
  }
  await stores.sessions.insert(transaction, session)
  return { session, refreshToken: await stores.tokens.issueRefreshToken(transaction, session.id) }
}
