import type { DataSource, EntityManager, EntityTarget, SelectQueryBuilder } from 'typeorm'
import type { AssignmentChange } from '../authorization/assignees'
import { currentlyReaches, type Assignment } from '../authorization/assignment'
import type { Permission } from '../authorization/permissions'
import { forbidden } from '../errors/domain-error'
import { visibilityFilter } from './visibility-filter'
import { workspaceScope } from './workspace-scope'
import { WorkspaceStore, type WorkspaceRow } from './workspace-store'

/** A row that members, teams and those it is shared with look after. */
export interface AssignedRow extends WorkspaceRow, Assignment {}

export type AssignedResource = 'accounts' | 'conversations' | 'contacts' | 'companies' | 'deals'

/**
 * Base of the stores of assigned rows. What a store usually selects is what whoever asks may read; a query for another
 * purpose names its permission, and one that must see every row of the workspace says so.
 */
export abstract class AssignedStore<Entity extends AssignedRow> extends WorkspaceStore<Entity> {
  constructor(
    dataSource: DataSource,
    entity: EntityTarget<Entity>,
    protected readonly resource: AssignedResource,
  ) {
    super(dataSource, entity)
  }

  protected override select(alias: string, transaction?: EntityManager): SelectQueryBuilder<Entity> {
    return this.selectVisible(alias, `${this.resource}:read`, transaction)
  }

  /** The rows that whoever asks has the permission for. */
  protected selectVisible(
    alias: string,
    permission: Permission,
    transaction?: EntityManager,
  ): SelectQueryBuilder<Entity> {
    return visibilityFilter.apply(super.select(alias, transaction), alias, permission)
  }

  /** All rows of the workspace, whoever asks: for rules that hold over all of them. Never for what is answered. */
  protected selectAsSystem(alias: string, transaction?: EntityManager): SelectQueryBuilder<Entity> {
    return super.select(alias, transaction)
  }

  /** Locks the rows that whoever asks may assign, by id; those that are not among them cannot be seen, or are not there. */
  lockToAssign(transaction: EntityManager, ids: readonly string[]): Promise<Entity[]> {
    return this.selectVisible('assigned', `${this.resource}:assign`, transaction)
      .andWhere('assigned.id = ANY(:ids)', { ids })
      .orderBy('assigned.id')
      .setLock('pessimistic_write')
      .getMany()
  }

  /** Gives locked rows to others; answers them as they are then, by id, also those that whoever asks sees no more. */
  async assign(transaction: EntityManager, rows: readonly Entity[], change: AssignmentChange): Promise<Entity[]> {
    const ids = rows.map(({ id }) => id)
    const { ownerId } = change
    const owners = Array.isArray(ownerId) ? ownerId : rows.map(() => ownerId ?? null)
    await transaction.query(
      `UPDATE ${this.tablePath} AS assigned SET
         owner_id = CASE WHEN $3 THEN (SELECT given.owner FROM unnest($2::uuid[], $4::uuid[]) AS given (id, owner)
           WHERE given.id = assigned.id) ELSE owner_id END,
         team_id = CASE WHEN $5 THEN $6::uuid ELSE team_id END,
         shared_with = coalesce($7::uuid[], shared_with) ${this.counted}
       WHERE workspace_id = $1 AND id = ANY ($2)`,
      [
        workspaceScope.require(),
        ids,
        'ownerId' in change,
        owners,
        'teamId' in change,
        change.teamId ?? null,
        change.sharedWith ?? null,
      ],
    )
    return this.selectAsSystem('assigned', transaction)
      .andWhere('assigned.id = ANY(:ids)', { ids })
      .orderBy('assigned.id')
      .getMany()
  }

  /**
   * Gives everything that a member looks after to a successor, or to nobody, in one statement; answers what changed.
   * Nothing does the second time.
   */
  async handOver(transaction: EntityManager, memberId: string, successorId: string | null): Promise<string[]> {
    const [rows]: [{ id: string }[]] = await transaction.query(
      `UPDATE ${this.tablePath} SET
         owner_id = CASE WHEN owner_id = $2 THEN $3::uuid ELSE owner_id END,
         shared_with = array_remove(shared_with, $2::uuid) ${this.counted}
       WHERE workspace_id = $1 AND (owner_id = $2 OR (is_shared AND $2 = ANY (shared_with)))
       RETURNING id`,
      [workspaceScope.require(), memberId, successorId],
    )
    return rows.map(({ id }) => id)
  }

  /** A row that can be read and is not within the reach of `permission` is FORBIDDEN, not unknown. */
  protected requireReach<Row extends Entity | null>(row: Row, permission: Permission): Row {
    if (row && !currentlyReaches(permission, row)) throw forbidden('You may see this, and not do that with it.')
    return row
  }

  private get tablePath(): string {
    return this.dataSource.getMetadata(this.entity).tablePath
  }

  /** Rows that count their changes count this one. */
  private get counted(): string {
    const counts = this.dataSource.getMetadata(this.entity).findColumnWithPropertyName('version') !== undefined
    return counts ? ', version = version + 1, updated_at = now()' : ''
  }
}
