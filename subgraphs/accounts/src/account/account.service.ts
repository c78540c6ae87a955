import { accountStatusChanged, messageRefused } from '@parley/schema/events/accounts'
import { queryableId } from '@parley/toolkit/database/queryable-id'
import { inTransaction } from '@parley/toolkit/database/transaction'
import { DomainError, notFound } from '@parley/toolkit/errors/domain-error'
import { newEvent, type Outbox } from '@parley/toolkit/events/outbox'
import type { Page } from '@parley/toolkit/pagination/page'
import type { PageArgumentValues } from '@parley/toolkit/pagination/page-request'
import type { DataSource, EntityManager } from 'typeorm'
import type { LeaseStore } from '../lease/lease.store'
import { signalWorkers } from '../lease/signal-workers'
import type { OutgoingStore } from '../outgoing/outgoing.store'
import type { WorkerClient } from '../worker/worker-client'
import type { AccountStore } from './account.store'
import type { BdAccountEntity } from './bd-account.entity'
import { changeStatus } from './change-status'

interface AccountServiceStores {
  readonly accounts: AccountStore
  readonly leases: LeaseStore
  readonly outgoing: OutgoingStore
}

/** The accounts of a workspace: listing them, and taking them off Telegram and back. */
export class AccountService {
  constructor(
    private readonly database: DataSource,
    private readonly stores: AccountServiceStores,
    private readonly workers: WorkerClient,
    private readonly outbox: Outbox,
  ) {}

  list(page: PageArgumentValues): Promise<Page<BdAccountEntity>> {
    return this.stores.accounts.page(page)
  }

  /** Stops following; data and session stay. An account that Telegram ended stays as it is. */
  disconnect(id: string): Promise<BdAccountEntity> {
    return this.change(id, async (transaction, account) => {
      if (account.session === null) return
      await this.stores.leases.close(transaction, account.id)
      const events = await changeStatus(transaction, account.id, 'DISCONNECTED', this.stores.accounts)
      await signalWorkers(transaction, '')
      await this.outbox.append(transaction, events)
    })
  }

  /** Follows again with the session that was kept, and catches up on what came meanwhile. */
  reconnect(id: string): Promise<BdAccountEntity> {
    return this.change(id, async (transaction, account) => {
      if (account.session === null) {
        throw new DomainError('TELEGRAM_SESSION_CLOSED', 'Telegram ended the session. Connect the account again.')
      }
      if (account.status !== 'DISCONNECTED') return
      const { workspaceId } = account
      await this.stores.leases.open(transaction, { subjectId: account.id, kind: 'ACCOUNT', workspaceId }, null)
      const events = await changeStatus(transaction, account.id, 'CONNECTING', this.stores.accounts)
      await this.stores.accounts.change(transaction, account.id, { dialogsRequestedAt: new Date() })
      await signalWorkers(transaction, '')
      await this.outbox.append(transaction, events)
    })
  }

  /** Signs the session out at Telegram, then forgets the account; what it brought to the inbox stays there, read-only. */
  async delete(id: string): Promise<boolean> {
    const account = await this.stores.accounts.findToManage(queryableId(id))
    if (!account) throw notFound('This account')
    if (account.session !== null) await this.logOut(account.id)
    await inTransaction(this.database, async (transaction) => {
      await this.stores.leases.lock(transaction, account.id)
      const refused = await this.stores.outgoing.findQueued(transaction, account.id)
      await this.stores.accounts.delete(transaction, account)
      await this.stores.leases.remove(transaction, account.id)
      await signalWorkers(transaction, '')
      await this.outbox.append(transaction, [
        ...refused.map(({ accountId, dialogId, messageId }) =>
          newEvent(messageRefused, {
            accountId,
            dialogId,
            messageId,
            code: 'NOT_FOUND',
            reason: 'The account was removed before the message was sent.',
          }),
        ),
        newEvent(accountStatusChanged, { accountId: account.id, status: null }),
      ])
    })
    return true
  }

  /** By the worker that holds the account, else by any. */
  private async logOut(accountId: string): Promise<void> {
    if (await this.workers.isHeld(accountId)) await this.workers.call(accountId, 'logOut', { accountId })
    else await this.workers.callAny('logOut', { accountId })
  }

  private async change(
    id: string,
    work: (transaction: EntityManager, account: BdAccountEntity) => Promise<void>,
  ): Promise<BdAccountEntity> {
    return inTransaction(this.database, async (transaction) => {
      await this.stores.leases.lock(transaction, queryableId(id))
      const account = await this.stores.accounts.lock(transaction, queryableId(id))
      if (!account) throw notFound('This account')
      await work(transaction, account)
      return (await this.stores.accounts.findById(account.id, transaction)) ?? account
    })
  }
}
