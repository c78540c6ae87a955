import { workspaceScope } from '@parley/toolkit/database/workspace-scope'
import type { EntityManager } from 'typeorm'

export interface HeardMessage {
  readonly conversationId: string
  readonly contactId: string | null
  readonly direction: 'INBOUND' | 'OUTBOUND'
  readonly at: Date
}

/** Counts messages by conversation, and keeps which tasks are open: what rules and automatic moves ask about. */
export class ActivityStore {
  /** Answers the contact of the conversation, where it is known. */
  async hear(transaction: EntityManager, message: HeardMessage): Promise<string | null> {
    const { conversationId, contactId, direction, at } = message
    const inbound = direction === 'INBOUND'
    const [heard]: [{ contactId: string | null }] = await transaction.query(
      `INSERT INTO pipeline.conversation AS heard
         (workspace_id, id, contact_id, last_inbound_at, last_outbound_at, inbound, outbound)
       VALUES ($1, $2, $3, $4, $5, $6, $7)
       ON CONFLICT (workspace_id, id) DO UPDATE SET
         contact_id = coalesce(excluded.contact_id, heard.contact_id),
         last_inbound_at = greatest(heard.last_inbound_at, excluded.last_inbound_at),
         last_outbound_at = greatest(heard.last_outbound_at, excluded.last_outbound_at),
         inbound = heard.inbound + excluded.inbound,
         outbound = heard.outbound + excluded.outbound
       RETURNING contact_id AS "contactId"`,
      [
        workspaceScope.require(),
        conversationId,
        contactId,
        inbound ? at : null,
        inbound ? null : at,
        Number(inbound),
        Number(!inbound),
      ],
    )
    return heard.contactId
  }

  async link(transaction: EntityManager, conversationId: string, contactId: string): Promise<void> {
    await transaction.query(
      `INSERT INTO pipeline.conversation AS heard (workspace_id, id, contact_id) VALUES ($1, $2, $3)
       ON CONFLICT (workspace_id, id) DO UPDATE SET contact_id = excluded.contact_id`,
      [workspaceScope.require(), conversationId, contactId],
    )
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
}
