import { defineEvent } from '@parley/schema/events/event'
import { z } from 'zod'

export const noteAdded = defineEvent(
  'notes.note.added.v1',
  z.object({ id: z.string(), title: z.string() }),
  ({ id }) => id,
)
