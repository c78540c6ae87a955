import { activityLogged } from '@parley/schema/events/team'
import { workspaceScope } from '@parley/toolkit/database/workspace-scope'
import { newEvent, type Outbox } from '@parley/toolkit/events/outbox'
import type { EntityManager } from 'typeorm'
import type { ActivityStore, NewActivity } from './activity.store'
import type { PurgeActivities } from './purge-activities'

/**
 * Writes the log of the team, as the last step of the transaction in which something happened, and tells subscribers.
 * Such transactions of a workspace run one after the other, so that numbers become visible in their order: whoever locks
 * anything else begins first, or two could wait for one another.
 */
export class ActivityJournal {
  constructor(
    private readonly activities: ActivityStore,
    private readonly outbox: Outbox,
    private readonly purge: PurgeActivities,
    private readonly now: () => Date,
  ) {}

  begin(transaction: EntityManager): Promise<void> {
    return this.activities.lockLog(transaction)
  }

  async record(transaction: EntityManager, ...activities: readonly NewActivity[]): Promise<void> {
    const workspaceId = workspaceScope.require()
    await this.begin(transaction)
    const logged = await this.activities.append(transaction, activities, this.now())
    const events = logged.map(({ id: activityId, sequence }) =>
      newEvent(activityLogged, { workspaceId, activityId, sequence }),
    )
    const [first, last] = [logged.at(0), logged.at(-1)]
    if (first && last) await this.purge.plan(transaction, first.sequence, last.sequence)
    await this.outbox.append(transaction, events)
  }
}
