import { conversationAssigned } from '@parley/schema/events/messaging'
import { consume, type EventConsumer } from '@parley/toolkit/events/consumer'
import type { ActivityJournal } from '../activity/activity-journal'

export function conversationAssignedConsumer(journal: ActivityJournal): EventConsumer {
  return consume(conversationAssigned, async ({ payload }, transaction) => {
    const { conversationId: subjectId, actorId, ...assignment } = payload
    const about = { subjectType: 'Conversation', subjectId, ...assignment } as const
    await journal.record(transaction, { kind: 'CONVERSATION_ASSIGNED', actorId, ...about })
  })
}
