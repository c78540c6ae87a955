import { workspaceScope } from '@parley/toolkit/database/workspace-scope'
import type { DataSource, EntityManager } from 'typeorm'

/** Keeps whose conversations are, and which tasks about deals are open: what rules and automatic moves ask about. */
export class ActivityStore {
  constructor(private readonly database: DataSource) {}

  async link(transaction: EntityManager, conversationId: string, contactId: string): Promise<void> {
    await transaction.query(
      `INSERT INTO pipeline.conversation (workspace_id, id, contact_id) VALUES ($1, $2, $3)
       ON CONFLICT (workspace_id, id) DO UPDATE SET contact_id = excluded.contact_id`,
      [workspaceScope.require(), conversationId, contactId],
    )
  }

  /** Null while nobody has said whose conversation it is. */
  async findContact(transaction: EntityManager, conversationId: string): Promise<string | null> {
    const [found]: { contactId: string | null }[] = await transaction.query(
      'SELECT contact_id AS "contactId" FROM pipeline.conversation WHERE workspace_id = $1 AND id = $2',
      [workspaceScope.require(), conversationId],
    )
    return found?.contactId ?? null
  }

  async setTask(transaction: EntityManager, taskId: string, dealId: string | null): Promise<void> {
    const workspaceId = workspaceScope.require()
    await transaction.query('DELETE FROM pipeline.open_task WHERE workspace_id = $1 AND id = $2', [workspaceId, taskId])
    if (!dealId) return
    await transaction.query('INSERT INTO pipeline.open_task (workspace_id, id, deal_id) VALUES ($1, $2, $3)', [
      workspaceId,
      taskId,
      dealId,
    ])
  }

  /** By deal; deals without any are left out. */
  async countOpenTasks(dealIds: readonly string[], transaction?: EntityManager): Promise<Map<string, number>> {
    const rows: { dealId: string; count: number }[] = await (transaction ?? this.database).query(
      `SELECT deal_id AS "dealId", count(*)::integer AS count FROM pipeline.open_task
       WHERE workspace_id = $1 AND deal_id = ANY ($2) GROUP BY deal_id`,
      [workspaceScope.require(), dealIds],
    )
    return new Map(rows.map(({ dealId, count }) => [dealId, count]))
  }
}
