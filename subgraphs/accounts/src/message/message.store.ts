import { GROUP_MESSAGE_OFFSET } from '@parley/schema/events/accounts'
import { workspaceScope } from '@parley/toolkit/database/workspace-scope'
import type { DataSource, EntityManager } from 'typeorm'
import { queryRows } from '../database/query-rows'
import { attachmentId } from '../media/derived-id'
import type { MessagePlace } from './message-payload'
import type { TelegramMessage } from '../telegram/telegram-client.port'

export interface PlacedMessages {
  readonly dialog: MessagePlace
  /** Channels number their messages by themselves: a deletion there says where it was. */
  readonly inChannel: boolean
  readonly messages: readonly TelegramMessage[]
}

/** What accounts keeps of the messages it publishes: where they are, and where the bytes of their attachments are. */
export class MessageStore {
  constructor(private readonly database: DataSource) {}

  /** Remembers messages; a second time changes nothing. */
  async remember(transaction: EntityManager, accountId: string, placed: readonly PlacedMessages[]): Promise<void> {
    const inAccount = placed.filter(({ inChannel }) => !inChannel)
    const places = inAccount.map(({ dialog, messages }) => ({
      dialogId: dialog.id,
      telegramIds: messages.map(({ id }) => id),
    }))
    await this.place(transaction, accountId, places)
    await this.insertAttachments(transaction, placed)
  }

  /** The dialogs of messages outside channels, by message id; the ids that were never published are left out. */
  async findPlaces(
    transaction: EntityManager | null,
    accountId: string,
    telegramIds: readonly number[],
  ): Promise<Map<number, string>> {
    if (telegramIds.length === 0) return new Map()
    const rows = await queryRows<{ telegramId: number; dialogId: string }>(
      transaction ?? this.database,
      `SELECT telegram_id AS "telegramId", dialog_id AS "dialogId" FROM accounts.message_place
       WHERE workspace_id = $1 AND account_id = $2 AND telegram_id = ANY($3::int[])`,
      [workspaceScope.require(), accountId, telegramIds],
    )
    return new Map(rows.map((row) => [row.telegramId, row.dialogId]))
  }

  /** Messages of a dialog are purged 30 days after it left the selection; what led to them goes with them. */
  async forgetDeselected(): Promise<void> {
    for (const table of ['message_place', 'attachment']) {
      await this.database.query(
        `DELETE FROM accounts.${table} USING accounts.dialog d
         WHERE ${table}.workspace_id = $1 AND d.workspace_id = $1 AND d.id = ${table}.dialog_id
           AND NOT d.selected AND d.deselected_at < now() - interval '30 days'`,
        [workspaceScope.require()],
      )
    }
  }

  async forgetPlaces(transaction: EntityManager, accountId: string, telegramIds: readonly number[]): Promise<void> {
    if (telegramIds.length === 0) return
    await transaction.query(
      `DELETE FROM accounts.message_place
       WHERE workspace_id = $1 AND account_id = $2 AND telegram_id = ANY($3::int[])`,
      [workspaceScope.require(), accountId, telegramIds],
    )
  }

  /**
   * The dialog is a supergroup from now on, and deletions say so: what they say of the group concerns nobody any more.
   * Attachments stay where they are.
   */
  async leaveGroup(transaction: EntityManager, dialogId: string, groupId: string): Promise<void> {
    const scope = [workspaceScope.require(), dialogId]
    await transaction.query('DELETE FROM accounts.message_place WHERE workspace_id = $1 AND dialog_id = $2', scope)
    await transaction.query(
      `UPDATE accounts.attachment SET group_id = $3 WHERE workspace_id = $1 AND dialog_id = $2 AND group_id IS NULL`,
      [...scope, groupId],
    )
  }

  /** Where messages outside channels are. */
  async place(
    transaction: EntityManager,
    accountId: string,
    placed: readonly { readonly dialogId: string; readonly telegramIds: readonly number[] }[],
  ): Promise<void> {
    const places = placed.flatMap(({ dialogId, telegramIds }) =>
      telegramIds.map((telegramId) => ({ dialog_id: dialogId, telegram_id: telegramId })),
    )
    if (places.length === 0) return
    await transaction.query(
      `INSERT INTO accounts.message_place (workspace_id, account_id, telegram_id, dialog_id)
       SELECT $1, $2, telegram_id, dialog_id FROM jsonb_to_recordset($3) AS r (telegram_id int, dialog_id uuid)
       ON CONFLICT DO NOTHING`,
      [workspaceScope.require(), accountId, JSON.stringify(places)],
    )
  }

  private async insertAttachments(transaction: EntityManager, placed: readonly PlacedMessages[]): Promise<void> {
    const attachments = placed.flatMap(({ dialog, messages }) =>
      messages.flatMap((message) =>
        message.attachments.map((attachment, position) => ({
          id: attachmentId(dialog, message.id, position),
          dialog_id: dialog.id,
          group_id: message.id < 0 ? dialog.migratedFrom : null,
          telegram_id: message.id < 0 ? message.id + GROUP_MESSAGE_OFFSET : message.id,
          position,
          name: attachment.name,
          mime_type: attachment.mimeType,
          size_bytes: attachment.sizeBytes,
          has_thumbnail: attachment.hasThumbnail,
        })),
      ),
    )
    if (attachments.length === 0) return
    await transaction.query(
      `INSERT INTO accounts.attachment
         (workspace_id, id, dialog_id, group_id, telegram_id, position, name, mime_type, size_bytes, has_thumbnail)
       SELECT $1, r.* FROM jsonb_to_recordset($2) AS r (id uuid, dialog_id uuid, group_id text, telegram_id int, position smallint,
         name text, mime_type text, size_bytes double precision, has_thumbnail boolean)
       ON CONFLICT DO NOTHING`,
      [workspaceScope.require(), JSON.stringify(attachments)],
    )
  }
}
