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
