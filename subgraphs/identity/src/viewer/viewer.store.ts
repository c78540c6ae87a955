import type { Role } from '@parley/toolkit/context/actor'
import type { DataSource } from 'typeorm'
import { UserEntity } from '../user/user.entity'
import { MembershipEntity } from '../workspace/membership.entity'
import { WorkspaceEntity } from '../workspace/workspace.entity'
import type { Viewer } from './viewer.type'

interface ViewerRow {
  readonly email: string
  readonly userName: string
  readonly workspaceId: string
  readonly workspaceName: string
  readonly role: Role
}

/** Who a user is in a workspace, with all workspaces of the user, in one statement. */
export class ViewerStore {
  constructor(private readonly database: DataSource) {}

  /** Null when the user is not a member of the workspace. */
  async find(userId: string, workspaceId: string): Promise<Viewer | null> {
    const rows = await this.database
      .createQueryBuilder()
      .select([
        'user.email AS email',
        'user.name AS "userName"',
        'workspace.id AS "workspaceId"',
        'workspace.name AS "workspaceName"',
        'membership.role AS role',
      ])
      .from(UserEntity, 'user')
      .innerJoin(MembershipEntity, 'membership', 'membership.userId = user.id')
      .innerJoin(WorkspaceEntity, 'workspace', 'workspace.id = membership.workspaceId')
      .where('user.id = :userId', { userId })
      .orderBy('membership.createdAt', 'ASC')
      .addOrderBy('membership.workspaceId', 'ASC')
      .getRawMany<ViewerRow>()
    const here = rows.find((row) => row.workspaceId === workspaceId)
    if (!here) return null
    const workspaces = rows.map((row) => ({ id: row.workspaceId, name: row.workspaceName }))
    return {
      user: { id: userId, email: here.email, name: here.userName },
      workspace: { id: here.workspaceId, name: here.workspaceName },
      role: here.role,
      workspaces,
    }
  }
}
