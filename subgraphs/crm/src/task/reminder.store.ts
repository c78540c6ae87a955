import { requestScope } from '@parley/toolkit/context/request-scope'
import { WorkspaceStore } from '@parley/toolkit/database/workspace-store'
import type { DataSource, EntityManager, SelectQueryBuilder } from 'typeorm'
import { currentMemberId } from '../record/current-member'
import { ReminderEntity } from './reminder.entity'

/** All queries on reminders. Each is for one member, and nobody else sees it. */
export class ReminderStore extends WorkspaceStore<ReminderEntity> {
  constructor(database: DataSource) {
    super(database, ReminderEntity)
  }

  protected override select(alias: string, transaction?: EntityManager): SelectQueryBuilder<ReminderEntity> {
    const query = super.select(alias, transaction)
    if (!requestScope.request()) return query
    return query.andWhere(`${alias}.memberId = :me`, { me: currentMemberId() })
  }

  findByIds(ids: readonly string[]): Promise<ReminderEntity[]> {
    return this.selectByIds(ids)
  }

  async create(transaction: EntityManager, reminders: readonly Omit<ReminderEntity, 'workspaceId'>[]): Promise<void> {
    await this.insert(reminders, transaction)
  }
}
