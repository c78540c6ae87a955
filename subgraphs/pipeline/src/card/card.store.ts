import type { DealSnapshot } from '@parley/schema/events/crm'
import { currentlyReaches } from '@parley/toolkit/authorization/assignment'
import type { AssignedRow } from '@parley/toolkit/database/assigned-store'
import { AssignedStore } from '@parley/toolkit/database/assigned-store'
import { queryableId } from '@parley/toolkit/database/queryable-id'
import { searchTerms } from '@parley/toolkit/database/text-search'
import { workspaceScope } from '@parley/toolkit/database/workspace-scope'
import type { NewRow } from '@parley/toolkit/database/workspace-store'
import { fetchPages } from '@parley/toolkit/pagination/keyset'
import type { Page } from '@parley/toolkit/pagination/page'
import type { PageArgumentValues } from '@parley/toolkit/pagination/page-request'
import type { DataSource, EntityManager, SelectQueryBuilder } from 'typeorm'
import { StageEntity } from '../stage/stage.entity'
import { CardEntity } from './card.entity'
import { ranksBetween } from './rank'

export interface BoardCriteria {
  readonly search?: string | null
  readonly ownerIds?: readonly string[] | null
  /** In their stage for longer than it says. */
  readonly stale?: boolean | null
  /** Not closed by the day on which they were expected to be. */
  readonly late?: boolean | null
  /** Open ones, if not given. */
  readonly status?: DealSnapshot['status'] | null
}

/** Of the cards of a stage in one currency, or of those without an amount. */
export interface StageSum {
  readonly stageId: string
  readonly currency: string | null
  readonly count: number
  readonly amount: string | null
  readonly weighted: string | null
}

/** Where a card is put: directly before or after another one of the stage, at the top where neither is there. */
export interface Place {
  readonly before?: string | null
  readonly after?: string | null
}

/** Where a card comes to stand, and since when it is told to stand there. */
export interface Landing {
  readonly card: CardEntity
  readonly stage: StageEntity
  readonly rank: string
  readonly enteredAt: Date
}

export type NewCard = NewRow<CardEntity> & Pick<CardEntity, 'id' | 'contactIds'>

/** A stage has either limit, both or none; a day of it is as long as every other. */
const STALE = `(card.enteredAt < now() - stage.staleAfterDays * interval '24 hours'
  OR card.enteredAt < now() - stage.slaHours * interval '1 hour')`
/** Days begin as in filters, in UTC. */
const LATE = `card.expectedClose < CAST(now() AT TIME ZONE 'UTC' AS date)`

const BY_RANK = [
  { property: 'rank', direction: 'ASC' },
  { property: 'id', direction: 'ASC' },
] as const

/** All queries on cards. A card is seen by whoever sees its deal. */
export class CardStore extends AssignedStore<CardEntity & AssignedRow> {
  constructor(database: DataSource) {
    super(database, CardEntity, 'deals')
  }

  /** With their stages. */
  findByIds(ids: readonly string[]): Promise<CardEntity[]> {
    if (ids.length === 0) return Promise.resolve([])
    return this.selectWithStage().andWhere('card.id = ANY(:ids)', { ids }).getMany()
  }

  /** What the board shows of each stage, from the top. */
  pagesOf(
    stageIds: readonly string[],
    criteria: BoardCriteria,
    page: PageArgumentValues,
  ): Promise<readonly Page<CardEntity>[]> {
    const query = this.matching(this.selectWithStage(), criteria)
    return fetchPages(query, { keys: BY_RANK, arguments: page, parent: 'stageId', parentIds: stageIds })
  }

  /** Counts and sums of what the board shows of these stages. */
  sumsOf(stageIds: readonly string[], criteria: BoardCriteria): Promise<StageSum[]> {
    const query = this.select('card').innerJoin(
      StageEntity,
      'stage',
      'stage.workspaceId = card.workspaceId AND stage.id = card.stageId',
    )
    return this.matching(query, criteria)
      .andWhere('card.stageId = ANY(:stageIds)', { stageIds })
      .select('card.stageId', 'stageId')
      .addSelect('card.currency', 'currency')
      .addSelect('CAST(count(*) AS integer)', 'count')
      .addSelect('CAST(trim_scale(sum(card.amount)) AS text)', 'amount')
      .addSelect('CAST(trim_scale(round(sum(card.amount) * max(stage.probability) / 100, 4)) AS text)', 'weighted')
      .groupBy('card.stageId')
      .addGroupBy('card.currency')
      .orderBy('card.currency')
      .getRawMany<StageSum>()
  }

