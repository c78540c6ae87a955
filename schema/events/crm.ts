import { z } from 'zod'
import { defineEvent } from './event'

/** The contact behind a conversation is known; published again when the contact gets another name. */
export const contactLinked = defineEvent(
  'crm.contact.linked.v1',
  z.object({
    contactId: z.uuid(),
    conversationId: z.uuid(),
    /** As the workspace calls the contact now, for searches elsewhere. */
    contactName: z.string().optional(),
  }),
  (event) => event.conversationId,
)

const dealSnapshot = z.object({
  title: z.string(),
  /** A decimal; null together with the currency. */
  amount: z.string().nullable(),
  currency: z.string().nullable(),
  status: z.enum(['OPEN', 'WON', 'LOST']),
  expectedClose: z.string().nullable(),
  companyId: z.uuid().nullable(),
  contactIds: z.array(z.uuid()),
  /** Where whoever created it wants it; the board decides. */
  pipelineId: z.uuid().nullable(),
  stageId: z.uuid().nullable(),
})
export type DealSnapshot = z.infer<typeof dealSnapshot>

/** A company, contact or deal was created, changed, put in the trash, taken out of it, or removed for good. */
export const recordChanged = defineEvent(
  'crm.record.changed.v1',
  z.object({
    recordType: z.enum(['CONTACT', 'COMPANY', 'DEAL']),
    recordId: z.uuid(),
    change: z.enum(['CREATED', 'UPDATED', 'DELETED', 'RESTORED', 'PURGED']),
    version: z.int(),
    /** Null for what no member did. */
    actorId: z.uuid().nullable(),
    /** Names of fields and ids of custom fields that differ now. */
    fields: z.array(z.string()),
    ownerId: z.uuid().nullable(),
    teamId: z.uuid().nullable(),
    sharedWith: z.array(z.uuid()),
    /** Of deals. */
    deal: dealSnapshot.optional(),
  }),
  (event) => event.recordId,
)

const recordType = z.enum(['CONTACT', 'COMPANY', 'DEAL'])

/** A note on a record was written, changed, deleted, or brought back. */
export const noteChanged = defineEvent(
  'crm.note.changed.v1',
  z.object({
    noteId: z.uuid(),
    change: z.enum(['CREATED', 'UPDATED', 'DELETED', 'RESTORED']),
    recordType,
    recordId: z.uuid(),
    authorId: z.uuid().nullable(),
    /** Null for what no member did. */
    actorId: z.uuid().nullable(),
    createdAt: z.iso.datetime(),
  }),
  (event) => event.noteId,
)

/** A task was created, changed, done, opened again, deleted, or brought back. */
export const taskChanged = defineEvent(
  'crm.task.changed.v1',
  z.object({
    taskId: z.uuid(),
    change: z.enum(['CREATED', 'UPDATED', 'DONE', 'REOPENED', 'DELETED', 'RESTORED']),
    title: z.string(),
    /** What it is about; both null for a task of its own. */
    recordType: recordType.nullable(),
    recordId: z.uuid().nullable(),
    assigneeId: z.uuid().nullable(),
    /** Who was to do it until this change gave it to somebody else, or to nobody. */
    formerAssigneeId: z.uuid().optional(),
    /** Null for what no member did. */
    actorId: z.uuid().nullable(),
    createdAt: z.iso.datetime(),
  }),
  (event) => event.taskId,
)

/** In the place of a task: any of them may have changed. */
export const ALL_TASKS = 'all'

/** What a subscriber is told by: the task, and whom it was taken from, who may not see it any more. */
export const writeTaskChange = (taskId: string, formerAssigneeId?: string): string =>
  formerAssigneeId ? `${taskId}/${formerAssigneeId}` : taskId

export function readTaskChange(id: string): { readonly taskId: string; readonly formerAssigneeId: string | null } {
  const [taskId = '', formerAssigneeId = null] = id.split('/')
  return { taskId, formerAssigneeId }
}

/** Something asks for a member's attention: a task whose time has come, or a note that names them. */
export const reminderDue = defineEvent(
  'crm.reminder.due.v1',
  z.object({ reminderId: z.uuid(), memberId: z.uuid() }),
  (event) => event.memberId,
)

/** A timeline has something new, or something on it is different or gone. */
export const timelineChanged = defineEvent(
  'crm.timeline.changed.v1',
  z.object({
    /** The record or the conversation that it happened with; the first of them where a job did it to many. */
    subjectId: z.uuid(),
    /** Every record whose timeline shows that. */
    recordIds: z.array(z.uuid()),
  }),
  (event) => event.subjectId,
)

/** A job over many records was started, went on, or ended. Whoever started it is told. */
export const recordJobChanged = defineEvent(
  'crm.recordJob.changed.v1',
  z.object({ jobId: z.uuid(), startedBy: z.uuid() }),
  (event) => event.jobId,
)
