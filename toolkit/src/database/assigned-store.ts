import type { DataSource, EntityManager, EntityTarget, SelectQueryBuilder } from 'typeorm'
import type { AssignmentChange } from '../authorization/assignees'
import { currentCircle, currentlyReaches, type Assignment } from '../authorization/assignment'
import type { Permission } from '../authorization/permissions'
import { forbidden } from '../errors/domain-error'
import { findRanked } from './ranked-search'
import { visibilityFilter } from './visibility-filter'
import { workspaceScope } from './workspace-scope'
import { WorkspaceStore, type WorkspaceRow } from './workspace-store'

/** A row that members, teams and those it is shared with look after. */
export interface AssignedRow extends WorkspaceRow, Assignment {}

/** A row that went to another because a member left, as it was assigned before. */
export interface HandedOver extends Assignment {
  readonly id: string
}

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

  /** Those that may be read and fit what was typed, best first. `query` restricts them further. */
  protected findRanked(query: SelectQueryBuilder<Entity>, search: string, first: number): Promise<Entity[]> {
    const { schema = '', tableName: table } = this.dataSource.getMetadata(this.entity)
    const showsAll = currentCircle(`${this.resource}:read`) === 'ALL'
    return findRanked(query, { schema, table, search, first, showsAll })
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
    return this.findAssigned(transaction, ids)
  }

  /** Rows as they are after they were given to others, by id, whoever asks: to tell of it. */
  findAssigned(transaction: EntityManager, ids: readonly string[]): Promise<Entity[]> {
    return this.selectAsSystem('assigned', transaction)
      .andWhere('assigned.id = ANY(:ids)', { ids })
      .orderBy('assigned.id')
      .getMany()
  }

  /**
   * Gives everything that a member looks after to a successor, or to nobody, in one statement; answers what changed, and
   * what it was before. Nothing does the second time.
   */
  async handOver(
    transaction: EntityManager,
    memberId: string,
    successorId: string | null,
  ): Promise<readonly HandedOver[]> {
    const [rows]: [HandedOver[]] = await transaction.query(
      `WITH held AS (
         SELECT id, owner_id, team_id, shared_with FROM ${this.tablePath}
         WHERE workspace_id = $1 AND (owner_id = $2 OR (is_shared AND $2 = ANY (shared_with)))
         ORDER BY id FOR UPDATE)
       UPDATE ${this.tablePath} AS assigned SET
         owner_id = CASE WHEN held.owner_id = $2 THEN $3::uuid ELSE held.owner_id END,
         shared_with = array_remove(held.shared_with, $2::uuid) ${this.counted}
       FROM held WHERE assigned.workspace_id = $1 AND assigned.id = held.id
       RETURNING assigned.id, held.owner_id AS "ownerId", held.team_id AS "teamId", held.shared_with AS "sharedWith"`,
      [workspaceScope.require(), memberId, successorId],
    )
    return rows
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
    return counts ? ', version = assigned.version + 1, updated_at = now()' : ''
  }
}