  /** How many won and lost deals have their card in these stages, where the board does not show them. */
  async countClosed(stageIds: readonly string[]): Promise<Map<string, number>> {
    const rows = await this.select('card')
      .andWhere('card.stageId = ANY(:stageIds) AND NOT card.isOpen AND NOT card.trashed', { stageIds })
      .select('card.stageId', 'stageId')
      .addSelect('CAST(count(*) AS integer)', 'count')
      .groupBy('card.stageId')
      .getRawMany<{ stageId: string; count: number }>()
    return new Map(rows.map(({ stageId, count }) => [stageId, count]))
  }

  /** Locks cards that whoever asks may read, by id. */
  lock(transaction: EntityManager, ids: readonly string[]): Promise<CardEntity[]> {
    return lockInOrder(this.select('card', transaction), ids)
  }

  /** Locks cards for work that the workspace itself does. */
  lockAsSystem(transaction: EntityManager, ids: readonly string[]): Promise<CardEntity[]> {
    return lockInOrder(this.selectAsSystem('card', transaction), ids)
  }

  /** Locks every card of these stages, from the top: of open, closed and trashed deals. */
  lockAllOf(transaction: EntityManager, stageIds: readonly string[]): Promise<CardEntity[]> {
    return this.selectAsSystem('card', transaction)
      .andWhere('card.stageId = ANY(:stageIds)', { stageIds })
      .orderBy('card.id')
      .setLock('pessimistic_write')
      .getMany()
  }

  /** FORBIDDEN for a deal that may be read and not changed. */
  requireWrite(card: CardEntity): void {
    this.requireReach(card, 'deals:write')
  }

  mayWrite(card: CardEntity): boolean {
    return currentlyReaches('deals:write', card)
  }

  /**
   * Ranks in a locked stage, from the top, for cards that come to stand there one after the other. A neighbour that is not
   * there any more, or moves with them, is passed over.
   */
  async ranksAt(
    transaction: EntityManager,
    stageId: string,
    place: Place,
    moving: readonly string[],
    count: number,
  ): Promise<string[]> {
    const [found]: [{ lower: string | null; upper: string | null; top: string | null }] = await transaction.query(
      `WITH card AS NOT MATERIALIZED (SELECT id, rank FROM pipeline.card WHERE workspace_id = $1 AND stage_id = $2
         AND id <> ALL ($5::uuid[])),
       upper AS (SELECT rank FROM card WHERE id = $3),
       lower AS (SELECT rank FROM card WHERE id = $4 AND NOT EXISTS (SELECT FROM upper))
       SELECT
         coalesce((SELECT rank FROM lower), (SELECT max(rank) FROM card WHERE rank < (SELECT rank FROM upper))) AS lower,
         coalesce((SELECT rank FROM upper), (SELECT min(rank) FROM card WHERE rank > (SELECT rank FROM lower))) AS upper,
         (SELECT min(rank) FROM card) AS top`,
      [workspaceScope.require(), stageId, idOrNull(place.before), idOrNull(place.after), moving],
    )
    const { lower, upper, top } = found
    return ranksBetween(lower, lower === null && upper === null ? top : upper, count)
  }

  /**
   * Puts locked cards where they come to stand, in one statement, and says so in the given rows; those that stand in their
   * stage already only elsewhere in it.
   */
  async put(transaction: EntityManager, landings: readonly Landing[]): Promise<void> {
    const columns = [
      landings.map(({ card }) => card.id),
      landings.map(({ stage }) => stage.pipelineId),
      landings.map(({ stage }) => stage.id),
      landings.map(({ rank }) => rank),
      landings.map(({ enteredAt }) => enteredAt),
    ]
    await transaction.query(
      `UPDATE pipeline.card AS card SET pipeline_id = given.pipeline_id, stage_id = given.stage_id, rank = given.rank,
         entered_at = CASE WHEN card.stage_id = given.stage_id THEN card.entered_at ELSE given.entered_at END
       FROM unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::text[], $6::timestamptz[])
         AS given (id, pipeline_id, stage_id, rank, entered_at)
       WHERE card.workspace_id = $1 AND card.id = given.id`,
      [workspaceScope.require(), ...columns],
    )
    for (const { card, stage, rank, enteredAt } of landings) {
      const stays = card.stageId === stage.id
      const where = { pipelineId: stage.pipelineId, stageId: stage.id, rank, stage }
      Object.assign(card, where, stays ? {} : { enteredAt })
    }
  }

