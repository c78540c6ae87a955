import { sessionRevoked } from '@parley/schema/events/identity'
import type { AuditTrail } from '@parley/toolkit/audit/audit-trail'
import { inTransaction } from '@parley/toolkit/database/transaction'
import { workspaceScope } from '@parley/toolkit/database/workspace-scope'
import { newEvent, type Outbox } from '@parley/toolkit/events/outbox'
import type { DataSource, EntityManager } from 'typeorm'
import { describeDevice } from '../session/device'
import type { SessionEntity } from '../session/session.entity'
import type { EndedSession, SessionStore } from '../session/session.store'

type EndReason = NonNullable<SessionEntity['endReason']>

const ACTION: Readonly<Record<EndReason, string>> = {
  SIGNED_OUT: 'session.signedOut',
  REVOKED: 'session.revoked',
  TOKEN_REUSED: 'session.tokenReused',
}

/** Ends sessions and tells everyone: their tokens are refused at once, their sockets closed, and the audit log says why. */
export class EndSession {
  constructor(
    private readonly database: DataSource,
    private readonly sessions: SessionStore,
    private readonly outbox: Outbox,
    private readonly audit: AuditTrail,
  ) {}

  /** False when the session had ended before. */
  run(session: EndedSession, reason: EndReason): Promise<boolean> {
    return inTransaction(this.database, async (transaction) => {
      if (!(await this.sessions.end(transaction, session.id, reason))) return false
      await this.tell(transaction, [session], reason)
      return true
    })
  }

  /**
   * Ends all sessions of a user, but for the one that is kept, as part of a transaction; answers how many. With a
   * workspace, only those that work there.
   */
  async runForUser(
    transaction: EntityManager,
    userId: string,
    reason: EndReason,
    keptId: string | null = null,
    workspaceId: string | null = null,
  ): Promise<number> {
    const ended = await this.sessions.endAllOf(transaction, userId, reason, { keptId, workspaceId })
    await this.tell(transaction, ended, reason)
    return ended.length
  }

  private async tell(transaction: EntityManager, ended: readonly EndedSession[], reason: EndReason): Promise<void> {
    for (const { id, userId, workspaceId, userAgent } of ended) {
      await workspaceScope.run(workspaceId, async () => {
        await this.outbox.append(transaction, [newEvent(sessionRevoked, { sessionId: id, userId, reason })])
        await this.audit.record(transaction, {
          action: ACTION[reason],
          target: { type: 'Session', id, name: describeDevice(userAgent) },
          after: { userId },
        })
      })
    }
  }
}
