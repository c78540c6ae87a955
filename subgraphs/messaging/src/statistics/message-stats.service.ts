import { queryableId } from '@parley/toolkit/database/queryable-id'
import type { MessageStats } from './message-stats.type'
import type { MessageCount, MessageStatsStore, StatsCriteria } from './message-stats.store'

/** Adds up messages by channel, direction and status. */
export class MessageStatsService {
  constructor(private readonly stats: MessageStatsStore) {}

  async summarise({ accountId, conversationId, ...period }: StatsCriteria): Promise<MessageStats> {
    const criteria = {
      ...period,
      accountId: accountId && queryableId(accountId),
      conversationId: conversationId && queryableId(conversationId),
    }
    const [counts, unread] = await Promise.all([this.stats.count(criteria), this.stats.countUnread(criteria)])
    return {
      unread,
      total: counts.reduce((total, { count }) => total + count, 0),
      byChannel: sumBy(counts, 'channel').map(([channel, count]) => ({ channel, count })),
      byDirection: sumBy(counts, 'direction').map(([direction, count]) => ({ direction, count })),
      byStatus: sumBy(counts, 'status').map(([status, count]) => ({ status, count })),
    }
  }
}

/** The most first; the order of equal counts is that of the names. */
function sumBy<Key extends 'channel' | 'direction' | 'status'>(
  counts: readonly MessageCount[],
  key: Key,
): [MessageCount[Key], number][] {
  const sums = new Map<MessageCount[Key], number>()
  for (const each of counts) sums.set(each[key], (sums.get(each[key]) ?? 0) + each.count)
  return [...sums].sort(([one, oneCount], [other, otherCount]) => otherCount - oneCount || one.localeCompare(other))
}
