import { sessionRevoked } from '@parley/schema/events/identity'
import { inTransaction } from '@parley/toolkit/database/transaction'
import { workspaceScope } from '@parley/toolkit/database/workspace-scope'
import { newEvent, type Outbox } from '@parley/toolkit/events/outbox'
import type { DataSource } from 'typeorm'
import type { SessionEntity } from '../session/session.entity'
import type { SessionStore } from '../session/session.store'

/** Ends a session and tells everyone: its tokens are refused at once and its sockets closed. */
export class EndSession {
  constructor(
    private readonly database: DataSource,
    private readonly sessions: SessionStore,
    private readonly outbox: Outbox,
  ) {}

  async run(
    session: Pick<SessionEntity, 'id' | 'userId' | 'workspaceId'>,
    reason: NonNullable<SessionEntity['endReason']>,
  ): Promise<void> {
    await workspaceScope.run(session.workspaceId, () =>
      inTransaction(this.database, async (transaction) => {
        if (!(await this.sessions.end(transaction, session.id, reason))) return
        const ended = { sessionId: session.id, userId: session.userId, reason }
        await this.outbox.append(transaction, [newEvent(sessionRevoked, ended)])
      }),
    )
  }
}
