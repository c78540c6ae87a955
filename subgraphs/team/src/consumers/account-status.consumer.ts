import { accountStatusChanged } from '@parley/schema/events/accounts'
import { consume, type EventConsumer } from '@parley/toolkit/events/consumer'
import type { ActivityKind } from '../activity/activity-kinds'
import type { ActivityJournal } from '../activity/activity-journal'
import type { ActivityStore } from '../activity/activity.store'

const ACCOUNT_KINDS: readonly ActivityKind[] = ['ACCOUNT_CONNECTED', 'ACCOUNT_LOST', 'ACCOUNT_DELETED']

/** A connection that comes and goes with the network is no news: only what changes what the team can do is. */
function kindOf(status: string | null): ActivityKind | null {
  if (status === null) return 'ACCOUNT_DELETED'
  if (status === 'CONNECTED') return 'ACCOUNT_CONNECTED'
  return status === 'SIGNED_OUT' || status === 'BANNED' ? 'ACCOUNT_LOST' : null
}

export function accountStatusConsumer(journal: ActivityJournal, activities: ActivityStore): EventConsumer {
  return consume(accountStatusChanged, async ({ payload: { accountId, status } }, transaction) => {
    const kind = kindOf(status)
    if (!kind) return
    const latest = await activities.findLatest(transaction, accountId, ACCOUNT_KINDS)
    if (latest?.kind === kind) return
    const about = { subjectType: 'BdAccount', subjectId: accountId, after: status } as const
    await journal.record(transaction, { kind, actorId: null, ...about })
  })
}
