import { workspaceScope } from '@parley/toolkit/database/workspace-scope'
import { WorkspaceStore } from '@parley/toolkit/database/workspace-store'
import type { DataSource, EntityManager, SelectQueryBuilder } from 'typeorm'
import type { RecordType } from '../record/record-type'
import { ViewEntity, ViewPreferenceEntity } from './view.entity'

/** What a member prefers, by its column. */
const COLUMN_OF = { defaultViewId: 'default_view_id', viewOrder: 'view_order', columns: 'columns' } as const

/** All queries on views. Every one that a member reaches is shared, or their own. */
export class ViewStore extends WorkspaceStore<ViewEntity> {
  constructor(database: DataSource) {
    super(database, ViewEntity)
  }

  /** In no order; a member has tens at most. */
  list(memberId: string, recordType: RecordType, transaction?: EntityManager): Promise<ViewEntity[]> {
    return this.selectReached(memberId, transaction).andWhere('view.recordType = :recordType', { recordType }).getMany()
  }

  lock(transaction: EntityManager, memberId: string, id: string): Promise<ViewEntity | null> {
    return this.selectReached(memberId, transaction)
      .andWhere('view.id = :id', { id })
      .setLock('pessimistic_write')
      .getOne()
  }

  /** Others who create a view of this member and type wait until the transaction ends: the limit holds. */
  async lockList(transaction: EntityManager, memberId: string, recordType: RecordType): Promise<void> {
    const name = `crm.view/${workspaceScope.require()}/${memberId}/${recordType}`
    await transaction.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [name])
  }

  async create(transaction: EntityManager, view: Omit<ViewEntity, 'workspaceId'>): Promise<void> {
    await this.insert([view as never], transaction)
  }

  /** Changes a locked view, and counts the change. */
  async change(transaction: EntityManager, view: ViewEntity, change: Partial<ViewEntity>): Promise<ViewEntity> {
    const counted = { ...change, version: view.version + 1, updatedAt: new Date() }
    await this.update(view.id, counted as never, transaction)
    return Object.assign(view, counted)
  }

  /** A member who began with it begins without a view again. */
  async remove(transaction: EntityManager, view: ViewEntity): Promise<void> {
    const workspaceId = workspaceScope.require()
    await transaction.delete(ViewEntity, { workspaceId, id: view.id })
    await transaction.update(
      ViewPreferenceEntity,
      { workspaceId, defaultViewId: view.id, recordType: view.recordType },
      { defaultViewId: null },
    )
  }

  preference(
    memberId: string,
    recordType: RecordType,
    transaction?: EntityManager,
  ): Promise<ViewPreferenceEntity | null> {
    return this.managerOf(transaction)
      .createQueryBuilder(ViewPreferenceEntity, 'preference')
      .where('preference.workspaceId = :workspaceId AND preference.memberId = :memberId', {
        workspaceId: workspaceScope.require(),
        memberId,
      })
      .andWhere('preference.recordType = :recordType', { recordType })
      .getOne()
  }

  async prefer(
    memberId: string,
    recordType: RecordType,
    preference: Partial<Pick<ViewPreferenceEntity, keyof typeof COLUMN_OF>>,
  ): Promise<void> {
    await this.dataSource.manager
      .createQueryBuilder()
      .insert()
      .into(ViewPreferenceEntity)
      .values({ workspaceId: workspaceScope.require(), memberId, recordType, ...preference })
      .orUpdate(
        Object.keys(preference).map((name) => COLUMN_OF[name as keyof typeof COLUMN_OF]),
        ['workspace_id', 'member_id', 'record_type'],
      )
      .execute()
  }

  private selectReached(memberId: string, transaction?: EntityManager): SelectQueryBuilder<ViewEntity> {
    return this.select('view', transaction).andWhere('(view.shared OR view.ownerId = :memberId)', { memberId })
  }
}
