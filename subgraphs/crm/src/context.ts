import { Assignees } from '@parley/toolkit/authorization/assignees'
import { createPageLoader } from '@parley/toolkit/loading/page-loader'
import type { Actor } from '@parley/toolkit/context/actor'
import { createRowLoader } from '@parley/toolkit/loading/row-loader'
import DataLoader from 'dataloader'
import type { SubgraphContext, SubgraphRuntime } from '@parley/toolkit/subgraph/subgraph'
import { createBulkServices } from './bulk/bulk.services'
import { CompanyService } from './company/company.service'
import { CompanyStore } from './company/company.store'
import { ContactService } from './contact/contact.service'
import { ContactStore } from './contact/contact.store'
import { ConversationLinkStore } from './contact/conversation-link.store'
import { RecognisePeer } from './contact/recognise-peer'
import { CustomFieldService } from './custom-field/custom-field.service'
import { CustomFieldStore } from './custom-field/custom-field.store'
import { readCustomValues } from './custom-field/custom-values'
import { dealSnapshot, dealSnapshots, DealService } from './deal/deal.service'
import { DealStore } from './deal/deal.store'
import { ToldDeals } from './deal/told-deals'
import { createDuplicateServices } from './duplicate/duplicate.services'
import { createImportLoaders, createImportServices } from './import/import.services'
import { AssignRecords } from './record/assign-records'
import { createRecordJobRunner, createRecordJobServices } from './record-job/record-job.services'
import { createRecordJobLoaders } from './record-job/record-job.loaders'
import { RecordEditor } from './record/record-editor'
import { RecordLists } from './record/record-lists'
import type { CustomValues } from './record/record.entity'
import { PurgeTrash } from './trash/purge-trash'
import { createViewServices } from './view/view.services'
import { createActivityLoaders, createActivityServices } from './timeline/activity.services'

export type CrmServices = ReturnType<typeof createServices>
export type CrmLoaders = ReturnType<typeof createLoaders>
export type CrmContext = SubgraphContext<CrmServices, CrmLoaders>

export function createServices(runtime: SubgraphRuntime) {
  const { database, outbox, graph } = runtime
  const assignees = new Assignees(graph)
  const contactStore = new ContactStore(database)
  const links = new ConversationLinkStore(database)
  const companyStore = new CompanyStore(database)
  const dealStore = new DealStore(database)
  const customFieldStore = new CustomFieldStore(database)
  const contactKind = { type: 'CONTACT', noun: 'The contact', store: contactStore } as const
  const companyKind = { type: 'COMPANY', noun: 'The company', store: companyStore } as const
  const dealKind = { type: 'DEAL', noun: 'The deal', store: dealStore, snapshot: dealSnapshot(dealStore) } as const
  const contactEditor = new RecordEditor(database, contactKind, customFieldStore, outbox)
  const companyEditor = new RecordEditor(database, companyKind, customFieldStore, outbox)
  const dealEditor = new RecordEditor(database, dealKind, customFieldStore, outbox)
  const recordJobs = createRecordJobServices(runtime)
  const manyRecords = {
    CONTACT: contactKind,
    COMPANY: companyKind,
    DEAL: { ...dealKind, snapshots: dealSnapshots(dealStore) },
  }
  const bulk = createBulkServices(runtime, {
    ...recordJobs,
    types: manyRecords,
    customFields: customFieldStore,
    companies: companyStore,
    deals: dealStore,
    assignees,
  })
  const stores = { contactStore, companyStore, dealStore, customFieldStore }
  const imports = createImportServices(runtime, { ...recordJobs, ...stores, manyRecords })
  const duplicates = createDuplicateServices(runtime, {
    CONTACT: { store: contactStore, editor: contactEditor },
    COMPANY: { store: companyStore, editor: companyEditor },
    DEAL: { store: dealStore, editor: dealEditor },
    links,
  })
  const { recordMergeStore, duplicatePairStore } = duplicates
  return {
    ...duplicates,
    purgeTrash: new PurgeTrash(
      runtime,
      [
        { store: contactStore, editor: contactEditor },
        { store: companyStore, editor: companyEditor },
        { store: dealStore, editor: dealEditor },
      ],
      [recordMergeStore, duplicatePairStore],
    ),
    ...imports,
    ...createViewServices(runtime, customFieldStore),
    ...recordJobs,
    ...createActivityServices(runtime, { CONTACT: contactStore, COMPANY: companyStore, DEAL: dealStore }),
    ...bulk,
    runRecordJob: createRecordJobRunner(runtime, recordJobs, manyRecords, [
      ...bulk.bulkHandlers,
      imports.importHandler,
    ]),
    companyStore,
    companies: new CompanyService(companyEditor, recordMergeStore),
    dealStore,
    deals: new DealService(dealStore, companyStore, contactStore, dealEditor),
    toldDeals: new ToldDeals(dealStore, companyStore, contactStore, customFieldStore),
    customFieldStore,
    customFields: new CustomFieldService(database, customFieldStore),
    assignContacts: new AssignRecords(database, contactKind, assignees, outbox),
    assignCompanies: new AssignRecords(database, companyKind, assignees, outbox),
    assignDeals: new AssignRecords(database, manyRecords.DEAL, assignees, outbox),
    lists: new RecordLists(customFieldStore),
    contactStore,
    contacts: new ContactService(contactStore, companyStore, links, contactEditor, outbox, recordMergeStore),
    recognisePeer: new RecognisePeer(contactStore, links, contactEditor, outbox),
  }
}

export function createLoaders(services: CrmServices, actor: Actor | null) {
  const { contactStore, companyStore, dealStore, customFieldStore } = services
  const customFields = createRowLoader((ids) => customFieldStore.findByIds(ids))
  return {
    ...createRecordJobLoaders(services, actor),
    ...createImportLoaders(services, actor),
    ...createActivityLoaders(services),
    contacts: createRowLoader((ids) => contactStore.findByIds(ids)),
    contactsOfCompany: createPageLoader((ids, page) => contactStore.listOfCompanies(ids, page)),
    companies: createRowLoader((ids) => companyStore.findByIds(ids)),
    deals: createRowLoader((ids) => dealStore.findByIds(ids)),
    dealsOfCompany: createPageLoader((ids, page) => dealStore.listOfCompanies(ids, page)),
    dealsOfContact: createPageLoader((ids, page) => dealStore.listOfContacts(ids, page)),
    contactIdsOfDeal: new DataLoader<string, string[]>(async (dealIds) => {
      const byDeal = await dealStore.contactIdsOf(dealIds)
      return dealIds.map((id) => byDeal.get(id) ?? [])
    }),
    customFields,
    customFieldValues: (custom: CustomValues) => readCustomValues(custom, customFields),
  }
}
