import type { Role } from '@parley/toolkit/context/actor'
import type { DataSource } from 'typeorm'
import { SessionEntity } from '../session/session.entity'
import { MembershipEntity } from '../workspace/membership.entity'

export interface SessionMembership {
  readonly userId: string
  readonly role: Role
}

/** What decides about access now, each in one statement. */
export class AccessStore {
  constructor(private readonly database: DataSource) {}

  /** Null when the session has ended, or its user is no member of the workspace. */
  async findSession(sessionId: string, workspaceId: string): Promise<SessionMembership | null> {
    const row = await this.database
      .createQueryBuilder()
      .select(['membership.userId AS "userId"', 'membership.role AS role'])
      .from(SessionEntity, 'session')
      .innerJoin(MembershipEntity, 'membership', 'membership.userId = session.userId')
      .where('session.id = :sessionId AND session.endedAt IS NULL', { sessionId })
      .andWhere('membership.workspaceId = :workspaceId', { workspaceId })
      .getRawOne<SessionMembership>()
    return row ?? null
  }

  /** Those of the users who are members of the workspace. */
  async findMembers(userIds: readonly string[], workspaceId: string): Promise<string[]> {
    const rows = await this.database
      .createQueryBuilder()
      .select('membership.userId AS "userId"')
      .from(MembershipEntity, 'membership')
      .where('membership.workspaceId = :workspaceId', { workspaceId })
      .andWhere('membership.userId = ANY(:userIds)', { userIds })
      .getRawMany<{ userId: string }>()
    return rows.map(({ userId }) => userId)
  }
}
