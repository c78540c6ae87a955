import { workspaceScope } from '@parley/toolkit/database/workspace-scope'
import type { DataSource, EntityManager } from 'typeorm'

/** How long a use is kept for someone who has not joined yet: joining follows at once, unless a process died in between. */
const KEPT = '1 hour'

export interface Standing {
  /** Whether this address has joined by the invitation. */
  readonly joined: boolean
  /** The uses that others have taken. */
  readonly takenByOthers: number
}

/** All queries on who has taken a use of which invitation. */
export class AcceptanceStore {
  constructor(private readonly database: DataSource) {}

  /** How an invitation stands for an address. */
  async findStanding(transaction: EntityManager, invitationId: string, email: string): Promise<Standing> {
    const [standing]: [Standing] = await transaction.query(
      `SELECT coalesce(bool_or(email = $3 AND joined_at IS NOT NULL), false) AS joined,
         count(*) FILTER (WHERE email <> $3 AND (joined_at IS NOT NULL OR at > now() - interval '${KEPT}'))::integer
           AS "takenByOthers"
       FROM team.acceptance WHERE workspace_id = $1 AND invitation_id = $2`,
      [workspaceScope.require(), invitationId, email],
    )
    return standing
  }

  /** Takes a use for an address, or once more for one that has not joined yet. */
  async take(
    transaction: EntityManager,
    invitationId: string,
    { email, userId }: { readonly email: string; readonly userId: string },
  ): Promise<void> {
    await transaction.query(
      `INSERT INTO team.acceptance (workspace_id, invitation_id, email, user_id) VALUES ($1, $2, $3, $4)
       ON CONFLICT (workspace_id, invitation_id, email) DO UPDATE SET user_id = excluded.user_id, at = now()`,
      [workspaceScope.require(), invitationId, email, userId],
    )
  }

  /** Answers how many have joined by the invitation, with this one. */
  async markJoined(transaction: EntityManager, invitationId: string, userId: string): Promise<number> {
    await transaction.query(
      `UPDATE team.acceptance SET joined_at = now()
       WHERE workspace_id = $1 AND invitation_id = $2 AND user_id = $3 AND joined_at IS NULL`,
      [workspaceScope.require(), invitationId, userId],
    )
    const [row]: [{ count: number }] = await transaction.query(
      `SELECT count(*)::integer AS count FROM team.acceptance
       WHERE workspace_id = $1 AND invitation_id = $2 AND joined_at IS NOT NULL`,
      [workspaceScope.require(), invitationId],
    )
    return row.count
  }

  /** How many have joined by each of these invitations. */
  async countJoined(invitationIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const rows: { id: string; count: number }[] = await this.database.query(
      `SELECT invitation_id AS id, count(*)::integer AS count FROM team.acceptance
       WHERE workspace_id = $1 AND invitation_id = ANY($2) AND joined_at IS NOT NULL GROUP BY invitation_id`,
      [workspaceScope.require(), invitationIds],
    )
    return new Map(rows.map(({ id, count }) => [id, count]))
  }
}
