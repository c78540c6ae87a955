import { selectDialogsInput } from '@parley/schema/inputs/accounts'
import { queryableId } from '@parley/toolkit/database/queryable-id'
import { inTransaction } from '@parley/toolkit/database/transaction'
import { notFound } from '@parley/toolkit/errors/domain-error'
import { validateInput } from '@parley/toolkit/errors/validate-input'
import type { Outbox } from '@parley/toolkit/events/outbox'
import type { DataSource, EntityManager } from 'typeorm'
import type { AccountStore } from '../account/account.store'
import { notConnected } from '../account/account.errors'
import type { BdAccountStatus } from '../account/bd-account-status'
import type { BdAccountEntity } from '../account/bd-account.entity'
import { signalWorkers } from '../lease/signal-workers'
import { reopenSync } from '../sync/reopen-sync'
import type { WorkerClient } from '../worker/worker-client'
import type { DialogRow } from './dialog-row'
import type { DialogStore } from './dialog.store'
import { deselect, select } from './selection'
import { selectionEvent } from './selection-event'

/** A worker has the account, or will have it in a moment. */
const WORKED_FOR: ReadonlySet<BdAccountStatus> = new Set(['CONNECTED', 'CONNECTING', 'PAUSED'])

interface DialogServiceStores {
  readonly accounts: AccountStore
  readonly dialogs: DialogStore
}

/** Which chats an account has, and which of them belong to the CRM. */
export class DialogService {
  constructor(
    private readonly database: DataSource,
    private readonly stores: DialogServiceStores,
    private readonly workers: WorkerClient,
    private readonly outbox: Outbox,
  ) {}

  /** Fetches the list from Telegram while the caller waits. */
  async refresh(accountId: string): Promise<BdAccountEntity> {
    const account = await this.require(queryableId(accountId))
    if (!WORKED_FOR.has(account.status)) throw notConnected()
    await this.workers.call(account.id, 'refreshDialogs', { accountId: account.id })
    return this.require(account.id)
  }

  /** Replaces the selection: opens and closes conversations by event, and starts to read what is new in it. */
  async select(input: { readonly accountId: string; readonly dialogIds: readonly string[] }): Promise<BdAccountEntity> {
    const { accountId, dialogIds } = validateInput(selectDialogsInput, input)
    await inTransaction(this.database, async (transaction) => {
      const account = await this.stores.accounts.lock(transaction, accountId)
      if (!account) throw notFound('This account')
      const changed = await this.changeSelection(transaction, account.id, new Set(dialogIds))
      if (changed.length === 0) return
      await this.stores.dialogs.save(transaction, changed)
      const isNew = changed.some((dialog) => dialog.selected)
      const sync = isNew ? await reopenSync(transaction, account.id, this.stores.accounts) : []
      if (changed.some(isUncounted)) {
        await this.stores.accounts.change(transaction, account.id, { dialogsRequestedAt: new Date() })
      }
      await signalWorkers(transaction, account.id)
      await this.outbox.append(transaction, [...changed.map(selectionEvent), ...sync])
    })
    return this.require(accountId)
  }

  private async changeSelection(
    transaction: EntityManager,
    accountId: string,
    wanted: ReadonlySet<string>,
  ): Promise<DialogRow[]> {
    const selected = await this.stores.dialogs.findSelected(accountId, transaction)
    const ids = new Set([...wanted, ...selected.map(({ id }) => id)])
    const dialogs = await this.stores.dialogs.lockByIds(transaction, accountId, [...ids])
    const known = new Set(dialogs.map(({ id }) => id))
    if ([...wanted].some((id) => !known.has(id))) throw notFound('One of these dialogs')
    return dialogs.flatMap((dialog) => {
      if (wanted.has(dialog.id) === dialog.selected) return []
      return [dialog.selected ? deselect(dialog) : select(dialog)]
    })
  }

  private async require(accountId: string): Promise<BdAccountEntity> {
    const account = await this.stores.accounts.findToManage(accountId)
    if (!account) throw notFound('This account')
    return account
  }
}

/** A channel that only an update has named yet: the list of dialogs tells the counter from which it can be followed. */
const isUncounted = ({ selected, peerType, pts }: DialogRow): boolean =>
  selected && peerType === 'channel' && pts === null
