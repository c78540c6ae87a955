import { syncProgressed } from '@parley/schema/events/accounts'
import { newEvent, type NewEvent } from '@parley/toolkit/events/outbox'
import type { EntityManager } from 'typeorm'
import type { AccountStore } from '../account/account.store'

/** There is history to read again: a sync that had ended goes on. One that is paused stays so. */
export async function reopenSync(
  transaction: EntityManager,
  accountId: string,
  accounts: AccountStore,
): Promise<NewEvent[]> {
  const moved = await accounts.moveSync(transaction, accountId, ['IDLE', 'DONE', 'FAILED'], {
    syncState: 'RUNNING',
    syncStartedAt: new Date(),
    syncError: null,
  })
  return moved ? [newEvent(syncProgressed, { accountId, state: 'RUNNING' })] : []
}
