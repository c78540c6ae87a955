import { queryableId } from '@parley/toolkit/database/queryable-id'
import { visibilityFilter } from '@parley/toolkit/database/visibility-filter'
import { workspaceScope } from '@parley/toolkit/database/workspace-scope'
import { WorkspaceStore } from '@parley/toolkit/database/workspace-store'
import { DomainError } from '@parley/toolkit/errors/domain-error'
import { fetchPage } from '@parley/toolkit/pagination/keyset'
import type { Page } from '@parley/toolkit/pagination/page'
import type { PageArgumentValues } from '@parley/toolkit/pagination/page-request'
import type { DataSource, EntityManager, SelectQueryBuilder } from 'typeorm'
import { uuidv7 } from 'uuidv7'
import { CompanyEntity } from '../company/company.entity'
import { ContactEntity } from '../contact/contact.entity'
import { RESOURCES } from '../record/record-reach'
import type { MergeableType } from './mergeable-type'
import { RecordMergeEntity } from './record-merge.entity'

const ENTITIES = { CONTACT: ContactEntity, COMPANY: CompanyEntity } as const

/** All queries on merges. Whoever asks sees those into a record that they may read. */
export class RecordMergeStore extends WorkspaceStore<RecordMergeEntity> {
  constructor(database: DataSource) {
    super(database, RecordMergeEntity)
  }

  /** The newest first. */
  list(type: MergeableType, page: PageArgumentValues): Promise<Page<RecordMergeEntity>> {
    return fetchPage(this.selectOf(type), { keys: [{ property: 'id', direction: 'DESC' }], arguments: page })
  }

  async findVisible(transaction: EntityManager, id: string): Promise<RecordMergeEntity | null> {
    const merge = await this.select('merge', transaction).andWhere('merge.id = :id', { id }).getOne()
    return merge && this.selectOf(merge.recordType, transaction).andWhere('merge.id = :id', { id }).getOne()
  }

  private selectOf(type: MergeableType, transaction?: EntityManager): SelectQueryBuilder<RecordMergeEntity> {
    const query = this.select('merge', transaction)
      .andWhere('merge.recordType = :type', { type })
      .innerJoin(ENTITIES[type], 'kept', 'kept.workspaceId = merge.workspaceId AND kept.id = merge.keptId')
    return visibilityFilter.apply(query, 'kept', `${RESOURCES[type]}:read`)
  }

  async create(
    transaction: EntityManager,
    merge: Omit<RecordMergeEntity, 'workspaceId' | 'mergedAt' | 'undoneAt'>,
  ): Promise<RecordMergeEntity> {
    const row = { ...merge, mergedAt: new Date(), undoneAt: null }
    await this.insert([row as never], transaction)
    return { ...row, workspaceId: workspaceScope.require() }
  }

  lock(transaction: EntityManager, id: string): Promise<RecordMergeEntity | null> {
    return this.select('merge', transaction).andWhere('merge.id = :id', { id }).setLock('pessimistic_write').getOne()
  }

  /** What went into another record comes back by undoing the merge, with what belonged to it. MERGED. */
  async refuseMerged(mergedId: string): Promise<void> {
    const merge = await this.select('merge')
      .andWhere('merge.mergedId = :mergedId AND merge.undoneAt IS NULL', { mergedId: queryableId(mergedId) })
      .getOne()
    if (merge) throw new DomainError('MERGED', 'It was merged into another one. Undo the merge instead.')
  }

  /** Those among them that are in another record now. */
  async mergedAmong(transaction: EntityManager, ids: readonly string[]): Promise<ReadonlySet<string>> {
    const merges = await this.select('merge', transaction)
      .andWhere('merge.mergedId = ANY(:ids) AND merge.undoneAt IS NULL', { ids })
      .getMany()
    return new Set(merges.map(({ mergedId }) => mergedId))
  }

  async markUndone(transaction: EntityManager, merge: RecordMergeEntity): Promise<RecordMergeEntity> {
    const undoneAt = new Date()
    await this.update(merge.id, { undoneAt }, transaction)
    await transaction.query('DELETE FROM crm.record_merge_row WHERE workspace_id = $1 AND merge_id = $2', [
      workspaceScope.require(),
      merge.id,
    ])
    return Object.assign(merge, { undoneAt })
  }

  /** Merges of records that are gone for good cannot be undone. */
  async forget(transaction: EntityManager, recordIds: readonly string[]): Promise<void> {
    await transaction.query(
      'DELETE FROM crm.record_merge WHERE workspace_id = $1 AND (merged_id = ANY ($2) OR kept_id = ANY ($2))',
      [workspaceScope.require(), recordIds],
    )
  }

  /** Another identity of a contact on Telegram. */
  async addAlias(transaction: EntityManager, contactId: string, telegramUserId: string): Promise<void> {
    await transaction.query(
      'INSERT INTO crm.contact_alias (workspace_id, id, telegram_user_id, contact_id) VALUES ($1, $2, $3, $4)',
      [workspaceScope.require(), uuidv7(), telegramUserId, contactId],
    )
  }

  async removeAlias(transaction: EntityManager, contactId: string, telegramUserId: string): Promise<void> {
    await transaction.query(
      'DELETE FROM crm.contact_alias WHERE workspace_id = $1 AND contact_id = $2 AND telegram_user_id = $3',
      [workspaceScope.require(), contactId, telegramUserId],
    )
  }

  /** Deals in which someone else is involved now have changed. */
  async countDeals(transaction: EntityManager, dealIds: readonly string[]): Promise<void> {
    await transaction.query(
      'UPDATE crm.deal SET version = version + 1, updated_at = now() WHERE workspace_id = $1 AND id = ANY ($2)',
      [workspaceScope.require(), dealIds],
    )
  }
}
