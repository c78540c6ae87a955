import { workspaceScope } from '@parley/toolkit/database/workspace-scope'
import { AssignedStore } from '@parley/toolkit/database/assigned-store'
import { fetchPage } from '@parley/toolkit/pagination/keyset'
import type { Page } from '@parley/toolkit/pagination/page'
import type { PageArgumentValues } from '@parley/toolkit/pagination/page-request'
import { In, type DataSource, type EntityManager } from 'typeorm'
import { queryRows } from '../database/query-rows'
import type { SyncState } from '../sync/sync-state'
import { BdAccountEntity } from './bd-account.entity'
import type { BdAccountStatus } from './bd-account-status'

export type NewAccount = Pick<
  BdAccountEntity,
  | 'id'
  | 'telegramUserId'
  | 'ownerId'
  | 'displayName'
  | 'username'
  | 'phoneNumber'
  | 'telegramPhotoId'
  | 'photoId'
  | 'session'
>
type Changes = Partial<Omit<BdAccountEntity, 'workspaceId' | 'id' | 'status' | 'syncState'>>
type SyncChanges = Partial<Pick<BdAccountEntity, 'syncState' | 'syncStartedAt' | 'syncWaitingUntil' | 'syncError'>>

/** All queries on accounts, in the workspace of the scope. */
export class AccountStore extends AssignedStore<BdAccountEntity> {
  constructor(database: DataSource) {
    super(database, BdAccountEntity, 'accounts')
  }

  findByIds(ids: readonly string[], transaction?: EntityManager): Promise<BdAccountEntity[]> {
    return this.selectByIds(ids, transaction)
  }

  async findById(id: string, transaction?: EntityManager): Promise<BdAccountEntity | null> {
    const [account] = await this.selectByIds([id], transaction)
    return account ?? null
  }

  /** The same, to do something with it: FORBIDDEN for whoever may only read it. */
  async findToManage(id: string): Promise<BdAccountEntity | null> {
    return this.requireReach(await this.findById(id), 'accounts:manage')
  }

  page(page: PageArgumentValues): Promise<Page<BdAccountEntity>> {
    return fetchPage(this.select('a'), {
      keys: [
        { property: 'createdAt', direction: 'ASC' },
        { property: 'id', direction: 'ASC' },
      ],
      arguments: page,
    })
  }

  /**
   * Locks are taken in one order everywhere: lease, account, dialogs by id, outbox. This one lets others insert rows that
   * refer to the account. FORBIDDEN for whoever may only read it.
   */
  async lock(transaction: EntityManager, id: string): Promise<BdAccountEntity | null> {
    const query = this.select('a', transaction).andWhere('a.id = :id', { id })
    return this.requireReach(await query.setLock('for_no_key_update').getOne(), 'accounts:manage')
  }

  async add(transaction: EntityManager, account: NewAccount): Promise<void> {
    const now = new Date()
    const row = {
      ...account,
      status: 'CONNECTING',
      createdAt: now,
      dialogsRequestedAt: now,
      syncState: 'IDLE',
    } as const
    await this.insert([row], transaction)
  }

  async change(transaction: EntityManager, id: string, changes: Changes): Promise<void> {
    await this.update(id, changes, transaction)
  }

  /** False when the account had this status already, or is gone. */
  async setStatus(transaction: EntityManager, id: string, status: BdAccountStatus): Promise<boolean> {
    const rows = await queryRows(
      transaction,
      `UPDATE accounts.bd_account SET status = $3,
         last_active_at = CASE WHEN $3 = 'CONNECTED' OR status = 'CONNECTED' THEN now() ELSE last_active_at END
       WHERE workspace_id = $1 AND id = $2 AND status <> $3 RETURNING id`,
      [workspaceScope.require(), id, status],
    )
    return rows.length > 0
  }

  /** Changes the sync of an account if it is in one of the states `from`; false when it was not. */
  async moveSync(
    transaction: EntityManager,
    id: string,
    from: readonly SyncState[],
    changes: SyncChanges,
  ): Promise<boolean> {
    const result = await transaction.update(
      BdAccountEntity,
      { workspaceId: workspaceScope.require(), id, syncState: In([...from]) },
      changes,
    )
    return result.affected === 1
  }

  /** With all that belongs to it, and with the claim on its Telegram user. */
  async delete(transaction: EntityManager, { id, telegramUserId }: BdAccountEntity): Promise<void> {
    await transaction.delete(BdAccountEntity, { workspaceId: workspaceScope.require(), id })
    await transaction.query('DELETE FROM accounts.connected_identity WHERE telegram_user_id = $1 AND account_id = $2', [
      telegramUserId,
      id,
    ])
  }
}
