import { fetchPage } from '@parley/toolkit/pagination/keyset'
import type { Page } from '@parley/toolkit/pagination/page'
import type { PageArgumentValues } from '@parley/toolkit/pagination/page-request'
import { IsNull, LessThan, type DataSource, type EntityManager, type SelectQueryBuilder } from 'typeorm'
import { REFRESH_TOKEN_LIFETIME_MS } from './refresh-token'
import { RefreshTokenEntity } from './refresh-token.entity'
import { SessionEntity } from './session.entity'

export type EndedSession = Pick<SessionEntity, 'id' | 'userId' | 'workspaceId' | 'userAgent'>

const LATEST_USED_FIRST = [
  { property: 'lastUsedAt', direction: 'DESC' },
  { property: 'id', direction: 'DESC' },
] as const

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
    changes: Partial<Pick<SessionEntity, 'workspaceId' | 'lastUsedAt' | 'address'>>,
  ): Promise<void> {
    await transaction.update(SessionEntity, { id }, changes)
  }

  async confirm(transaction: EntityManager, id: string, at: Date): Promise<void> {
    await transaction.update(SessionEntity, { id }, { confirmedAt: at })
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

  /** A page of the sessions of a user that can still be used, the latest used leading: of all, or of those named. */
  listActive(
    userId: string,
    page: PageArgumentValues,
    { now, ids }: { readonly now: Date; readonly ids: readonly string[] | null },
  ): Promise<Page<SessionEntity>> {
    const query = this.selectActive(userId, now)
    if (ids) query.andWhere('session.id = ANY(:ids)', { ids })
    return fetchPage(query, { keys: LATEST_USED_FIRST, arguments: page })
  }

  /** What tells the sessions apart that a user can still use. */
  describeActive(userId: string, now: Date): Promise<Pick<SessionEntity, 'id' | 'address' | 'userAgent'>[]> {
    return this.selectActive(userId, now).select(['session.id', 'session.address', 'session.userAgent']).getMany()
  }

  /** Ends all sessions of a user, in one workspace if given, but for the one that is kept; answers those that it ended. */
  async endAllOf(
    transaction: EntityManager,
    userId: string,
    reason: NonNullable<SessionEntity['endReason']>,
    { keptId, workspaceId }: { readonly keptId: string | null; readonly workspaceId: string | null },
  ): Promise<EndedSession[]> {
    const query = transaction
      .createQueryBuilder()
      .update(SessionEntity)
      .set({ endedAt: new Date(), endReason: reason })
      .where('user_id = :userId AND ended_at IS NULL', { userId })
    if (keptId) query.andWhere('id <> :keptId', { keptId })
    if (workspaceId) query.andWhere('workspace_id = :workspaceId', { workspaceId })
    const { raw } = await query.returning(['id', 'userId', 'workspaceId', 'userAgent']).execute()
    return (raw as Record<'id' | 'user_id' | 'workspace_id' | 'user_agent', string>[]).map((row) => ({
      id: row.id,
      userId: row.user_id,
      workspaceId: row.workspace_id,
      userAgent: row.user_agent,
    }))
  }

  async deleteTokensExpiredBefore(moment: Date): Promise<void> {
    await this.database.getRepository(RefreshTokenEntity).delete({ expiresAt: LessThan(moment) })
  }

  private selectActive(userId: string, now: Date): SelectQueryBuilder<SessionEntity> {
    return this.database
      .getRepository(SessionEntity)
      .createQueryBuilder('session')
      .where('session.userId = :userId AND session.endedAt IS NULL', { userId })
      .andWhere('session.lastUsedAt > :usable', { usable: new Date(now.getTime() - REFRESH_TOKEN_LIFETIME_MS) })
  }
}
