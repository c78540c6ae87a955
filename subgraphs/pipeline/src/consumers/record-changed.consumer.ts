import { recordChanged } from '@parley/schema/events/crm'
import { consume, type EventConsumer } from '@parley/toolkit/events/consumer'
import type { PlanAutomaticMoves } from '../automatic/plan-automatic-moves'
import type { FollowDeal } from '../card/follow-deal'

/** Each deal has a card that shows what crm knows of it, also who looks after it when a member has left. */
export function recordChangedConsumer(followDeal: FollowDeal, plan: PlanAutomaticMoves): EventConsumer {
  return consume(recordChanged, async ({ payload }, transaction) => {
    const { recordType, recordId, change, fields } = payload
    if (recordType !== 'DEAL') return
    await followDeal.run(transaction, payload)
    if (change === 'UPDATED' || change === 'CREATED') await plan.dealChanged(transaction, recordId, fields)
  })
}
