import { contactLinked, taskChanged } from '@parley/schema/events/crm'
import { messageReceived } from '@parley/schema/events/messaging'
import { consume, type EventConsumer } from '@parley/toolkit/events/consumer'
import type { ActivityStore } from '../activity/activity.store'
import type { PlanAutomaticMoves } from '../automatic/plan-automatic-moves'

/** What rules ask about conversations. */
export function messageReceivedConsumer(activity: ActivityStore, plan: PlanAutomaticMoves): EventConsumer {
  return consume(messageReceived, async ({ payload, occurredAt }, transaction) => {
    const contactId = await activity.hear(transaction, { ...payload, at: new Date(occurredAt) })
    await plan.messageReceived(transaction, contactId, payload.direction)
  })
}

/** A conversation whose contact becomes known after its first message counts for that contact from then on. */
export function contactLinkedConsumer(activity: ActivityStore): EventConsumer {
  return consume(contactLinked, async ({ payload: { conversationId, contactId } }, transaction) => {
    await activity.link(transaction, conversationId, contactId)
  })
}

const ENDS: ReadonlySet<string> = new Set(['DONE', 'DELETED'])

/** What rules ask about tasks. */
export function taskChangedConsumer(activity: ActivityStore, plan: PlanAutomaticMoves): EventConsumer {
  return consume(taskChanged, async ({ payload: { taskId, change, recordType, recordId } }, transaction) => {
    const dealId = recordType === 'DEAL' ? recordId : null
    await activity.setTask(transaction, taskId, ENDS.has(change) ? null : dealId)
    if (change === 'DONE' && dealId) await plan.taskDone(transaction, dealId)
  })
}
