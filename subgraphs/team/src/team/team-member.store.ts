import type { MemberAccess } from '@parley/toolkit/context/actor'
import { workspaceScope } from '@parley/toolkit/database/workspace-scope'
import type { DataSource } from 'typeorm'

/** All queries on who is in which team. */
export class TeamMemberStore {
  constructor(private readonly database: DataSource) {}

  /** The teams of a member, and everyone else in them. */
  async findCircle(userId: string): Promise<Pick<MemberAccess, 'teamIds' | 'teammateIds'>> {
    const [circle]: [Pick<MemberAccess, 'teamIds' | 'teammateIds'>] = await this.database.query(
      `SELECT coalesce(array_agg(DISTINCT own.team_id), '{}') AS "teamIds",
         coalesce(array_agg(DISTINCT mate.user_id) FILTER (WHERE mate.user_id <> own.user_id), '{}') AS "teammateIds"
       FROM team.team_member own JOIN team.team_member mate USING (workspace_id, team_id)
       WHERE own.workspace_id = $1 AND own.user_id = $2`,
      [workspaceScope.require(), userId],
    )
    return circle
  }
}
