import { workspaceScope } from '@parley/toolkit/database/workspace-scope'
import type { DataSource } from 'typeorm'
import { queryRows } from '../database/query-rows'

/** All that is needed to fetch an attachment. */
export interface AttachmentSource {
  readonly id: string
  readonly accountId: string
  readonly peerType: 'user' | 'chat' | 'channel'
  readonly peerId: string
  readonly accessHash: string | null
  readonly telegramId: number
  readonly position: number
  readonly name: string | null
  readonly mimeType: string | null
  readonly sizeBytes: number | null
  readonly hasThumbnail: boolean
}

export class AttachmentStore {
  constructor(private readonly database: DataSource) {}

  async findSource(id: string): Promise<AttachmentSource | null> {
    const [row] = await queryRows<AttachmentSource>(
      this.database,
      `SELECT a.id, d.account_id AS "accountId", coalesce(a.group_id, d.peer_id) AS "peerId",
         CASE WHEN a.group_id IS NULL THEN d.peer_type ELSE 'chat' END AS "peerType",
         d.access_hash AS "accessHash", a.telegram_id AS "telegramId", a.position, a.name,
         a.mime_type AS "mimeType", a.size_bytes AS "sizeBytes", a.has_thumbnail AS "hasThumbnail"
       FROM accounts.attachment a
       JOIN accounts.dialog d ON d.workspace_id = a.workspace_id AND d.id = a.dialog_id
       WHERE a.workspace_id = $1 AND a.id = $2`,
      [workspaceScope.require(), id],
    )
    return row ?? null
  }
}
