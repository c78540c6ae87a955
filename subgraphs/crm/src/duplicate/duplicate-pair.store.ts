import { visibilityFilter } from '@parley/toolkit/database/visibility-filter'
import { workspaceScope } from '@parley/toolkit/database/workspace-scope'
import { WorkspaceStore } from '@parley/toolkit/database/workspace-store'
import { fetchPage } from '@parley/toolkit/pagination/keyset'
import type { Page } from '@parley/toolkit/pagination/page'
import type { PageArgumentValues } from '@parley/toolkit/pagination/page-request'
import type { DataSource, EntityManager, SelectQueryBuilder } from 'typeorm'
import { CompanyEntity } from '../company/company.entity'
import { ContactEntity } from '../contact/contact.entity'
import { RESOURCES } from '../record/record-reach'
import { DuplicatePairEntity } from './duplicate-pair.entity'
import type { MergeableType } from './mergeable-type'

const ENTITIES = { CONTACT: ContactEntity, COMPANY: CompanyEntity } as const
const BY_SCORE = [
  { property: 'score', direction: 'DESC' },
  { property: 'id', direction: 'DESC' },
] as const

/** All queries on pairs that may be the same. Whoever asks sees the pairs whose two records they may read. */
export class DuplicatePairStore extends WorkspaceStore<DuplicatePairEntity> {
  constructor(database: DataSource) {
    super(database, DuplicatePairEntity)
  }

  /** The most likely ones first, without those in the trash and those that were dismissed. */
  list(type: MergeableType, page: PageArgumentValues): Promise<Page<DuplicatePairEntity>> {
    const query = this.selectOf(type).andWhere('pair.dismissedAt IS NULL')
    return fetchPage(query, { keys: BY_SCORE, arguments: page })
  }

  async findType(id: string): Promise<MergeableType | null> {
    const pair = await this.select('pair').andWhere('pair.id = :id', { id }).getOne()
    return pair?.recordType ?? null
  }

  find(type: MergeableType, id: string): Promise<DuplicatePairEntity | null> {
    return this.selectOf(type).andWhere('pair.id = :id', { id }).getOne()
  }

  async dismiss(pair: DuplicatePairEntity, dismissedAt: Date | null): Promise<DuplicatePairEntity> {
    await this.update(pair.id, { dismissedAt })
    return Object.assign(pair, { dismissedAt })
  }

  /** What no pair can be of any more. */
  async forget(transaction: EntityManager, recordIds: readonly string[]): Promise<void> {
    await transaction.query(
      'DELETE FROM crm.duplicate_pair WHERE workspace_id = $1 AND (one_id = ANY ($2) OR other_id = ANY ($2))',
      [workspaceScope.require(), recordIds],
    )
  }

  private selectOf(type: MergeableType): SelectQueryBuilder<DuplicatePairEntity> {
    const query = this.select('pair').andWhere('pair.recordType = :type', { type })
    for (const side of ['one', 'other'] as const) {
      query.innerJoin(
        ENTITIES[type],
        side,
        `${side}.workspaceId = pair.workspaceId AND ${side}.id = pair.${side}Id AND ${side}.deletedAt IS NULL`,
      )
      visibilityFilter.apply(query, side, `${RESOURCES[type]}:read`)
    }
    return query
  }
}
