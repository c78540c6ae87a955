import { WorkspaceStore } from '@parley/toolkit/database/workspace-store'
import type { DataSource, EntityManager } from 'typeorm'
import type { RecordType } from '../record/record-type'
import { CustomFieldEntity } from './custom-field.entity'

/** All queries on the fields that a workspace added. */
export class CustomFieldStore extends WorkspaceStore<CustomFieldEntity> {
  constructor(database: DataSource) {
    super(database, CustomFieldEntity)
  }

  findByIds(ids: readonly string[]): Promise<CustomFieldEntity[]> {
    return this.selectByIds(ids)
  }

  /** Those of a type of record, in their order; a workspace has tens at most. */
  list(recordType: RecordType, transaction?: EntityManager): Promise<CustomFieldEntity[]> {
    return this.select('field', transaction)
      .andWhere('field.recordType = :recordType AND field.archivedAt IS NULL', { recordType })
      .orderBy('field.position')
      .addOrderBy('field.id')
      .getMany()
  }

  lock(transaction: EntityManager, id: string): Promise<CustomFieldEntity | null> {
    return this.select('field', transaction).andWhere('field.id = :id', { id }).setLock('pessimistic_write').getOne()
  }

  async create(transaction: EntityManager, field: Omit<CustomFieldEntity, 'workspaceId'>): Promise<void> {
    await this.insert([field], transaction)
  }

  async change(
    transaction: EntityManager,
    field: CustomFieldEntity,
    change: Partial<CustomFieldEntity>,
  ): Promise<CustomFieldEntity> {
    const counted = { ...change, version: field.version + 1 }
    await this.update(field.id, counted, transaction)
    return Object.assign(field, counted)
  }
}
