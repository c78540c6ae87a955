import { membershipChanged } from '@parley/schema/events/identity'
import { consume, type EventConsumer } from '@parley/toolkit/events/consumer'
import type { AssignConversations } from '../conversation/assign-conversations'

/** Whoever takes over gets the conversations of a member who left. */
export function membershipChangedConsumer(assignConversations: AssignConversations): EventConsumer {
  return consume(membershipChanged, async ({ payload: { userId, role, successorId } }, transaction) => {
    if (role === null) await assignConversations.handOver(transaction, userId, successorId ?? null)
  })
}
