import { Assignees } from '@parley/toolkit/authorization/assignees'
import { createPageLoader } from '@parley/toolkit/loading/page-loader'
import type { Actor } from '@parley/toolkit/context/actor'
import { createRowLoader } from '@parley/toolkit/loading/row-loader'
import DataLoader from 'dataloader'
import type { SubgraphContext, SubgraphRuntime } from '@parley/toolkit/subgraph/subgraph'
import { createBulkServices } from './bulk/bulk.services'
import { CompanyService } from './company/company.service'
import { ContactService } from './contact/contact.service'
import { ConversationLinkStore } from './contact/conversation-link.store'
import { RecognisePeer } from './contact/recognise-peer'
import { CustomFieldService } from './custom-field/custom-field.service'
import { readCustomValues } from './custom-field/custom-values'
import { DealService } from './deal/deal.service'
import { ToldDeals } from './deal/told-deals'
import { Boards } from './external/boards'
import { Places } from './external/places'
import { createDuplicateServices } from './duplicate/duplicate.services'
import { createImportLoaders, createImportServices } from './import/import.services'
import { AssignRecords } from './record/assign-records'
import { createRecordJobRunner, createRecordJobServices } from './record-job/record-job.services'
import { createRecordJobLoaders } from './record-job/record-job.loaders'
import { RecordLists } from './record/record-lists'
import { createRecordTypes } from './record-types'
import type { CustomValues } from './record/record.entity'
import { PurgeTrash } from './trash/purge-trash'
import { createViewServices } from './view/view.services'
import { createActivityLoaders, createActivityServices } from './timeline/activity.services'

export type CrmServices = ReturnType<typeof createServices>
export type CrmLoaders = ReturnType<typeof createLoaders>
export type CrmContext = SubgraphContext<CrmServices, CrmLoaders>

export function createServices(runtime: SubgraphRuntime) {
  const { database, outbox, graph } = runtime
  const { stores, kinds, editors } = createRecordTypes(runtime)
  const { contactStore, companyStore, dealStore, customFieldStore } = stores
  const assignees = new Assignees(graph)
  const links = new ConversationLinkStore(database)
  const recordJobs = createRecordJobServices(runtime)
  const bulk = createBulkServices(runtime, {
    ...recordJobs,
    types: kinds,
    customFields: customFieldStore,
    companies: companyStore,
    deals: dealStore,
    assignees,
  })
  const imports = createImportServices(runtime, { ...recordJobs, ...stores, manyRecords: kinds })
  const edited = {
    CONTACT: { store: contactStore, editor: editors.CONTACT },
    COMPANY: { store: companyStore, editor: editors.COMPANY },
    DEAL: { store: dealStore, editor: editors.DEAL },
  }
  const duplicates = createDuplicateServices(runtime, { ...edited, links })
  const { recordMergeStore, duplicatePairStore } = duplicates
  const activity = createActivityServices(runtime, { CONTACT: contactStore, COMPANY: companyStore, DEAL: dealStore })
  return {
    ...stores,
    ...recordJobs,
    ...bulk,
    ...imports,
    ...duplicates,
    ...createViewServices(runtime, customFieldStore),
    ...activity,
    runRecordJob: createRecordJobRunner(runtime, { ...recordJobs, ...activity }, kinds, [
      ...bulk.bulkHandlers,
      imports.importHandler,
    ]),
    purgeTrash: new PurgeTrash(runtime, Object.values(edited), [recordMergeStore, duplicatePairStore]),
    companies: new CompanyService(editors.COMPANY, recordMergeStore),
    deals: new DealService(dealStore, companyStore, contactStore, editors.DEAL, assignees, new Boards(graph)),
    toldDeals: new ToldDeals(dealStore, companyStore, contactStore, customFieldStore),
    customFields: new CustomFieldService(database, customFieldStore),
    assignContacts: new AssignRecords(database, kinds.CONTACT, assignees, outbox),
    assignCompanies: new AssignRecords(database, kinds.COMPANY, assignees, outbox),
    assignDeals: new AssignRecords(database, kinds.DEAL, assignees, outbox),
    lists: new RecordLists(customFieldStore, new Places(graph)),
    contacts: new ContactService(contactStore, companyStore, links, editors.CONTACT, outbox, recordMergeStore),
    recognisePeer: new RecognisePeer(contactStore, links, editors.CONTACT, outbox),
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
