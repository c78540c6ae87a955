import { groupBy } from '@parley/toolkit/loading/group-by'
import { bindTo, visibilityFilter } from '@parley/toolkit/database/visibility-filter'
import { workspaceScope } from '@parley/toolkit/database/workspace-scope'
import { fetchPages } from '@parley/toolkit/pagination/keyset'
import type { Page, PageEdge } from '@parley/toolkit/pagination/page'
import type { PageArgumentValues } from '@parley/toolkit/pagination/page-request'
import type { DataSource, EntityManager } from 'typeorm'
import { ContactEntity } from '../contact/contact.entity'
import type { WantedRecord } from '../record/change-many'
import { recordFields } from '../record/record-fields'
import { RecordStore } from '../record/record.store'
import { DealContactEntity, DealEntity } from './deal.entity'

export const DEAL_FIELDS = recordFields([
  ['title', 'TEXT', 'title'],
  ['amount', 'MONEY', 'amount'],
  ['currency', 'CHOICE', 'currency'],
  ['companyId', 'REFERENCE', 'company_id', { references: 'Company' }],
  ['expectedClose', 'DATE', 'expected_close'],
  ['status', 'CHOICE', 'status', { choices: ['OPEN', 'WON', 'LOST'] }],
  ['lostReason', 'TEXT', 'lost_reason'],
  ['closedAt', 'DATE_TIME', 'closed_at'],
  ['pipelineId', 'REFERENCE', 'pipeline_id', { references: 'Pipeline' }],
  ['stageId', 'REFERENCE', 'stage_id', { references: 'Stage' }],
])

/** All queries on deals and on who is involved in them. */
export class DealStore extends RecordStore<DealEntity> {
  constructor(database: DataSource) {
    super(database, {
      entity: DealEntity,
      resource: 'deals',
      fields: DEAL_FIELDS,
      sorts: {
        title: 'title',
        amount: 'amountOrder',
        expectedClose: 'expectedCloseOrder',
        tags: 'tagsOrder',
        createdAt: 'createdAt',
        updatedAt: 'updatedAt',
      },
      finder: 'crm.find_deals',
    })
  }

  /** Those outside the trash whose ids follow `after`, in the order of their ids, whoever asks. */
  findInOrder(after: string | null, first: number): Promise<DealEntity[]> {
    const query = this.selectAsSystem('record').andWhere('record.deletedAt IS NULL')
    if (after !== null) query.andWhere('record.id > :after', { after })
    return query.orderBy('record.id').limit(first).getMany()
  }

  /** Where the deal stands on a board now. Counts as no change: nobody who edits the deal is in its way. */
  async follow(
    transaction: EntityManager,
    id: string,
    place: Pick<DealEntity, 'pipelineId' | 'stageId'>,
  ): Promise<void> {
    await this.update(id, place, transaction)
  }

  /** The contacts of deals, by deal. */
  async contactIdsOf(dealIds: readonly string[], transaction?: EntityManager): Promise<Map<string, string[]>> {
    const rows = await this.managerOf(transaction)
      .createQueryBuilder(DealContactEntity, 'link')
      .where('link.workspaceId = :workspaceId AND link.dealId = ANY(:dealIds)', {
        workspaceId: workspaceScope.require(),
        dealIds,
      })
      .orderBy('link.contactId')
      .getMany()
    const byDeal = new Map<string, string[]>(dealIds.map((id) => [id, []]))
    for (const { dealId, contactId } of rows) byDeal.get(dealId)?.push(contactId)
    return byDeal
  }

  /** The contacts of deals whom whoever asks does not see, by deal: a list that they send says nothing about those. */
  async unseenContactIdsOf(
    dealIds: readonly string[],
    transaction?: EntityManager,
  ): Promise<ReadonlyMap<string, readonly string[]>> {
    const query = this.managerOf(transaction)
      .createQueryBuilder(DealContactEntity, 'link')
      .innerJoin(ContactEntity, 'contact', 'contact.workspaceId = link.workspaceId AND contact.id = link.contactId')
      .where('link.workspaceId = :workspaceId', { workspaceId: workspaceScope.require() })
      .andWhere('link.dealId = ANY(:dealIds)', { dealIds })
    const isSeen = visibilityFilter.condition('contact', 'contacts:read', bindTo(query))
    if (isSeen === null || dealIds.length === 0) return new Map()
    const links = await query.andWhere(`${isSeen} IS NOT TRUE`).getMany()
    const byDeal = groupBy(links, ({ dealId }) => dealId)
    return new Map([...byDeal].map(([dealId, of]) => [dealId, of.map(({ contactId }) => contactId)]))
  }

