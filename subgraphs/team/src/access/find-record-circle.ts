import { DEFAULT_GRANTS, type Permission } from '@parley/toolkit/authorization/permissions'
import { ROLES } from '@parley/toolkit/context/actor'
import { queryableId } from '@parley/toolkit/database/queryable-id'
import type { RolePermissionsStore } from '../permission-matrix/role-permissions.store'
import type { TeamMemberStore } from '../team/team-member.store'
import type { RecordCircle } from './record-circle.type'

/** Who is around a record: how far each role reaches with a permission, who is in its team, and with its owner in one. */
export class FindRecordCircle {
  constructor(
    private readonly matrix: RolePermissionsStore,
    private readonly teamMembers: TeamMemberStore,
  ) {}

  async run(permission: Permission, teamId: string | null, ownerId: string | null): Promise<RecordCircle> {
    const [changed, inTeam, around] = await Promise.all([
      this.matrix.list(),
      teamId ? this.teamMembers.findMembers([queryableId(teamId)]) : [],
      ownerId ? this.teamMembers.findCircle(queryableId(ownerId)) : null,
    ])
    const grants = new Map(changed.map((row) => [row.id, row.grants]))
    return {
      reaches: ROLES.map((role) => ({
        role,
        reach: (grants.get(role) ?? DEFAULT_GRANTS[role])[permission] ?? null,
      })),
      teamMemberIds: inTeam.map(({ userId }) => userId),
      teammateIds: around?.teammateIds ?? [],
    }
  }
}
