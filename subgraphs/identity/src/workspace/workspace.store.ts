import type { Role } from '@parley/toolkit/context/actor'
import type { DataSource, EntityManager } from 'typeorm'
import { MembershipEntity } from './membership.entity'
import { WorkspaceEntity } from './workspace.entity'

/** A workspace as one member stands in it. */
export interface MemberWorkspace {
  readonly id: string
  readonly name: string
  readonly role: Role
  readonly mfaRequired: boolean
}

/** All queries on workspaces and memberships. */
export class WorkspaceStore {
  constructor(private readonly database: DataSource) {}

  async insertWithOwner(
    transaction: EntityManager,
    workspace: { id: string; name: string },
    userId: string,
  ): Promise<void> {
    await transaction.insert(WorkspaceEntity, workspace)
    await transaction.insert(MembershipEntity, { workspaceId: workspace.id, userId, role: 'OWNER' })
  }

  async rename(transaction: EntityManager, id: string, name: string): Promise<void> {
    await transaction.update(WorkspaceEntity, { id }, { name })
  }

  async setMfaRequired(transaction: EntityManager, id: string, mfaRequired: boolean): Promise<void> {
    await transaction.update(WorkspaceEntity, { id }, { mfaRequired })
  }

  /** The workspaces of a user, the one joined first leading. */
  listOf(userId: string, transaction: EntityManager = this.database.manager): Promise<MemberWorkspace[]> {
    return transaction
      .createQueryBuilder()
      .select(['workspace.id AS id', 'workspace.name AS name', 'membership.role AS role'])
      .addSelect('workspace.mfaRequired', 'mfaRequired')
      .from(MembershipEntity, 'membership')
      .innerJoin(WorkspaceEntity, 'workspace', 'workspace.id = membership.workspaceId')
      .where('membership.userId = :userId', { userId })
      .orderBy('membership.createdAt', 'ASC')
      .addOrderBy('membership.workspaceId', 'ASC')
      .getRawMany<MemberWorkspace>()
  }
}