  /** Reads who is involved in locked deals where that is to change. */
  async loadContacts(transaction: EntityManager, wanted: readonly WantedRecord<DealEntity>[]): Promise<void> {
    const deals = wanted.flatMap((each) => (each.wanted.contactIds ? each.record : []))
    if (deals.length === 0) return
    const contactIds = await this.contactIdsOf(
      deals.map(({ id }) => id),
      transaction,
    )
    for (const deal of deals) deal.contactIds = contactIds.get(deal.id) ?? []
  }

  /** Also who is involved, where the changes say so. */
  override async changeMany(
    transaction: EntityManager,
    changes: readonly { readonly record: DealEntity; readonly change: Partial<DealEntity> }[],
  ): Promise<void> {
    await super.changeMany(transaction, changes)
    const linked = changes.filter(({ change }) => change.contactIds)
    const links = linked.flatMap(
      ({ record: { id }, change }) => change.contactIds?.map((contact) => [id, contact] as const) ?? [],
    )
    if (linked.length === 0) return
    const workspaceId = workspaceScope.require()
    await transaction.query('DELETE FROM crm.deal_contact WHERE workspace_id = $1 AND deal_id = ANY ($2)', [
      workspaceId,
      linked.map(({ record }) => record.id),
    ])
    await transaction.query(
      `INSERT INTO crm.deal_contact (workspace_id, deal_id, contact_id)
       SELECT $1, link.* FROM unnest($2::uuid[], $3::uuid[]) AS link (deal_id, contact_id)
       WHERE EXISTS (SELECT FROM crm.contact WHERE workspace_id = $1 AND id = link.contact_id)`,
      [workspaceId, links.map(([dealId]) => dealId), links.map(([, contactId]) => contactId)],
    )
  }

  /** The deals of companies, newest first. */
  listOfCompanies(companyIds: readonly string[], page: PageArgumentValues): Promise<readonly Page<DealEntity>[]> {
    const query = this.select('deal').andWhere('deal.deletedAt IS NULL')
    const keys = [{ property: 'id', direction: 'DESC' }] as const
    return fetchPages(query, { parent: 'companyId', parentIds: companyIds, keys, arguments: page })
  }

  /** The deals that contacts are involved in, newest first. */
  async listOfContacts(contactIds: readonly string[], page: PageArgumentValues): Promise<readonly Page<DealEntity>[]> {
    const query = this.managerOf(undefined)
      .createQueryBuilder(DealContactEntity, 'link')
      .innerJoinAndMapOne(
        'link.deal',
        DealEntity,
        'deal',
        'deal.workspaceId = link.workspaceId AND deal.id = link.dealId',
      )
      .where('link.workspaceId = :workspaceId', { workspaceId: workspaceScope.require() })
      .andWhere('deal.deletedAt IS NULL')
    visibilityFilter.apply(query, 'deal', 'deals:read')
    const keys = [{ property: 'dealId', direction: 'DESC' }] as const
    const pages = await fetchPages(query, { parent: 'contactId', parentIds: contactIds, keys, arguments: page })
    return pages.map(({ edges, ...rest }) => ({ ...rest, edges: edges.flatMap(toDealEdge) }))
  }

  /** Replaces who is involved in a deal. */
  async setContacts(transaction: EntityManager, dealId: string, contactIds: readonly string[]): Promise<void> {
    const workspaceId = workspaceScope.require()
    await transaction.delete(DealContactEntity, { workspaceId, dealId })
    if (contactIds.length === 0) return
    const rows = contactIds.map((contactId) => ({ workspaceId, dealId, contactId }))
    await transaction.createQueryBuilder().insert().into(DealContactEntity).values(rows).orIgnore().execute()
  }
}

const toDealEdge = ({ node: { deal }, cursor }: PageEdge<DealContactEntity>): PageEdge<DealEntity>[] =>
  deal ? [{ node: deal, cursor }] : []
