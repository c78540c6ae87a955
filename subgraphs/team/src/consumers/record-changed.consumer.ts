import { recordChanged } from '@parley/schema/events/crm'
import { consume, type EventConsumer } from '@parley/toolkit/events/consumer'
import type { ActivityJournal } from '../activity/activity-journal'

const SUBJECTS = { CONTACT: 'Contact', COMPANY: 'Company', DEAL: 'Deal' } as const
const VERBS = { CREATED: 'CREATED', UPDATED: 'CHANGED', RESTORED: 'CHANGED', DELETED: 'DELETED' } as const

/** What no member did, such as a contact that Telegram told of, is not what the team did. */
export function recordChangedConsumer(journal: ActivityJournal): EventConsumer {
  return consume(recordChanged, async ({ payload }, transaction) => {
    const { recordType, recordId, change, actorId, ownerId, teamId, sharedWith, deal } = payload
    if (!actorId || change === 'PURGED') return
    await journal.record(transaction, {
      kind: `${recordType}_${VERBS[change]}`,
      actorId,
      subjectType: SUBJECTS[recordType],
      subjectId: recordId,
      subjectName: deal?.title ?? null,
      ownerId,
      teamId,
      sharedWith,
    })
  })
}
