import { GROUP_MESSAGE_OFFSET, type telegramMessage } from '@parley/schema/events/accounts'
import { workspaceScope } from '@parley/toolkit/database/workspace-scope'
import type { EntityManager } from 'typeorm'
import { uuidv7 } from 'uuidv7'
import type { z } from 'zod'
import type { ConversationEntity } from '../conversation/conversation.entity'
import { MessageEntity } from './message.entity'
import { storableText } from '@parley/toolkit/database/storable-text'

export type TelegramMessage = z.infer<typeof telegramMessage>
export type StoredMessage = Pick<MessageEntity, 'id' | 'direction' | 'sentAt'> & { readonly telegramId: number }

const ATTACHMENT_COLUMNS = `id uuid, ordinal integer, kind text, name text, "mimeType" text, "sizeBytes" bigint,
  width integer, height integer, "hasThumbnail" boolean`

/** The writes of messages that Telegram brings. Each method is one statement, whatever the number of messages. */
export class ReceivedMessageStore {
  /** Stores messages with their files; a message that is there stays as it is. Answers the new ones, in order. */
  async insert(
    transaction: EntityManager,
    conversation: ConversationEntity,
    messages: readonly TelegramMessage[],
    fromHistory: boolean,
  ): Promise<StoredMessage[]> {
    if (messages.length === 0) return []
    const rows = messages.map((message) => ({
      ...toRow(message),
      id: uuidv7(),
      status: statusOf(message, conversation),
    }))
    return transaction.query(
      `WITH given AS (
         SELECT * FROM jsonb_to_recordset($5) AS given (id uuid, "telegramId" integer, direction text, status text,
           text text, "sentAt" timestamptz, "editedAt" timestamptz, sender text, "senderTelegramId" text,
           "replyToTelegramId" integer, attachments jsonb)
       ), stored AS (
         INSERT INTO messaging.message (workspace_id, conversation_id, account_id, channel, id, telegram_id, direction,
           status, text, sent_at, edited_at, sender, sender_telegram_id, reply_to_telegram_id, from_history)
         SELECT $1, $2, $3, $4, id, "telegramId", direction, status, text, "sentAt", "editedAt", sender,
           "senderTelegramId", "replyToTelegramId", $6
         FROM given ORDER BY "telegramId"
         ON CONFLICT (workspace_id, conversation_id, telegram_id) DO NOTHING
         RETURNING id, telegram_id, direction, sent_at
       ), files AS (
         INSERT INTO messaging.attachment (workspace_id, message_id, account_id, id, ordinal, kind, name, mime_type,
           size_bytes, width, height, has_thumbnail)
         SELECT $1, stored.id, $3, file.id, file.ordinal, file.kind, file.name, file."mimeType", file."sizeBytes",
           file.width, file.height, file."hasThumbnail"
         FROM stored JOIN given ON given.id = stored.id,
           jsonb_to_recordset(given.attachments) AS file (${ATTACHMENT_COLUMNS})
         ON CONFLICT DO NOTHING
       )
       SELECT id, telegram_id AS "telegramId", direction, sent_at AS "sentAt" FROM stored ORDER BY telegram_id`,
      [
        workspaceScope.require(),
        conversation.id,
        conversation.accountId,
        conversation.channel,
        JSON.stringify(rows),
        fromHistory,
      ],
    )
  }

  /** Messages that the history brought and that Telegram now tells as new; each is answered once, in order. */
  async takeFromHistory(
    transaction: EntityManager,
    conversationId: string,
    telegramIds: readonly number[],
  ): Promise<StoredMessage[]> {
    const [rows]: [StoredMessage[]] = await transaction.query(
      `UPDATE messaging.message SET from_history = false
       WHERE workspace_id = $1 AND conversation_id = $2 AND telegram_id = ANY ($3) AND from_history
         AND deleted_at IS NULL
       RETURNING id, telegram_id AS "telegramId", direction, sent_at AS "sentAt"`,
      [workspaceScope.require(), conversationId, telegramIds],
    )
    return rows.toSorted((one, other) => one.telegramId - other.telegramId)
  }

  /** Which of these Telegram ids the conversation has. */
  async findKnown(
    transaction: EntityManager,
    conversationId: string,
    telegramIds: readonly number[],
  ): Promise<ReadonlySet<number>> {
    const rows: { telegramId: number }[] = await transaction.query(
      `SELECT telegram_id AS "telegramId" FROM messaging.message
       WHERE workspace_id = $1 AND conversation_id = $2 AND telegram_id = ANY ($3)`,
      [workspaceScope.require(), conversationId, telegramIds],
    )
    return new Set(rows.map(({ telegramId }) => telegramId))
  }

