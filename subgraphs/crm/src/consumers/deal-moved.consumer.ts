import { dealMoved } from '@parley/schema/events/pipeline'
import { consume, type EventConsumer } from '@parley/toolkit/events/consumer'
import type { DealStore } from '../deal/deal.store'

/** Lists of deals are filtered by their stage, which `pipeline` decides: that is no change of the deal itself. */
export function dealMovedConsumer(deals: DealStore): EventConsumer {
  return consume(dealMoved, async ({ payload: { dealId, pipelineId, toStageId } }, transaction) => {
    await deals.follow(transaction, dealId, { pipelineId, stageId: toStageId })
  })
}
