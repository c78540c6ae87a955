import { toPermissions } from '@parley/toolkit/authorization/permission.type'
import { DEFAULT_GRANTS } from '@parley/toolkit/authorization/permissions'
import type { Role } from '@parley/toolkit/context/actor'
import { queryableId } from '@parley/toolkit/database/queryable-id'
import type { RolePermissionsStore } from '../permission-matrix/role-permissions.store'
import type { TeamMemberStore } from '../team/team-member.store'
import type { MemberAccess } from './member-access.type'

/** What a member with a role may do now: the grants that the workspace chose for the role, else the default ones. */
export class FindMemberAccess {
  constructor(
    private readonly matrix: RolePermissionsStore,
    private readonly teamMembers: TeamMemberStore,
  ) {}

  async run(userId: string, role: Role): Promise<MemberAccess> {
    const [changed, circle] = await Promise.all([
      this.matrix.find(role),
      this.teamMembers.findCircle(queryableId(userId)),
    ])
    return { grants: toPermissions(changed?.grants ?? DEFAULT_GRANTS[role]), ...circle }
  }
}
