import * as z from 'zod/mini'
import { MESSAGE_LENGTH_LIMIT } from './message-length'

export const sendMessageInput = z.object({
  conversationId: z.uuid('id'),
  text: z.string().check(
    z.maxLength(MESSAGE_LENGTH_LIMIT, 'tooLong'),
    z.refine((text) => text.trim().length > 0, 'required'),
  ),
  replyToId: z.nullish(z.uuid('id')),
  clientId: z.uuid('id'),
})
