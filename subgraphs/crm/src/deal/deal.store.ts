import { workspaceScope } from '@parley/toolkit/database/workspace-scope'
import type { DataSource, EntityManager } from 'typeorm'
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
        createdAt: 'createdAt',
        updatedAt: 'updatedAt',
      },
      finder: 'crm.find_deals',
    })
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

  /** Replaces who is involved in a deal. */
  async setContacts(transaction: EntityManager, dealId: string, contactIds: readonly string[]): Promise<void> {
    const workspaceId = workspaceScope.require()
    await transaction.delete(DealContactEntity, { workspaceId, dealId })
    if (contactIds.length === 0) return
    const rows = contactIds.map((contactId) => ({ workspaceId, dealId, contactId }))
    await transaction.createQueryBuilder().insert().into(DealContactEntity).values(rows).orIgnore().execute()
  }
}
