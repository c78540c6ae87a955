import type { MoveTrigger } from '@parley/schema/inputs/pipeline'
import { workspaceFilter } from '@parley/toolkit/database/workspace-filter'
import { workspaceScope } from '@parley/toolkit/database/workspace-scope'
import { WorkspaceStore, type NewRow } from '@parley/toolkit/database/workspace-store'
import type { DataSource, EntityManager } from 'typeorm'
import { AutomaticMoveEntity } from './automatic-move.entity'

/** All queries on automatic moves, and on the deals that they may be about. */
export class AutomaticMoveStore extends WorkspaceStore<AutomaticMoveEntity> {
  constructor(database: DataSource) {
    super(database, AutomaticMoveEntity)
  }

  listOf(pipelineId: string): Promise<AutomaticMoveEntity[]> {
    return this.select('rule').andWhere('rule.pipelineId = :pipelineId', { pipelineId }).orderBy('rule.id').getMany()
  }

  findByIds(ids: readonly string[]): Promise<AutomaticMoveEntity[]> {
    return this.selectByIds(ids)
  }

  /** Those that are switched on, the oldest leading. */
  listEnabled(trigger: MoveTrigger, transaction?: EntityManager): Promise<AutomaticMoveEntity[]> {
    return this.select('rule', transaction)
      .andWhere('rule.enabled AND rule.trigger = :trigger', { trigger })
      .orderBy('rule.id')
      .getMany()
  }

  lock(transaction: EntityManager, id: string): Promise<AutomaticMoveEntity | null> {
    return this.select('rule', transaction).andWhere('rule.id = :id', { id }).setLock('pessimistic_write').getOne()
  }

  async create(transaction: EntityManager, row: NewRow<AutomaticMoveEntity>): Promise<void> {
    await this.insert([row], transaction)
  }

  async change(
    transaction: EntityManager,
    rule: AutomaticMoveEntity,
    values: Partial<AutomaticMoveEntity>,
  ): Promise<AutomaticMoveEntity> {
    const counted = { ...values, version: rule.version + 1 }
    await this.update(rule.id, counted as never, transaction)
    return Object.assign(rule, counted)
  }

  async delete(transaction: EntityManager, id: string): Promise<void> {
    const query = transaction.createQueryBuilder().delete().from(AutomaticMoveEntity).where('id = :id', { id })
    await workspaceFilter.apply(query, 'workspace_id').execute()
  }

  /** Open deals that a contact is involved in. */
  async findDealsOf(transaction: EntityManager, contactId: string): Promise<string[]> {
    const rows: { id: string }[] = await transaction.query(
      `SELECT card.id FROM pipeline.card_contact link
       JOIN pipeline.card card ON card.workspace_id = link.workspace_id AND card.id = link.deal_id
       WHERE link.workspace_id = $1 AND link.contact_id = $2 AND card.is_open ORDER BY card.id LIMIT 100`,
      [workspaceScope.require(), contactId],
    )
    return rows.map(({ id }) => id)
  }

  /** Open deals with contacts that a rule may move, in the order of their ids. */
  findMovable(
    { pipelineId, fromStageIds, toStageId }: AutomaticMoveEntity,
    after: string | null,
    first: number,
  ): Promise<{ id: string; contactIds: string[] }[]> {
    return this.dataSource.query(
      `SELECT card.id, card.contact_ids AS "contactIds" FROM pipeline.card card
       WHERE card.workspace_id = $1 AND card.pipeline_id = $2 AND card.is_open AND card.contact_ids <> '{}'
         AND ($3::uuid[] IS NULL OR card.stage_id = ANY ($3)) AND card.stage_id <> $4
         AND ($5::uuid IS NULL OR card.id > $5)
       ORDER BY card.id LIMIT $6`,
      [workspaceScope.require(), pipelineId, fromStageIds, toStageId, after, first],
    )
  }

  /** How often a rule has moved a deal since then. */
  async countMoves(ruleId: string, dealId: string, since: Date): Promise<number> {
    const [row] = await this.dataSource.query<{ count: string }[]>(
      `SELECT count(*) FROM pipeline.deal_move
       WHERE workspace_id = $1 AND deal_id = $2 AND automatic_move_id = $3 AND at > $4`,
      [workspaceScope.require(), dealId, ruleId, since],
    )
    return Number(row?.count ?? 0)
  }
}
