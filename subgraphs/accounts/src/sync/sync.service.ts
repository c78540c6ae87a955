import { syncProgressed } from '@parley/schema/events/accounts'
import { queryableId } from '@parley/toolkit/database/queryable-id'
import { inTransaction } from '@parley/toolkit/database/transaction'
import { notFound } from '@parley/toolkit/errors/domain-error'
import { newEvent, type Outbox } from '@parley/toolkit/events/outbox'
import type { DataSource, EntityManager } from 'typeorm'
import type { AccountStore } from '../account/account.store'
import type { DialogRow } from '../dialog/dialog-row'
import type { DialogStore } from '../dialog/dialog.store'
import { signalWorkers } from '../lease/signal-workers'
import { openGapAbove } from './history-gap'
import type { SyncState } from './sync-state'
import type { SyncStore, SyncSummary } from './sync.store'

export type { SyncSummary }

interface SyncServiceStores {
  readonly accounts: AccountStore
  readonly dialogs: DialogStore
  readonly syncs: SyncStore
}

/** What members do to a sync. The state is in the account's row: a worker sees it before each page it commits. */
export class SyncService {
  constructor(
    private readonly database: DataSource,
    private readonly stores: SyncServiceStores,
    private readonly outbox: Outbox,
  ) {}

  /** Reads what failed again, and compares the newest messages of the rest with Telegram; resumes a paused sync. */
  start(accountId: string): Promise<SyncSummary> {
    const startable: SyncState[] = ['IDLE', 'DONE', 'FAILED', 'PAUSED']
    return this.move(accountId, startable, 'RUNNING', async (transaction, id) => {
      const selected = await this.stores.dialogs.findSelected(id, transaction)
      const ids = selected.map((dialog) => dialog.id)
      const dialogs = await this.stores.dialogs.lockByIds(transaction, id, ids)
      await this.stores.dialogs.save(transaction, dialogs.map(readAgain))
    })
  }

  pause(accountId: string): Promise<SyncSummary> {
    return this.move(accountId, ['RUNNING', 'WAITING'], 'PAUSED')
  }

  resume(accountId: string): Promise<SyncSummary> {
    return this.move(accountId, ['PAUSED'], 'RUNNING')
  }

  /** From any other state nothing changes. */
  private async move(
    accountId: string,
    from: readonly SyncState[],
    state: SyncState,
    also: (transaction: EntityManager, id: string) => Promise<void> = async () => undefined,
  ): Promise<SyncSummary> {
    const id = queryableId(accountId)
    await inTransaction(this.database, async (transaction) => {
      const account = await this.stores.accounts.lock(transaction, id)
      if (!account) throw notFound('This account')
      const changes = {
        syncState: state,
        syncWaitingUntil: null,
        syncError: null,
        ...(account.syncState === 'PAUSED' || state === 'PAUSED' ? {} : { syncStartedAt: new Date() }),
      }
      if (!(await this.stores.accounts.moveSync(transaction, id, from, changes))) return
      await also(transaction, id)
      await signalWorkers(transaction, id)
      await this.outbox.append(transaction, [newEvent(syncProgressed, { accountId: id, state })])
    })
    const [summary] = await this.stores.syncs.summarize([id])
    if (!summary) throw notFound('This account')
    return summary
  }
}

function readAgain(dialog: DialogRow): DialogRow {
  const gaps = dialog.gaps.length > 0 ? dialog.gaps : openGapAbove([], dialog.publishedUpTo)
  return { ...dialog, gaps: [...gaps], syncError: null }
}
