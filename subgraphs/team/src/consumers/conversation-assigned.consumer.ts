import { conversationAssigned } from '@parley/schema/events/messaging'
import { consume, type EventConsumer } from '@parley/toolkit/events/consumer'
import type { ActivityJournal } from '../activity/activity-journal'

/** What went to another because a member left is told by the end of that membership. */
export function conversationAssignedConsumer(journal: ActivityJournal): EventConsumer {
  return consume(conversationAssigned, async ({ payload }, transaction) => {
    const { conversationId: subjectId, actorId, ownerId, teamId, sharedWith, handedOver } = payload
    if (handedOver) return
    const about = { subjectType: 'Conversation', subjectId, ownerId, teamId, sharedWith } as const
    await journal.record(transaction, { kind: 'CONVERSATION_ASSIGNED', actorId, ...about })
  })
}
