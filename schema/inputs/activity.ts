import * as z from 'zod/mini'
import { isWritableMoment } from './filter'

const required = (limit: number) =>
  z.string().check(z.trim(), z.minLength(1, 'required'), z.maxLength(limit, 'tooLong'))
const recordType = z.enum(['CONTACT', 'COMPANY', 'DEAL'])
const changed = { id: z.uuid('id'), version: z.int() }

/** A screen or two of text; a longer one is a file. */
export const NOTE_LENGTH = 10_000
const mentions = z.nullish(z.array(z.uuid('id')).check(z.maxLength(50, 'tooMany')))

export const createNoteInput = z.object({
  recordType,
  recordId: z.uuid('id'),
  body: required(NOTE_LENGTH),
  mentions,
  pinned: z.nullish(z.boolean()),
})
export const updateNoteInput = z.object({ ...changed, body: required(NOTE_LENGTH), mentions })

/** When something about a task is to be. */
export const taskMoment = z.date().check(z.refine(isWritableMoment, 'date'))
const taskFields = {
  note: z.nullish(z.string().check(z.trim(), z.maxLength(5000, 'tooLong'))),
  dueAt: z.nullish(taskMoment),
  remindAt: z.nullish(taskMoment),
  assigneeId: z.nullish(z.uuid('id')),
}
export const createTaskInput = z
  .object({
    title: required(200),
    ...taskFields,
    recordType: z.nullish(recordType),
    recordId: z.nullish(z.uuid('id')),
  })
  .check(
    z.refine(({ recordType: type, recordId }) => (type == null) === (recordId == null), {
      error: 'required',
      path: ['recordId'],
    }),
  )
export const updateTaskInput = z.object({ ...changed, title: z.nullish(required(200)), ...taskFields })
