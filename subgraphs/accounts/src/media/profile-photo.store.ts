import { workspaceScope } from '@parley/toolkit/database/workspace-scope'
import type { DataSource } from 'typeorm'
import { queryRows } from '../database/query-rows'

/** All that is needed to fetch a profile photo; without a peer it is the account's own. */
export interface PhotoSource {
  readonly id: string
  readonly accountId: string
  readonly telegramPhotoId: string
  readonly peerType: 'user' | 'chat' | 'channel' | null
  readonly peerId: string | null
  readonly accessHash: string | null
}

export class ProfilePhotoStore {
  constructor(private readonly database: DataSource) {}

  /** Null when there is no such photo, or it has been replaced by another one. */
  async findSource(id: string): Promise<PhotoSource | null> {
    const [row] = await queryRows<PhotoSource>(
      this.database,
      `SELECT photo_id AS id, account_id AS "accountId", telegram_photo_id AS "telegramPhotoId",
         peer_type AS "peerType", peer_id AS "peerId", access_hash AS "accessHash"
       FROM accounts.dialog WHERE workspace_id = $1 AND photo_id = $2
       UNION ALL
       SELECT photo_id, id, telegram_photo_id, NULL, NULL, NULL
       FROM accounts.bd_account WHERE workspace_id = $1 AND photo_id = $2`,
      [workspaceScope.require(), id],
    )
    return row ?? null
  }
}
