import { contactLinked, taskChanged } from '@parley/schema/events/crm'
import { messageReceived } from '@parley/schema/events/messaging'
import { consume, type EventConsumer } from '@parley/toolkit/events/consumer'
import type { ActivityStore } from '../activity/activity.store'
import type { PlanAutomaticMoves } from '../automatic/plan-automatic-moves'

/** Rules wait for messages; how many there were, and when, is asked of messaging. */
export function messageReceivedConsumer(activity: ActivityStore, plan: PlanAutomaticMoves): EventConsumer {
  return consume(messageReceived, async ({ payload }, transaction) => {
    const { conversationId, contactId, direction } = payload
    if (direction === 'OUTBOUND') return
    const known = contactId ?? (await activity.findContact(transaction, conversationId))
    if (known) await plan.messageReceived(transaction, known)
  })
}

/** Messages of a conversation may be told of without its contact, as long as messaging has not heard of it. */
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
