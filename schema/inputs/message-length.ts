/** Telegram's own limit for one message, in UTF-16 code units. In a file of its own: the first page needs no rules of forms. */
export const MESSAGE_LENGTH_LIMIT = 4096
