import { workspaceScope } from '@parley/toolkit/database/workspace-scope'
import { WorkspaceStore, type NewRow } from '@parley/toolkit/database/workspace-store'
import type { DataSource, EntityManager } from 'typeorm'
import { StageEntity } from './stage.entity'

/** All queries on stages. */
export class StageStore extends WorkspaceStore<StageEntity> {
  constructor(database: DataSource) {
    super(database, StageEntity)
  }

  /** Of these pipelines, in their order. */
  listOf(pipelineIds: readonly string[], transaction?: EntityManager): Promise<StageEntity[]> {
    return this.select('stage', transaction)
      .andWhere('stage.deletedAt IS NULL AND stage.pipelineId = ANY(:pipelineIds)', { pipelineIds })
      .orderBy('stage.position')
      .addOrderBy('stage.id')
      .getMany()
  }

  /** Also deleted ones: the history names them. */
  findByIds(ids: readonly string[], transaction?: EntityManager): Promise<StageEntity[]> {
    return this.selectByIds(ids, transaction)
  }

  /**
   * Locks stages, by id: before cards, by whoever puts one into a stage (`for_no_key_update`), changes or deletes it
   * (`pessimistic_write`), so that no card comes into a stage that goes. New cards only keep it from going
   * (`for_key_share`), and wait for no move.
   */
  lock(
    transaction: EntityManager,
    ids: readonly string[],
    mode: 'pessimistic_write' | 'for_no_key_update' | 'for_key_share',
  ): Promise<StageEntity[]> {
    return this.select('stage', transaction)
      .andWhere('stage.deletedAt IS NULL AND stage.id = ANY(:ids)', { ids })
      .orderBy('stage.id')
      .setLock(mode)
      .getMany()
  }

  async create(transaction: EntityManager, rows: readonly NewRow<StageEntity>[]): Promise<void> {
    await this.insert(rows, transaction)
  }

  async change(transaction: EntityManager, stage: StageEntity, values: Partial<StageEntity>): Promise<StageEntity> {
    const counted = { ...values, version: stage.version + 1 }
    await this.update(stage.id, counted, transaction)
    return Object.assign(stage, counted)
  }

  /** Puts them into this order. */
  async reorder(transaction: EntityManager, ids: readonly string[]): Promise<void> {
    await transaction.query(
      `UPDATE pipeline.stage AS stage SET position = given.place
       FROM unnest($2::uuid[]) WITH ORDINALITY AS given (id, place)
       WHERE stage.workspace_id = $1 AND stage.id = given.id`,
      [workspaceScope.require(), ids],
    )
  }

  async delete(transaction: EntityManager, ids: readonly string[]): Promise<void> {
    await transaction.query(
      `UPDATE pipeline.stage SET deleted_at = now(), allowed_from = NULL
       WHERE workspace_id = $1 AND id = ANY ($2)`,
      [workspaceScope.require(), ids],
    )
    // A deleted stage lets nothing out any more, so nobody waits for deals from it.
    await transaction.query(
      `UPDATE pipeline.stage SET
         allowed_from = nullif(ARRAY(SELECT id FROM unnest(allowed_from) AS id WHERE id <> ALL ($2::uuid[])), '{}')
       WHERE workspace_id = $1 AND allowed_from && $2::uuid[]`,
      [workspaceScope.require(), ids],
    )
  }
}
