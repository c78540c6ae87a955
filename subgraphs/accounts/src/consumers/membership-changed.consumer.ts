import { membershipChanged } from '@parley/schema/events/identity'
import { consume, type EventConsumer } from '@parley/toolkit/events/consumer'
import type { AssignAccounts } from '../account/assign-accounts'

/** Whoever takes over gets the accounts of a member who left. */
export function consumeMembershipChanged({
  assignAccounts,
}: {
  readonly assignAccounts: AssignAccounts
}): EventConsumer {
  return consume(membershipChanged, async ({ payload: { userId, role, successorId } }, transaction) => {
    if (role === null) await assignAccounts.handOver(transaction, userId, successorId ?? null)
  })
}
