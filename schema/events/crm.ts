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
