import type { DataSource, EntityManager, EntityTarget, SelectQueryBuilder } from 'typeorm'
import type { QueryDeepPartialEntity } from 'typeorm'
import { workspaceFilter } from './workspace-filter'
import { workspaceScope } from './workspace-scope'

/** A row that a workspace owns. */
export interface WorkspaceRow {
  id: string
  workspaceId: string
}

/** The values of a new row, without the workspace: that is the scope's. */
export type NewRow<Entity extends WorkspaceRow> = Omit<QueryDeepPartialEntity<Entity>, 'workspaceId'>

/**
 * Base of a feature's store: all queries on one table whose rows belong to a workspace. Every query it builds is filtered
 * by the workspace in scope, and throws outside a scope. Each method takes the transaction it is part of, if any.
 */
export abstract class WorkspaceStore<Entity extends WorkspaceRow> {
  constructor(
    protected readonly dataSource: DataSource,
    protected readonly entity: EntityTarget<Entity>,
  ) {}

  protected select(alias: string, transaction?: EntityManager): SelectQueryBuilder<Entity> {
    const query = this.managerOf(transaction).createQueryBuilder(this.entity, alias)
    return workspaceFilter.apply(query, `${alias}.workspaceId`)
  }

  /** The rows with these ids that the workspace has, in no order. */
  protected async selectByIds(ids: readonly string[], transaction?: EntityManager): Promise<Entity[]> {
    if (ids.length === 0) return []
    return this.select('row', transaction).andWhere('row.id = ANY(:ids)', { ids }).getMany()
  }

  /** Inserts rows in one statement. */
  protected async insert(rows: readonly NewRow<Entity>[], transaction?: EntityManager): Promise<void> {
    if (rows.length === 0) return
    const workspaceId = workspaceScope.require()
    const values = rows.map((row) => ({ ...row, workspaceId }) as unknown as QueryDeepPartialEntity<Entity>)
    await this.managerOf(transaction).createQueryBuilder().insert().into(this.entity).values(values).execute()
  }

  /** Changes the row with this id; answers whether the workspace has one. */
  protected async update(id: string, values: NewRow<Entity>, transaction?: EntityManager): Promise<boolean> {
    const query = this.managerOf(transaction)
      .createQueryBuilder()
      .update(this.entity)
      .set(values as QueryDeepPartialEntity<Entity>)
      .where('id = :id', { id })
    const result = await workspaceFilter.apply(query, 'workspace_id').execute()
    return (result.affected ?? 0) > 0
  }

  protected managerOf(transaction: EntityManager | undefined): EntityManager {
    return transaction ?? this.dataSource.manager
  }
}
