import type { MemberAccess } from '@parley/toolkit/context/actor'
import { workspaceScope } from '@parley/toolkit/database/workspace-scope'
import type { DataSource, EntityManager } from 'typeorm'
import type { TeamEntity } from './team.entity'

type Circle = Pick<MemberAccess, 'teamIds' | 'teammateIds'>

/** All queries on who is in which team. */
export class TeamMemberStore {
  constructor(private readonly database: DataSource) {}

  /** The teams of a member, and everyone else in them. */
  async findCircle(userId: string): Promise<Circle> {
    const [circle]: [Circle] = await this.database.query(
      `SELECT coalesce(array_agg(DISTINCT own.team_id), '{}') AS "teamIds",
         coalesce(array_agg(DISTINCT mate.user_id) FILTER (WHERE mate.user_id <> own.user_id), '{}') AS "teammateIds"
       FROM team.team_member own JOIN team.team_member mate USING (workspace_id, team_id)
       WHERE own.workspace_id = $1 AND own.user_id = $2`,
      [workspaceScope.require(), userId],
    )
    return circle
  }

  /** Who is in each of these teams, in the order in which they came. */
  findMembers(
    teamIds: readonly string[],
    transaction: EntityManager = this.database.manager,
  ): Promise<{ teamId: string; userId: string }[]> {
    return transaction.query(
      `SELECT team_id AS "teamId", user_id AS "userId" FROM team.team_member
       WHERE workspace_id = $1 AND team_id = ANY($2) ORDER BY created_at, user_id`,
      [workspaceScope.require(), teamIds],
    )
  }

  /** The teams of each of these members, by name. */
  findTeams(userIds: readonly string[]): Promise<(TeamEntity & { userId: string })[]> {
    return this.database.query(
      `SELECT member.user_id AS "userId", team.id, team.name, team.created_at AS "createdAt"
       FROM team.team_member member JOIN team.team ON team.workspace_id = member.workspace_id AND team.id = member.team_id
       WHERE member.workspace_id = $1 AND member.user_id = ANY($2) ORDER BY team.name, team.id`,
      [workspaceScope.require(), userIds],
    )
  }

  /** Answers those who were not in it before. */
  async add(transaction: EntityManager, teamId: string, userIds: readonly string[]): Promise<string[]> {
    const added: { userId: string }[] = await transaction.query(
      `INSERT INTO team.team_member (workspace_id, team_id, user_id) SELECT $1, $2, unnest($3::uuid[])
       ON CONFLICT DO NOTHING RETURNING user_id AS "userId"`,
      [workspaceScope.require(), teamId, userIds],
    )
    return added.map(({ userId }) => userId)
  }

  /** Answers those who were in it. */
  async remove(transaction: EntityManager, teamId: string, userIds: readonly string[]): Promise<string[]> {
    const [removed]: [{ userId: string }[], number] = await transaction.query(
      `DELETE FROM team.team_member WHERE workspace_id = $1 AND team_id = $2 AND user_id = ANY($3)
       RETURNING user_id AS "userId"`,
      [workspaceScope.require(), teamId, userIds],
    )
    return removed.map(({ userId }) => userId)
  }

  /** Takes a user out of every team; answers everyone who shared one, the user included. */
  async removeEverywhere(transaction: EntityManager, userId: string): Promise<string[]> {
    const rows: { userId: string }[] = await transaction.query(
      `WITH gone AS (DELETE FROM team.team_member WHERE workspace_id = $1 AND user_id = $2 RETURNING team_id)
       SELECT DISTINCT user_id AS "userId" FROM team.team_member
       WHERE workspace_id = $1 AND team_id IN (SELECT team_id FROM gone)`,
      [workspaceScope.require(), userId],
    )
    return rows.map((row) => row.userId)
  }

  /**
   * Whose turns come next in a team: counts the turns of the team, and gives each to the next of those who are there. One
   * statement: two that come at once get different turns. None when nobody is there.
   */
  async takeTurns(teamId: string, count: number): Promise<string[]> {
    const turns: { userId: string }[] = await this.database.query(
      `WITH there AS (
         SELECT member.user_id, row_number() OVER (ORDER BY member.user_id) - 1 AS place, count(*) OVER () AS count
         FROM team.team_member member LEFT JOIN team.colleague
           ON colleague.workspace_id = member.workspace_id AND colleague.id = member.user_id
         WHERE member.workspace_id = $1 AND member.team_id = $2 AND NOT coalesce(colleague.departed, false)
           AND NOT (coalesce(colleague.away, false) AND coalesce(colleague.away_until > now(), true))
       ), turn AS (
         UPDATE team.team SET turn = turn + $3 WHERE workspace_id = $1 AND id = $2 AND EXISTS (SELECT FROM there)
         RETURNING turn
       )
       SELECT there.user_id AS "userId" FROM turn CROSS JOIN generate_series(0, $3 - 1) AS n
       JOIN there ON there.place = (turn.turn + n) % there.count ORDER BY n`,
      [workspaceScope.require(), teamId, count],
    )
    return turns.map(({ userId }) => userId)
  }
}
