import type { SubgraphRuntime } from '@parley/toolkit/subgraph/subgraph'
import { CompanyStore } from './company/company.store'
import { ContactStore } from './contact/contact.store'
import { CustomFieldStore } from './custom-field/custom-field.store'
import { dealSnapshot, dealSnapshots } from './deal/deal.service'
import { DealStore } from './deal/deal.store'
import { RecordEditor } from './record/record-editor'

/** How contacts, companies and deals are kept and changed: what every feature over records is built on. */
export function createRecordTypes({ database, outbox }: SubgraphRuntime) {
  const contactStore = new ContactStore(database)
  const companyStore = new CompanyStore(database)
  const dealStore = new DealStore(database)
  const customFieldStore = new CustomFieldStore(database)
  const deals = {
    load: dealStore.loadContacts.bind(dealStore),
    snapshot: dealSnapshot(dealStore),
    snapshots: dealSnapshots(dealStore),
  }
  const kinds = {
    CONTACT: { type: 'CONTACT', noun: 'The contact', store: contactStore },
    COMPANY: { type: 'COMPANY', noun: 'The company', store: companyStore },
    DEAL: { type: 'DEAL', noun: 'The deal', store: dealStore, ...deals },
  } as const
  return {
    stores: { contactStore, companyStore, dealStore, customFieldStore },
    kinds,
    editors: {
      CONTACT: new RecordEditor(database, kinds.CONTACT, customFieldStore, outbox),
      COMPANY: new RecordEditor(database, kinds.COMPANY, customFieldStore, outbox),
      DEAL: new RecordEditor(database, kinds.DEAL, customFieldStore, outbox),
    },
  }
}
