import * as z from 'zod/mini'

/** Telegram's own limit for one message, in UTF-16 code units. */
export const MESSAGE_LENGTH_LIMIT = 4096

export const sendMessageInput = z.object({
  conversationId: z.uuid('id'),
  text: z.string().check(
    z.maxLength(MESSAGE_LENGTH_LIMIT, 'tooLong'),
    z.refine((text) => text.trim().length > 0, 'required'),
  ),
  replyToId: z.nullish(z.uuid('id')),
  clientId: z.uuid('id'),
})
