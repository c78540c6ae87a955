import { membershipChanged } from '@parley/schema/events/identity'
import { consume, type EventConsumer } from '@parley/toolkit/events/consumer'
import type { FollowMembership } from './follow-membership'

export function membershipChangedConsumer(followMembership: FollowMembership): EventConsumer {
  return consume(membershipChanged, ({ payload }, transaction) => followMembership.run(transaction, payload))
}
