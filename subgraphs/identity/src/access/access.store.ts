import type { Role } from '@parley/toolkit/context/actor'
import type { DataSource } from 'typeorm'
import { SessionEntity } from '../session/session.entity'
import { MfaSeedEntity } from '../multi-factor/multi-factor.entity'
import { MembershipEntity } from '../workspace/membership.entity'
import { WorkspaceEntity } from '../workspace/workspace.entity'

export interface SessionMembership {
  readonly userId: string
  readonly role: Role
  readonly mfaMissing: boolean
}

/** What decides about access now, each in one statement. */
export class AccessStore {
  constructor(private readonly database: DataSource) {}

  /** Null when the session has ended, or its user is no member of the workspace. */
  async findSession(sessionId: string, workspaceId: string): Promise<SessionMembership | null> {
    const row = await this.database
      .createQueryBuilder()
      .select(['membership.userId AS "userId"', 'membership.role AS role'])
      .addSelect('workspace.mfaRequired AND seed.userId IS NULL', 'mfaMissing')
      .from(SessionEntity, 'session')
      .innerJoin(MembershipEntity, 'membership', 'membership.userId = session.userId')
      .innerJoin(WorkspaceEntity, 'workspace', 'workspace.id = membership.workspaceId')
      .leftJoin(MfaSeedEntity, 'seed', 'seed.userId = session.userId AND seed.confirmedAt IS NOT NULL')
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
