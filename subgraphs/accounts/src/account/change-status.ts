import { accountStatusChanged } from '@parley/schema/events/accounts'
import { newEvent, type NewEvent } from '@parley/toolkit/events/outbox'
import type { EntityManager } from 'typeorm'
import type { AccountStore } from './account.store'
import type { BdAccountStatus } from './bd-account-status'

/** Sets the status of an account; answers the event to append, none when it had that status already. */
export async function changeStatus(
  transaction: EntityManager,
  accountId: string,
  status: BdAccountStatus,
  accounts: AccountStore,
): Promise<NewEvent[]> {
  const changed = await accounts.setStatus(transaction, accountId, status)
  return changed ? [newEvent(accountStatusChanged, { accountId, status })] : []
}
