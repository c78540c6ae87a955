import type { FilterField } from '@parley/toolkit/filtering/filter-field.type'
import { queryableId } from '@parley/toolkit/database/queryable-id'
import type { CompanyStore } from '../company/company.store'
import type { ContactStore } from '../contact/contact.store'
import type { CustomFieldEntity } from '../custom-field/custom-field.entity'
import type { CustomFieldStore } from '../custom-field/custom-field.store'
import { listRecordFields } from '../record/list-record-fields'
import type { RecordContent } from '../record/record.store'
import type { RecordType } from '../record/record-type'
import { dealSnapshots } from './deal.service'
import type { DealEntity } from './deal.entity'
import type { DealStore } from './deal.store'

/** The names of rules: `deal.amount`, `company.name`, and `contact.email` of any one contact. */
const PREFIXES = { DEAL: 'deal', COMPANY: 'company', CONTACT: 'contact' } as const satisfies Record<RecordType, string>
const TYPES = ['DEAL', 'COMPANY', 'CONTACT'] as const

/** Tells other parts of Parley what deals are and hold now, whoever looks after them. */
export class ToldDeals {
  private readonly snapshots: ReturnType<typeof dealSnapshots>

  constructor(
    private readonly deals: DealStore,
    private readonly companies: CompanyStore,
    private readonly contacts: ContactStore,
    private readonly customFields: CustomFieldStore,
  ) {
    this.snapshots = dealSnapshots(deals)
  }

  /** Those outside the trash, in the order of their ids. */
  async inOrder(after: string | null, first: number): Promise<Record<string, unknown>[]> {
    return this.tell(await this.deals.findInOrder(after === null ? null : queryableId(after), first))
  }

  async byIds(ids: readonly string[]): Promise<Record<string, unknown>[]> {
    return this.tell(await this.deals.findByIds(ids.map(queryableId)))
  }

  /** What deals hold, with their companies and contacts; without those in the trash. */
  async contents(given: readonly string[]): Promise<Record<string, unknown>[]> {
    const ids = given.map(queryableId)
    const fields = await this.customFields.listOfAll()
    const of = (type: RecordType): CustomFieldEntity[] => fields.filter(({ recordType }) => recordType === type)
    const [deals, links] = await Promise.all([this.deals.readContents(ids, of('DEAL')), this.deals.contactIdsOf(ids)])
    const companyIds = [...deals.values()].flatMap(({ companyId }) => companyId ?? [])
    const [companies, contacts] = await Promise.all([
      this.companies.readContents(companyIds, of('COMPANY')),
      this.contacts.readContents([...links.values()].flat(), of('CONTACT')),
    ])
    return [...deals].map(([id, deal]) => ({
      id,
      deal,
      company: companies.get(deal['companyId']?.[0] ?? '') ?? null,
      contacts: (links.get(id) ?? []).flatMap((contactId): RecordContent[] => {
        const contact = contacts.get(contactId)
        return contact ? [contact] : []
      }),
    }))
  }

  /** What rules over deals can name. */
  async ruleFields(): Promise<FilterField[]> {
    const fields = await this.customFields.listOfAll()
    return TYPES.flatMap((type) =>
      listRecordFields(
        type,
        fields.filter(({ recordType }) => recordType === type),
      ).map((field) => Object.assign(field, { name: `${PREFIXES[type]}.${field.name}` })),
    )
  }

  private async tell(deals: readonly DealEntity[]): Promise<Record<string, unknown>[]> {
    const snapshots = await this.snapshots(undefined, deals)
    return deals.map(({ id, version, ownerId, teamId, sharedWith, deletedAt }) => ({
      ...snapshots.get(id),
      id,
      version,
      ownerId,
      teamId,
      sharedWith,
      trashed: deletedAt !== null,
    }))
  }
}
