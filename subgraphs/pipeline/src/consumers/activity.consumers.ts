import { contactLinked, taskChanged } from '@parley/schema/events/crm'
import { messageReceived } from '@parley/schema/events/messaging'
import { consume, type EventConsumer } from '@parley/toolkit/events/consumer'
import type { ActivityStore } from '../activity/activity.store'

/** What rules ask about conversations. */
export function messageReceivedConsumer(activity: ActivityStore): EventConsumer {
  return consume(messageReceived, async ({ payload, occurredAt }, transaction) => {
    await activity.hear(transaction, { ...payload, at: new Date(occurredAt) })
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
export function taskChangedConsumer(activity: ActivityStore): EventConsumer {
  return consume(taskChanged, async ({ payload: { taskId, change, recordType, recordId } }, transaction) => {
    const isOpen = !ENDS.has(change) && recordType === 'DEAL'
    await activity.setTask(transaction, taskId, isOpen ? recordId : null)
  })
}