  /** Gives messages their new text and files; answers the ids of those that differ now. */
  async edit(
    transaction: EntityManager,
    conversation: ConversationEntity,
    messages: readonly TelegramMessage[],
  ): Promise<string[]> {
    if (messages.length === 0) return []
    const rows: { id: string }[] = await transaction.query(
      `WITH given AS (
         SELECT * FROM jsonb_to_recordset($4) AS given ("telegramId" integer, text text, "editedAt" timestamptz,
           attachments jsonb)
       ), edited AS (
         UPDATE messaging.message AS message
         SET text = given.text, edited_at = coalesce(given."editedAt", message.edited_at)
         FROM given
         WHERE message.workspace_id = $1 AND message.conversation_id = $2 AND message.telegram_id = given."telegramId"
           AND (message.text, message.edited_at) IS DISTINCT FROM (given.text, coalesce(given."editedAt", message.edited_at))
         RETURNING message.id, given.attachments
       ), gone AS (
         DELETE FROM messaging.attachment AS file USING edited
         WHERE file.workspace_id = $1 AND file.message_id = edited.id
           AND NOT edited.attachments @> jsonb_build_array(jsonb_build_object('id', file.id))
       ), files AS (
         INSERT INTO messaging.attachment (workspace_id, message_id, account_id, id, ordinal, kind, name, mime_type,
           size_bytes, width, height, has_thumbnail)
         SELECT $1, edited.id, $3, file.id, file.ordinal, file.kind, file.name, file."mimeType", file."sizeBytes",
           file.width, file.height, file."hasThumbnail"
         FROM edited, jsonb_to_recordset(edited.attachments) AS file (${ATTACHMENT_COLUMNS})
         ON CONFLICT DO NOTHING
       )
       SELECT id FROM edited`,
      [workspaceScope.require(), conversation.id, conversation.accountId, JSON.stringify(messages.map(toRow))],
    )
    return rows.map(({ id }) => id)
  }

  /** Marks messages as deleted; answers the ids of those that were not before. */
  async markDeleted(
    transaction: EntityManager,
    conversationId: string,
    telegramIds: readonly number[],
  ): Promise<string[]> {
    if (telegramIds.length === 0) return []
    const [rows]: [{ id: string }[]] = await transaction.query(
      `UPDATE messaging.message SET deleted_at = now()
       WHERE workspace_id = $1 AND conversation_id = $2 AND telegram_id = ANY ($3) AND deleted_at IS NULL
       RETURNING id`,
      [workspaceScope.require(), conversationId, telegramIds],
    )
    return rows.map(({ id }) => id)
  }

  /** The other side has read what was sent up to this Telegram id; answers the ids of those that were not read before. */
  async markRead(transaction: EntityManager, conversationId: string, upToTelegramId: number): Promise<string[]> {
    const [rows]: [{ id: string }[]] = await transaction.query(
      `UPDATE messaging.message SET status = 'READ'
       WHERE workspace_id = $1 AND conversation_id = $2 AND telegram_id <= $3 AND direction = 'OUTBOUND'
         AND status = 'SENT'
       RETURNING id`,
      [workspaceScope.require(), conversationId, upToTelegramId],
    )
    return rows.map(({ id }) => id)
  }

  /** Moves the numbers of a conversation's messages, and of what they answer, below all that Telegram gives. */
  async moveBelow(transaction: EntityManager, conversationId: string): Promise<void> {
    const scope = [workspaceScope.require(), conversationId, GROUP_MESSAGE_OFFSET]
    for (const number of ['telegram_id', 'reply_to_telegram_id']) {
      await transaction.query(
        `UPDATE messaging.message SET ${number} = (${number} - $3::bigint)::integer
         WHERE workspace_id = $1 AND conversation_id = $2 AND ${number} > 0`,
        scope,
      )
    }
  }

  /** How many received messages lie behind the read mark. */
  async countUnread(transaction: EntityManager, conversationId: string, readUpTo: number): Promise<number> {
    const [row]: [{ count: number }] = await transaction.query(
      `SELECT count(*)::integer AS count FROM messaging.message
       WHERE workspace_id = $1 AND conversation_id = $2 AND telegram_id > $3 AND direction = 'INBOUND'
         AND deleted_at IS NULL`,
      [workspaceScope.require(), conversationId, readUpTo],
    )
    return row.count
  }
}

function toRow(message: TelegramMessage) {
  return {
    telegramId: message.telegramId,
    direction: message.direction,
    text: storableText(message.text),
    sentAt: message.sentAt,
    editedAt: message.editedAt,
    sender: message.sender && storableText(message.sender.name),
    senderTelegramId: message.sender?.telegramId ?? null,
    replyToTelegramId: message.replyToTelegramId,
    attachments: message.attachments.map((file, ordinal) => ({ ...file, ordinal })),
  }
}

/** Inbound messages have arrived; outbound ones are sent, or read when the read mark has passed them. */
export function statusOf(
  { direction, telegramId }: Pick<TelegramMessage, 'direction' | 'telegramId'>,
  { outboxReadUpTo }: Pick<ConversationEntity, 'outboxReadUpTo'>,
): MessageEntity['status'] {
  if (direction === 'INBOUND') return 'DELIVERED'
  return telegramId <= outboxReadUpTo ? 'READ' : 'SENT'
}