  /** Those of these deals that have a card. */
  async findKnown(transaction: EntityManager, ids: readonly string[]): Promise<Set<string>> {
    const query = this.selectAsSystem('card', transaction).andWhere('card.id = ANY(:ids)', { ids })
    const rows = await query.select('card.id', 'id').getRawMany<{ id: string }>()
    return new Set(rows.map(({ id }) => id))
  }

  /** Leaves deals alone that have a card by now; answers the others. */
  async create(transaction: EntityManager, rows: readonly NewCard[]): Promise<Set<string>> {
    if (rows.length === 0) return new Set()
    const workspaceId = workspaceScope.require()
    const { raw } = await transaction
      .createQueryBuilder()
      .insert()
      .into(CardEntity)
      .values(rows.map((row) => ({ ...row, workspaceId })) as never)
      .orIgnore()
      .returning('id')
      .execute()
    const created = new Set((raw as { id: string }[]).map(({ id }) => id))
    await this.addContacts(
      transaction,
      rows.filter(({ id }) => created.has(id)),
    )
    return created
  }

  async change(transaction: EntityManager, card: CardEntity, values: Partial<CardEntity>): Promise<void> {
    const { contactIds } = values
    const sameContacts = !contactIds || contactIds.join() === card.contactIds.join()
    await this.update(card.id, values as never, transaction)
    if (!sameContacts) {
      await transaction.query('DELETE FROM pipeline.card_contact WHERE workspace_id = $1 AND deal_id = $2', [
        workspaceScope.require(),
        card.id,
      ])
      await this.addContacts(transaction, [{ id: card.id, contactIds }])
    }
    Object.assign(card, values)
  }

  async delete(transaction: EntityManager, id: string): Promise<void> {
    await transaction.delete(CardEntity, { workspaceId: workspaceScope.require(), id })
  }

  /** Finds deals by contact: row-level security keeps Postgres from an index over the list itself. */
  private async addContacts(
    transaction: EntityManager,
    cards: readonly Pick<CardEntity, 'id' | 'contactIds'>[],
  ): Promise<void> {
    const links = cards.flatMap(({ id, contactIds }) => contactIds.map((contactId) => ({ id, contactId })))
    if (links.length === 0) return
    await transaction.query(
      `INSERT INTO pipeline.card_contact (workspace_id, deal_id, contact_id)
       SELECT DISTINCT $1::uuid, given.deal, given.contact FROM unnest($2::uuid[], $3::uuid[]) AS given (deal, contact)`,
      [workspaceScope.require(), links.map(({ id }) => id), links.map(({ contactId }) => contactId)],
    )
  }

  private selectWithStage(): SelectQueryBuilder<CardEntity> {
    return this.select('card').leftJoinAndMapOne(
      'card.stage',
      StageEntity,
      'stage',
      'stage.workspaceId = card.workspaceId AND stage.id = card.stageId',
    )
  }

  /** Of a query that has the stages of the cards. */
  private matching<Query extends SelectQueryBuilder<CardEntity>>(
    query: Query,
    { search, ownerIds, stale, late, status }: BoardCriteria,
  ): Query {
    if (status == null || status === 'OPEN') query.andWhere('card.isOpen')
    else query.andWhere('card.status = :status AND NOT card.trashed', { status })
    if (stale) query.andWhere(STALE)
    if (late) query.andWhere(LATE)
    const terms = searchTerms(search ?? '')
    if (terms.length > 0) query.andWhere('card.names LIKE ALL (pipeline.search_patterns(:terms))', { terms })
    if (ownerIds) query.andWhere('card.ownerId = ANY(:ownerIds)', { ownerIds: ownerIds.map(queryableId) })
    return query
  }
}

const idOrNull = (id: string | null | undefined): string | null => (id == null ? null : queryableId(id))

function lockInOrder(query: SelectQueryBuilder<CardEntity>, ids: readonly string[]): Promise<CardEntity[]> {
  return query.andWhere('card.id = ANY(:ids)', { ids }).orderBy('card.id').setLock('pessimistic_write').getMany()
}
