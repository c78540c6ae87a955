import type { Role } from '@parley/toolkit/context/actor'
import type { DataSource } from 'typeorm'
import { UserEntity } from '../user/user.entity'
import { MembershipEntity } from '../workspace/membership.entity'
import { WorkspaceEntity } from '../workspace/workspace.entity'
import type { Workspace } from '../workspace/workspace.type'
import type { Viewer } from './viewer.type'

interface ViewerRow {
  readonly email: string
  readonly userName: string
  readonly workspaceId: string
  readonly emailVerified: boolean
  readonly workspaceName: string
  readonly mfaRequired: boolean
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
        'user.emailVerifiedAt IS NOT NULL AS "emailVerified"',
        'workspace.id AS "workspaceId"',
        'workspace.name AS "workspaceName"',
        'workspace.mfaRequired AS "mfaRequired"',
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
    const workspaces = rows.map(workspaceOf)
    return {
      user: { id: userId, email: here.email, name: here.userName, emailVerified: here.emailVerified },
      workspace: workspaceOf(here),
      role: here.role,
      workspaces,
    }
  }
}

const workspaceOf = ({ workspaceId, workspaceName, mfaRequired }: ViewerRow): Workspace => ({
  id: workspaceId,
  name: workspaceName,
  mfaRequired,
})
