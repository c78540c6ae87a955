import { createHash } from 'node:crypto'
import type { Page } from '@parley/toolkit/pagination/page'
import type { MessageEntity } from './message.entity'

/**
 * What the replies to a message have in common, as the column `thread` holds it: replies name their message by its
 * Telegram id, and may be stored before it. Null where Telegram has not told the id: nobody can have answered yet.
 */
export function threadOf({
  conversationId,
  telegramId,
}: Pick<MessageEntity, 'conversationId' | 'telegramId'>): string | null {
  if (telegramId === null) return null
  const hash = createHash('md5').update(`${conversationId}:${telegramId}`).digest('hex')
  return hash.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

/** What a message has that nobody can have answered yet. */
export const NO_REPLIES: Page<never> = {
  edges: [],
  pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
  totalCount: async () => 0,
}
