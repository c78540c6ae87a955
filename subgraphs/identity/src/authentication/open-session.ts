import type { AuditTrail } from '@parley/toolkit/audit/audit-trail'
import type { RequestContext } from '@parley/toolkit/context/request-context'
import type { EntityManager } from 'typeorm'
import { uuidv7 } from 'uuidv7'
import { describeDevice } from '../session/device'
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

/** Begins a session on the device that sent the request; the audit log of its workspace says so. */
export async function openSession(
  transaction: EntityManager,
  stores: { sessions: SessionStore; tokens: TokenIssuer; audit: AuditTrail; now: () => Date },
  request: RequestContext,
  owner: { userId: string; workspaceId: string; tokenDelivery: TokenDelivery },
): Promise<OpenedSession> {
  const now = stores.now()
  const session = {
    id: uuidv7(),
    ...owner,
    address: request.clientAddress,
    userAgent: request.userAgent.slice(0, USER_AGENT_LIMIT),
    lastUsedAt: now,
    confirmedAt: now,
  }
  await stores.sessions.insert(transaction, session)
  const refreshToken = await stores.tokens.issueRefreshToken(transaction, session.id)
  await stores.audit.recordIn(transaction, [owner.workspaceId], {
    action: 'session.started',
    target: { type: 'Session', id: session.id, name: describeDevice(session.userAgent) },
    byUser: owner.userId,
  })
  return { session, refreshToken }
}
