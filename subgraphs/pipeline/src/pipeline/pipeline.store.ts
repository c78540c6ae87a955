import { WorkspaceStore, type NewRow } from '@parley/toolkit/database/workspace-store'
import { workspaceScope } from '@parley/toolkit/database/workspace-scope'
import type { DataSource, EntityManager } from 'typeorm'
import { PipelineEntity } from './pipeline.entity'

/** All queries on pipelines. */
export class PipelineStore extends WorkspaceStore<PipelineEntity> {
  constructor(database: DataSource) {
    super(database, PipelineEntity)
  }

  /** In the order in which the workspace put them: those in use, or those in the archive. */
  list(archived: boolean): Promise<PipelineEntity[]> {
    return this.select('pipeline')
      .andWhere('pipeline.deletedAt IS NULL')
      .andWhere(archived ? 'pipeline.archivedAt IS NOT NULL' : 'pipeline.archivedAt IS NULL')
      .orderBy('pipeline.position')
      .addOrderBy('pipeline.id')
      .getMany()
  }

  /** The ids of all: those in use in their order, then those in the archive. */
  async listIds(): Promise<string[]> {
    const [inUse, archived] = await Promise.all([this.list(false), this.list(true)])
    return [...inUse, ...archived].map(({ id }) => id)
  }

  /** The ids of those that deals come into, the first leading. */
  async listUsable(transaction?: EntityManager): Promise<string[]> {
    const pipelines = await this.select('pipeline', transaction)
      .andWhere('pipeline.deletedAt IS NULL AND pipeline.archivedAt IS NULL')
      .orderBy('pipeline.position')
      .addOrderBy('pipeline.id')
      .getMany()
    return pipelines.map(({ id }) => id)
  }

  /** Also deleted ones: the history names them. */
  findByIds(ids: readonly string[], transaction?: EntityManager): Promise<PipelineEntity[]> {
    return this.selectByIds(ids, transaction)
  }

  /** Locked, so that nobody else changes it or its stages; null for a deleted one. */
  lock(transaction: EntityManager, id: string): Promise<PipelineEntity | null> {
    return this.select('pipeline', transaction)
      .andWhere('pipeline.deletedAt IS NULL AND pipeline.id = :id', { id })
      .setLock('pessimistic_write')
      .getOne()
  }

  /** All that are not deleted, in their order; locked, so that nobody else changes which there are. */
  lockAll(transaction: EntityManager): Promise<PipelineEntity[]> {
    return this.select('pipeline', transaction)
      .andWhere('pipeline.deletedAt IS NULL')
      .orderBy('pipeline.position')
      .addOrderBy('pipeline.id')
      .setLock('pessimistic_write')
      .getMany()
  }

  async create(transaction: EntityManager, row: NewRow<PipelineEntity> & { id: string }): Promise<void> {
    await this.insert([row], transaction)
  }

  async change(
    transaction: EntityManager,
    pipeline: PipelineEntity,
    values: Partial<PipelineEntity>,
  ): Promise<PipelineEntity> {
    const counted = { ...values, version: pipeline.version + 1 }
    await this.update(pipeline.id, counted, transaction)
    return Object.assign(pipeline, counted)
  }

  /** Puts them into this order. */
  async reorder(transaction: EntityManager, ids: readonly string[]): Promise<void> {
    await transaction.query(
      `UPDATE pipeline.pipeline AS pipeline SET position = given.place
       FROM unnest($2::uuid[]) WITH ORDINALITY AS given (id, place)
       WHERE pipeline.workspace_id = $1 AND pipeline.id = given.id`,
      [workspaceScope.require(), ids],
    )
  }
}
