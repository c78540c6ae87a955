import { searchTerms } from '@parley/toolkit/database/text-search'
import { workspaceScope } from '@parley/toolkit/database/workspace-scope'
import { WorkspaceStore } from '@parley/toolkit/database/workspace-store'
import { fetchPage } from '@parley/toolkit/pagination/keyset'
import type { Page } from '@parley/toolkit/pagination/page'
import type { PageArgumentValues } from '@parley/toolkit/pagination/page-request'
import type { DataSource, EntityManager, SelectQueryBuilder } from 'typeorm'
import { uuidv7 } from 'uuidv7'
import type { ActivityKind } from './activity-kinds'
import type { ActivitySight } from './activity-sight'
import { ActivityEntity } from './activity.entity'

export type NewActivity = Pick<ActivityEntity, 'kind' | 'actorId' | 'subjectType' | 'subjectId'> &
  Partial<Pick<ActivityEntity, 'subjectName' | 'before' | 'after' | 'ownerId' | 'teamId' | 'sharedWith'>>

export interface ActivityCriteria {
  readonly actorId?: string | null
  readonly kinds?: readonly ActivityKind[] | null
  readonly since?: Date | null
  readonly until?: Date | null
  readonly search?: string | null
}

const LATEST_FIRST = [{ property: 'sequence', direction: 'DESC' }] as const

const WORDS = "lower(concat_ws(' ', activity.subjectName, activity.before, activity.after))"

/** All queries on the log of the team. */
export class ActivityStore extends WorkspaceStore<ActivityEntity> {
  constructor(database: DataSource) {
    super(database, ActivityEntity)
  }

  /** Waits until no other transaction writes the log of this workspace, and keeps others from it until the end. */
  async lockLog(transaction: EntityManager): Promise<void> {
    await transaction.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [
      `team.activity/${workspaceScope.require()}`,
    ])
  }

  /** Numbers and stores what happened; a rollback leaves no hole. */
  async append(
    transaction: EntityManager,
    activities: readonly NewActivity[],
    at: Date,
  ): Promise<Pick<ActivityEntity, 'id' | 'sequence'>[]> {
    const rows = activities.map((activity) => ({ sharedWith: [], ...activity, id: uuidv7() }))
    const [counted]: [{ first: string }] = await transaction.query(
      `INSERT INTO team.activity_counter AS counter (workspace_id, last_sequence) VALUES ($1, $2)
       ON CONFLICT (workspace_id) DO UPDATE SET last_sequence = counter.last_sequence + $2
       RETURNING last_sequence - $2 + 1 AS first`,
      [workspaceScope.require(), rows.length],
    )
    const numbered = rows.map((row, index) => ({ ...row, at, sequence: Number(counted.first) + index }))
    await this.insert(numbered, transaction)
    return numbered.map(({ id, sequence }) => ({ id, sequence }))
  }

  list(page: PageArgumentValues, criteria: ActivityCriteria, sight: ActivitySight): Promise<Page<ActivityEntity>> {
    const { actorId, kinds, since, until, search } = criteria
    const query = this.selectSeen(sight)
    if (actorId) query.andWhere('activity.actorId = :actorId', { actorId })
    if (kinds) query.andWhere('activity.kind = ANY(:kinds)', { kinds })
    if (since) query.andWhere('activity.at >= :since', { since })
    if (until) query.andWhere('activity.at < :until', { until })
    if (search) {
      const patterns = searchTerms(search).map((term) => `%${term.toLowerCase()}%`)
      query.andWhere(`${WORDS} LIKE ALL (CAST(:patterns AS text[]))`, { patterns })
    }
    return fetchPage(query, { keys: LATEST_FIRST, arguments: page })
  }

  findByIds(ids: readonly string[], sight: ActivitySight): Promise<ActivityEntity[]> {
    return this.selectSeen(sight).andWhere('activity.id = ANY(:ids)', { ids }).getMany()
  }

  /** At most `limit` behind a number, in order. */
  findAfter(sequence: number, limit: number, sight: ActivitySight): Promise<ActivityEntity[]> {
    return this.selectSeen(sight)
      .andWhere('activity.sequence > :sequence', { sequence })
      .orderBy('activity.sequence')
      .limit(limit)
      .getMany()
  }

  /** The last thing of these kinds that happened to something. */
  findLatest(
    transaction: EntityManager,
    subjectId: string,
    kinds: readonly ActivityKind[],
  ): Promise<ActivityEntity | null> {
    return this.select('activity', transaction)
      .andWhere('activity.subjectId = :subjectId AND activity.kind = ANY(:kinds)', { subjectId, kinds })
      .orderBy('activity.sequence', 'DESC')
      .limit(1)
      .getOne()
  }

  /** The first and the last number that a client may hold as its cursor: everything after `oldest` is still stored. */
  async range(): Promise<{ oldest: number; newest: number }> {
    const [row]: [{ oldest: string | null; newest: string | null }] = await this.dataSource.query(
      `SELECT (SELECT min(sequence) - 1 FROM team.activity WHERE workspace_id = $1) AS oldest,
         (SELECT last_sequence FROM team.activity_counter WHERE workspace_id = $1) AS newest`,
      [workspaceScope.require()],
    )
    const newest = Number(row.newest ?? 0)
    return { oldest: row.oldest === null ? newest : Number(row.oldest), newest }
  }

  /** Forgets what happened before `moment`, at most `limit`; answers how many. */
  async deleteBefore(moment: Date, limit: number): Promise<number> {
    const [, deleted]: [unknown, number] = await this.dataSource.query(
      `DELETE FROM team.activity WHERE workspace_id = $1 AND sequence IN (
         SELECT sequence FROM team.activity WHERE workspace_id = $1 AND at < $2 ORDER BY sequence LIMIT $3)`,
      [workspaceScope.require(), moment, limit],
    )
    return deleted
  }

  private selectSeen({ kinds, userId, teamIds, teammateIds }: ActivitySight): SelectQueryBuilder<ActivityEntity> {
    return this.select('activity').andWhere(
      `(activity.kind = ANY(:seenByAll)
        OR (activity.kind = ANY(:seenByOwner) AND
          (activity.actorId = :self OR activity.ownerId = :self OR :self = ANY(activity.sharedWith)))
        OR (activity.kind = ANY(:seenByTeam) AND (activity.teamId = ANY(:teamIds)
          OR activity.actorId = ANY(:teammateIds) OR activity.ownerId = ANY(:teammateIds))))`,
      {
        seenByAll: kinds.ALL,
        seenByOwner: [...kinds.OWN, ...kinds.TEAM],
        seenByTeam: kinds.TEAM,
        self: userId,
        teamIds,
        teammateIds,
      },
    )
  }
}
