import { recordChanged } from '@parley/schema/events/crm'
import { consume, type EventConsumer } from '@parley/toolkit/events/consumer'
import type { FollowDeal } from '../card/follow-deal'

/** Each deal has a card that shows what crm knows of it. */
export function recordChangedConsumer(followDeal: FollowDeal): EventConsumer {
  return consume(recordChanged, async ({ payload }, transaction) => {
    if (payload.recordType === 'DEAL') await followDeal.run(transaction, payload)
  })
}
