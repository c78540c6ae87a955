import { workspaceScope } from '@parley/toolkit/database/workspace-scope'
import type { DataSource, EntityManager } from 'typeorm'

/** How far a conversation was read: null is where its newest message is, or that the end was never reached. */
export interface HistoryPlace {
  /** Where a reading down from the newest goes on; null when none is under way. */
  readonly top: string | null
  /** Where the oldest message was; what is older came later. Null until the end was reached once. */
  readonly bottom: string | null
}

/** All queries on how far conversations were read into timelines. */
export class ConversationHistoryStore {
  constructor(private readonly database: DataSource) {}

  async find(conversationId: string): Promise<HistoryPlace> {
    const [place]: (HistoryPlace | undefined)[] = await this.database.query(
      `SELECT top_cursor AS top, bottom_cursor AS bottom FROM crm.conversation_history
       WHERE workspace_id = $1 AND id = $2`,
      [workspaceScope.require(), conversationId],
    )
    return place ?? { top: null, bottom: null }
  }

  async save(transaction: EntityManager, conversationId: string, { top, bottom }: HistoryPlace): Promise<void> {
    await transaction.query(
      `INSERT INTO crm.conversation_history (workspace_id, id, top_cursor, bottom_cursor) VALUES ($1, $2, $3, $4)
       ON CONFLICT (workspace_id, id) DO UPDATE SET top_cursor = $3, bottom_cursor = $4`,
      [workspaceScope.require(), conversationId, top, bottom],
    )
  }

  /** Conversations of all workspaces that are linked to a contact and were never read. */
  findUnread(atMost: number): Promise<{ workspaceId: string; conversationId: string }[]> {
    return this.database.query(
      'SELECT workspace_id AS "workspaceId", id AS "conversationId" FROM crm.unread_histories($1)',
      [atMost],
    )
  }
}
