import { workspaceScope } from '@parley/toolkit/database/workspace-scope'
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

  /** Of every type of record, also those that were taken away. */
  listOfAll(): Promise<CustomFieldEntity[]> {
    return this.select('field').orderBy('field.position').addOrderBy('field.id').getMany()
  }

  /** Also those that were taken away: filters that named one before still hold. */
  listWithArchived(recordType: RecordType, transaction?: EntityManager): Promise<CustomFieldEntity[]> {
    return this.select('field', transaction)
      .andWhere('field.recordType = :recordType', { recordType })
      .orderBy('field.position')
      .addOrderBy('field.id')
      .getMany()
  }

  lockList(transaction: EntityManager, recordType: RecordType): Promise<CustomFieldEntity[]> {
    return this.select('field', transaction)
      .andWhere('field.recordType = :recordType AND field.archivedAt IS NULL', { recordType })
      .orderBy('field.id')
      .setLock('pessimistic_write')
      .getMany()
  }

  /** Gives each its place in this order. */
  async place(transaction: EntityManager, fields: readonly CustomFieldEntity[]): Promise<void> {
    await transaction.query(
      `UPDATE crm.custom_field field SET position = placed.place - 1
       FROM unnest($2::uuid[]) WITH ORDINALITY AS placed(id, place)
       WHERE field.workspace_id = $1 AND field.id = placed.id`,
      [workspaceScope.require(), fields.map(({ id }) => id)],
    )
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
