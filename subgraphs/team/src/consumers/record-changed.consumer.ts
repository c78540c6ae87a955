import { recordChanged } from '@parley/schema/events/crm'
import { consume, type EventConsumer } from '@parley/toolkit/events/consumer'
import type { ActivityJournal } from '../activity/activity-journal'

const SUBJECTS = { CONTACT: 'Contact', COMPANY: 'Company', DEAL: 'Deal' } as const
const VERBS = { CREATED: 'CREATED', UPDATED: 'CHANGED', RESTORED: 'CHANGED', DELETED: 'DELETED' } as const

/** Fields that say who looks after a record; what changed nothing else was an assignment. */
const ASSIGNMENT: ReadonlySet<string> = new Set(['ownerId', 'teamId', 'sharedWith'])

/** What no member did, such as a contact that Telegram told of, is not what the team did. */
export function recordChangedConsumer(journal: ActivityJournal): EventConsumer {
  return consume(recordChanged, async ({ payload }, transaction) => {
    const { recordType, recordId, change, fields, actorId, ownerId, teamId, sharedWith, deal } = payload
    if (!actorId || change === 'PURGED') return
    const isAssignment = fields.length > 0 && fields.every((field) => ASSIGNMENT.has(field))
    await journal.record(transaction, {
      kind: `${recordType}_${isAssignment ? 'ASSIGNED' : VERBS[change]}`,
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
