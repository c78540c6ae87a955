import { IsNull, LessThan, type DataSource, type EntityManager } from 'typeorm'
import { RefreshTokenEntity } from './refresh-token.entity'
import { SessionEntity } from './session.entity'

/** All queries on sessions and their refresh tokens. */
export class SessionStore {
  constructor(private readonly database: DataSource) {}

  async insert(
    transaction: EntityManager,
    session: Omit<SessionEntity, 'createdAt' | 'endedAt' | 'endReason'>,
  ): Promise<void> {
    await transaction.insert(SessionEntity, session)
  }

  async insertToken(transaction: EntityManager, token: Omit<RefreshTokenEntity, 'usedAt'>): Promise<void> {
    await transaction.insert(RefreshTokenEntity, token)
  }

  /** Locks the token, so that two parallel uses see each other. */
  findTokenForUse(transaction: EntityManager, hash: Buffer): Promise<RefreshTokenEntity | null> {
    return transaction.findOne(RefreshTokenEntity, { where: { hash }, lock: { mode: 'pessimistic_write' } })
  }

  async markTokenUsed(transaction: EntityManager, hash: Buffer, at: Date): Promise<void> {
    await transaction.update(RefreshTokenEntity, { hash }, { usedAt: at })
  }

  findActive(id: string, transaction: EntityManager = this.database.manager): Promise<SessionEntity | null> {
    return transaction.findOneBy(SessionEntity, { id, endedAt: IsNull() })
  }

  async touch(
    transaction: EntityManager,
    id: string,
    changes: Partial<Pick<SessionEntity, 'workspaceId' | 'lastUsedAt'>>,
  ): Promise<void> {
    await transaction.update(SessionEntity, { id }, changes)
  }

  /** False when the session had ended before. */
  async end(transaction: EntityManager, id: string, reason: NonNullable<SessionEntity['endReason']>): Promise<boolean> {
    const result = await transaction.update(
      SessionEntity,
      { id, endedAt: IsNull() },
      { endedAt: new Date(), endReason: reason },
    )
    return result.affected === 1
  }

  async deleteTokensExpiredBefore(moment: Date): Promise<void> {
    await this.database.getRepository(RefreshTokenEntity).delete({ expiresAt: LessThan(moment) })
  }
}
