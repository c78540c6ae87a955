import { workspaceScope } from '@parley/toolkit/database/workspace-scope'
import type { DataSource } from 'typeorm'
import type { ContactActivity } from './contact-activity.type'

export interface ContactMessages {
  readonly contactId: string
  readonly inbound: number
  readonly outbound: number
}

/** Messages that are there, and were not refused by the channel. */
const SENT = `message.deleted_at IS NULL AND message.status <> 'FAILED'`

const latest = (direction: 'INBOUND' | 'OUTBOUND'): string => `(
  SELECT message.sent_at FROM messaging.message message
  WHERE message.workspace_id = conversation.workspace_id AND message.conversation_id = conversation.id
    AND message.direction = '${direction}' AND ${SENT}
  ORDER BY message.sent_at DESC, message.position DESC, message.id DESC LIMIT 1)`

/** What was written with contacts: read from the messages themselves, also those of a first sync. One statement each. */
export class ContactActivityStore {
  constructor(private readonly database: DataSource) {}

  /** Of those that have a conversation. */
  findTimes(contactIds: readonly string[]): Promise<ContactActivity[]> {
    return this.database.query(
      `SELECT conversation.contact_id AS "contactId", max(${latest('INBOUND')}) AS "lastInboundAt",
         max(${latest('OUTBOUND')}) AS "lastOutboundAt"
       FROM messaging.conversation conversation
       WHERE conversation.workspace_id = $1 AND conversation.contact_id = ANY ($2)
       GROUP BY conversation.contact_id`,
      [workspaceScope.require(), contactIds],
    )
  }

  count(contactIds: readonly string[]): Promise<ContactMessages[]> {
    return this.database.query(
      `SELECT conversation.contact_id AS "contactId",
         count(*) FILTER (WHERE message.direction = 'INBOUND')::integer AS inbound,
         count(*) FILTER (WHERE message.direction = 'OUTBOUND')::integer AS outbound
       FROM messaging.conversation conversation
       JOIN messaging.message message
         ON message.workspace_id = conversation.workspace_id AND message.conversation_id = conversation.id
       WHERE conversation.workspace_id = $1 AND conversation.contact_id = ANY ($2) AND ${SENT}
       GROUP BY conversation.contact_id`,
      [workspaceScope.require(), contactIds],
    )
  }
}
