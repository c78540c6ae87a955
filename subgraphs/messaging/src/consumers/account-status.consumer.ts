import { accountStatusChanged } from '@parley/schema/events/accounts'
import { consume, type EventConsumer } from '@parley/toolkit/events/consumer'
import type { CloseAccount } from '../conversation/close-account'

/** Only the deletion of an account concerns its conversations. */
export function accountStatusConsumer(closeAccount: CloseAccount): EventConsumer {
  return consume(accountStatusChanged, async ({ payload: { accountId, status } }, transaction) => {
    if (status === null) await closeAccount.run(transaction, accountId)
  })
}
