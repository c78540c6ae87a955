import { membershipChanged } from '@parley/schema/events/identity'
import { consume, type EventConsumer } from '@parley/toolkit/events/consumer'
import type { CrmServices } from '../context'

/** Whoever takes over gets the records and the open tasks of a member who left. */
export function membershipChangedConsumer({
  assignContacts,
  assignCompanies,
  assignDeals,
  taskStore,
}: Pick<CrmServices, 'assignContacts' | 'assignCompanies' | 'assignDeals' | 'taskStore'>): EventConsumer {
  return consume(membershipChanged, async ({ payload: { userId, role, successorId } }, transaction) => {
    if (role !== null) return
    for (const records of [assignContacts, assignCompanies, assignDeals, taskStore])
      await records.handOver(transaction, userId, successorId ?? null)
  })
}
