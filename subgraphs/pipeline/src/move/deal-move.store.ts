import type { MoveCause } from '@parley/schema/events/pipeline'
import { queryableId } from '@parley/toolkit/database/queryable-id'
import { visibilityFilter } from '@parley/toolkit/database/visibility-filter'
import { WorkspaceStore, type NewRow } from '@parley/toolkit/database/workspace-store'
import { fetchPage, fetchPages } from '@parley/toolkit/pagination/keyset'
import type { Page } from '@parley/toolkit/pagination/page'
import type { PageArgumentValues } from '@parley/toolkit/pagination/page-request'
import type { DataSource, EntityManager, SelectQueryBuilder } from 'typeorm'
import { StageEntity } from '../stage/stage.entity'
import { DealMoveEntity } from './deal-move.entity'

export interface MoveCriteria {
  readonly dealId?: string | null
  readonly pipelineId?: string | null
  readonly stageId?: string | null
  readonly actorId?: string | null
  readonly cause?: MoveCause | null
  readonly from?: Date | null
  readonly until?: Date | null
}

const LATEST_FIRST = [
  { property: 'at', direction: 'DESC' },
  { property: 'id', direction: 'DESC' },
] as const

/** All queries on the history of moves. A move is seen by whoever sees its deal. */
export class DealMoveStore extends WorkspaceStore<DealMoveEntity> {
  constructor(database: DataSource) {
    super(database, DealMoveEntity)
  }

  list(page: PageArgumentValues, criteria: MoveCriteria): Promise<Page<DealMoveEntity>> {
    const { dealId, pipelineId, stageId, actorId, cause, from, until } = criteria
    const query = this.selectVisible()
    if (dealId) query.andWhere('move.dealId = :dealId', { dealId: queryableId(dealId) })
    if (pipelineId) {
      query.andWhere('(move.pipelineId = :pipelineId OR move.leftPipelineId = :pipelineId)', {
        pipelineId: queryableId(pipelineId),
      })
    }
    if (stageId) {
      query.andWhere('(move.toStageId = :stageId OR move.fromStageId = :stageId)', { stageId: queryableId(stageId) })
    }
    if (actorId) query.andWhere('move.actorId = :actorId', { actorId: queryableId(actorId) })
    if (cause) query.andWhere('move.cause = :cause', { cause })
    if (from) query.andWhere('move.at >= :from', { from })
    if (until) query.andWhere('move.at < :until', { until })
    return fetchPage(query, { keys: LATEST_FIRST, arguments: page })
  }

  pagesOf(dealIds: readonly string[], page: PageArgumentValues): Promise<readonly Page<DealMoveEntity>[]> {
    return fetchPages(this.selectVisible(), {
      keys: LATEST_FIRST,
      arguments: page,
      parent: 'dealId',
      parentIds: dealIds,
    })
  }

  findByIds(ids: readonly string[]): Promise<DealMoveEntity[]> {
    if (ids.length === 0) return Promise.resolve([])
    return this.selectVisible().andWhere('move.id = ANY(:ids)', { ids }).getMany()
  }

  /** What a request with this id has moved already. */
  findOfClient(transaction: EntityManager, clientId: string, dealIds: readonly string[]): Promise<DealMoveEntity[]> {
    return this.select('move', transaction)
      .andWhere('move.clientId = :clientId AND move.dealId = ANY(:dealIds)', { clientId, dealIds })
      .getMany()
  }

  /** What a request moved from one stage to another: of deals that are still there, whoever sees them now. */
  findOfRequest(clientId: string, most: number): Promise<DealMoveEntity[]> {
    return this.select('move')
      .andWhere('move.clientId = :clientId AND move.fromStageId IS NOT NULL', { clientId })
      .orderBy('move.id')
      .limit(most)
      .getMany()
  }

  /** The last moves of deals, by deal. */
  async findLatest(transaction: EntityManager, dealIds: readonly string[]): Promise<Map<string, DealMoveEntity>> {
    const moves = await this.select('move', transaction)
      .andWhere('move.dealId = ANY(:dealIds)', { dealIds })
      .distinctOn(['move.dealId'])
      .orderBy('move.dealId')
      .addOrderBy('move.at', 'DESC')
      .addOrderBy('move.id', 'DESC')
      .getMany()
    return new Map(moves.map((move) => [move.dealId, move]))
  }

  async append(transaction: EntityManager, rows: readonly NewRow<DealMoveEntity>[]): Promise<void> {
    await this.insert(rows, transaction)
  }

  /** With the stages that they name, also deleted ones. */
  private selectVisible(): SelectQueryBuilder<DealMoveEntity> {
    const query = this.select('move')
    for (const [property, alias, column] of [
      ['from', 'left_stage', 'fromStageId'],
      ['to', 'entered_stage', 'toStageId'],
    ] as const) {
      const same = `${alias}.workspaceId = move.workspaceId AND ${alias}.id = move.${column}`
      query.leftJoinAndMapOne(`move.${property}`, StageEntity, alias, same)
    }
    const card = 'SELECT FROM pipeline.card card WHERE card.workspace_id = move.workspace_id AND card.id = move.deal_id'
    return visibilityFilter.applyToParent(query, card, 'card', 'deals:read')
  }
}
