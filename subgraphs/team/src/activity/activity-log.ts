import type { Actor } from '@parley/toolkit/context/actor'
import { queryableId } from '@parley/toolkit/database/queryable-id'
import { DomainError } from '@parley/toolkit/errors/domain-error'
import type { Page } from '@parley/toolkit/pagination/page'
import type { PageArgumentValues } from '@parley/toolkit/pagination/page-request'
import { decodeActivityCursor, encodeActivityCursor } from './activity-cursor'
import { activitySightOf } from './activity-sight'
import type { ActivityEntity } from './activity.entity'
import type { ActivityCriteria, ActivityStore } from './activity.store'

/** More than a client can want at once: it asks again from the last cursor. */
const MAX_REPLAY = 500

/** The log of the team, for each reader what they may see. */
export class ActivityLog {
  constructor(private readonly activities: ActivityStore) {}

  list(
    actor: Actor | null,
    page: PageArgumentValues,
    { actorId, ...rest }: ActivityCriteria,
  ): Promise<Page<ActivityEntity>> {
    const criteria = { ...rest, actorId: actorId && queryableId(actorId) }
    return this.activities.list(page, criteria, activitySightOf(actor))
  }

  /** Behind the last one that is committed: whoever reads from now on sees that one. */
  async cursor(): Promise<string> {
    return encodeActivityCursor((await this.activities.range()).newest)
  }

  /** Without a cursor, from the first line that is kept. */
  async replay(actor: Actor | null, after: string | null, first: number): Promise<ActivityEntity[]> {
    if (first < 1 || first > MAX_REPLAY)
      throw new DomainError('VALIDATION_FAILED', `Ask for 1 to ${MAX_REPLAY}.`, { fields: { first: ['range'] } })
    const { oldest, newest } = await this.activities.range()
    const sequence = after === null ? oldest : decodeActivityCursor(after)
    if (sequence < oldest || sequence > newest) throw expired()
    return this.activities.findAfter(sequence, first, activitySightOf(actor))
  }
}

const expired = (): DomainError =>
  new DomainError('CURSOR_EXPIRED', 'What follows this cursor is not kept any more. Fetch the log anew.')
