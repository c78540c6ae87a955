import { z } from 'zod'
import { defineEvent } from './event'

/** The contact behind a conversation is known. */
export const contactLinked = defineEvent(
  'crm.contact.linked.v1',
  z.object({ contactId: z.uuid(), conversationId: z.uuid() }),
  (event) => event.conversationId,
)
