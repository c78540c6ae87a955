import { messageQueued } from '@parley/schema/events/messaging'
import { consume, type EventConsumer } from '@parley/toolkit/events/consumer'
import type { ActivityJournal } from '../activity/activity-journal'

/** A message that no member wrote, such as one of an automation, is not what the team did. */
export function messageQueuedConsumer(journal: ActivityJournal): EventConsumer {
  return consume(messageQueued, async ({ payload: { authorId, dialogId } }, transaction) => {
    if (!authorId) return
    const about = { subjectType: 'Conversation', subjectId: dialogId } as const
    await journal.record(transaction, { kind: 'MESSAGE_SENT', actorId: authorId, ...about })
  })
}
