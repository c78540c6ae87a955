import { contactLinked } from '@parley/schema/events/crm'
import { newEvent, type NewEvent } from '@parley/toolkit/events/outbox'
import type { ContactEntity } from './contact.entity'

/** Tells messaging who stands behind a conversation, and what the workspace calls them. */
export const toLinkedEvent = ({ id, name }: Pick<ContactEntity, 'id' | 'name'>, conversationId: string): NewEvent =>
  newEvent(contactLinked, { contactId: id, conversationId, contactName: name })
