import type { UserActor } from '@parley/toolkit/context/actor'
import { queryableId } from '@parley/toolkit/database/queryable-id'
import { inTransaction } from '@parley/toolkit/database/transaction'
import { notFound } from '@parley/toolkit/errors/domain-error'
import type { DataSource } from 'typeorm'
import type { EndSession } from '../authentication/end-session'
import type { SessionStore } from './session.store'

/** Ends sessions of the user who asks: one, or all but the one that asks. Of others' sessions it knows nothing. */
export class RevokeSessions {
  constructor(
    private readonly database: DataSource,
    private readonly sessions: SessionStore,
    private readonly endSession: EndSession,
  ) {}

  async one({ userId }: UserActor, sessionId: string): Promise<void> {
    const session = await this.sessions.findActive(queryableId(sessionId))
    if (session?.userId !== userId) throw notFound('The session')
    await this.endSession.run(session, 'REVOKED')
  }

  /** Answers how many it ended. */
  others({ userId, sessionId }: UserActor): Promise<number> {
    return inTransaction(this.database, (transaction) =>
      this.endSession.runForUser(transaction, userId, 'REVOKED', sessionId),
    )
  }
}
