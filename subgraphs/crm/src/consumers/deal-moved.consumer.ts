import { dealMoved } from '@parley/schema/events/pipeline'
import { consume, type EventConsumer } from '@parley/toolkit/events/consumer'
import type { DealStore } from '../deal/deal.store'
import type { KeepTimelines } from '../timeline/keep-timelines'

/** Lists of deals are filtered by their stage, which `pipeline` decides: that is no change of the deal itself. */
export function dealMovedConsumer(deals: DealStore, timeline: KeepTimelines): EventConsumer {
  return consume(dealMoved, async ({ payload }, transaction) => {
    const { dealId, moveId, pipelineId, toStageId, at, actorId, cause } = payload
    await deals.follow(transaction, dealId, { pipelineId, stageId: toStageId })
    // Where a new deal stands is no news beside its creation.
    if (cause === 'CREATED') return
    const entry = { id: moveId, subjectId: dealId, kind: 'DEAL_MOVED' as const, actorId, referenceId: moveId }
    await timeline.add(transaction, [{ ...entry, at: new Date(at) }])
  })
}
