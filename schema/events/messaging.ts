import { z } from 'zod'
import { defineEvent } from './event'

/** A member wrote a message; accounts sends it. `randomId` is a signed 64-bit decimal and stays the same over retries after a crash. */
export const messageQueued = defineEvent(
  'messaging.message.queued.v1',
  z.object({
    messageId: z.uuid(),
    accountId: z.uuid(),
    dialogId: z.uuid(),
    text: z.string(),
    replyToTelegramId: z.number().int().nullable(),
    randomId: z.string(),
    /** The member who wrote it; left out where none did. */
    authorId: z.uuid().nullable().optional(),
  }),
  (event) => event.dialogId,
)

/** A member read a conversation; accounts tells Telegram. */
export const readRequested = defineEvent(
  'messaging.read.requested.v1',
  z.object({ accountId: z.uuid(), dialogId: z.uuid(), upToTelegramId: z.number().int() }),
  (event) => event.dialogId,
)

const inboxChange = {
  /** Position in the workspace's inbox, without holes; the cursor of the `inbox` subscription. */
  sequence: z.number().int(),
  inboxEventId: z.uuid(),
  accountId: z.uuid(),
  conversationId: z.uuid(),
}

/** New messages are stored. Published for what is new to everyone, not for history. */
export const messageReceived = defineEvent(
  'messaging.message.received.v1',
  z.object({
    ...inboxChange,
    messageId: z.uuid(),
    direction: z.enum(['INBOUND', 'OUTBOUND']),
    contactId: z.uuid().nullable(),
    /** When the channel took it: earlier than the event where Parley was away meanwhile. */
    sentAt: z.iso.datetime().optional(),
  }),
  (event) => event.conversationId,
)

/** Anything else that the inbox shows changed: a status, an edit, a deletion, a read mark, the conversation itself. */
export const inboxChanged = defineEvent(
  'messaging.message.status.v1',
  z.object({
    ...inboxChange,
    kind: z.enum([
      'MESSAGE_SENT',
      'MESSAGE_STATUS',
      'MESSAGE_EDITED',
      'MESSAGE_DELETED',
      'CONVERSATION_READ',
      'CONVERSATION_CHANGED',
    ]),
    messageId: z.uuid().nullable(),
  }),
  (event) => event.conversationId,
)

const assignment = {
  ownerId: z.uuid().nullable(),
  teamId: z.uuid().nullable(),
  sharedWith: z.array(z.uuid()),
}

/** Someone said who looks after a conversation, or a member left and it went to another. */
export const conversationAssigned = defineEvent(
  'messaging.conversation.assigned.v1',
  z.object({
    conversationId: z.uuid(),
    ...assignment,
    /** Who looked after it before: whoever saw it by that and does not now has to forget it. */
    previous: z.object(assignment).optional(),
    /** Nobody did it: the member whose it was has left. */
    handedOver: z.boolean().optional(),
    /** The member who did it; null for an API key. */
    actorId: z.uuid().nullable(),
  }),
  (event) => event.conversationId,
)
