import { workspaceScope } from '@parley/toolkit/database/workspace-scope'
import { LessThanOrEqual, type DataSource, type EntityManager } from 'typeorm'
import { PendingReadEntity } from './pending-read.entity'

/** What Telegram is still to be told about reading. */
export class PendingReadStore {
  constructor(private readonly database: DataSource) {}

  /** The furthest mark of a dialog stays. */
  async put(transaction: EntityManager, read: Omit<PendingReadEntity, 'workspaceId'>): Promise<void> {
    await transaction.query(
      `INSERT INTO accounts.pending_read AS p (workspace_id, dialog_id, account_id, up_to_telegram_id)
       VALUES ($1, $2, $3, $4) ON CONFLICT (workspace_id, dialog_id) DO UPDATE
       SET up_to_telegram_id = greatest(p.up_to_telegram_id, excluded.up_to_telegram_id)`,
      [workspaceScope.require(), read.dialogId, read.accountId, read.upToTelegramId],
    )
  }

  findNext(accountId: string): Promise<PendingReadEntity | null> {
    return this.database
      .getRepository(PendingReadEntity)
      .findOne({ where: { workspaceId: workspaceScope.require(), accountId }, order: { dialogId: 'ASC' } })
  }

  async forget(transaction: EntityManager, dialogId: string): Promise<void> {
    await transaction.delete(PendingReadEntity, { workspaceId: workspaceScope.require(), dialogId })
  }

  /** Unless it moved on meanwhile. */
  async clear(transaction: EntityManager, { dialogId, upToTelegramId }: PendingReadEntity): Promise<void> {
    await transaction.delete(PendingReadEntity, {
      workspaceId: workspaceScope.require(),
      dialogId,
      upToTelegramId: LessThanOrEqual(upToTelegramId),
    })
  }
}
