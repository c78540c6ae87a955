import type { SubgraphRuntime } from '@parley/toolkit/subgraph/subgraph'
import { createRowLoader } from '@parley/toolkit/loading/row-loader'
import type { Actor } from '@parley/toolkit/context/actor'
import DataLoader from 'dataloader'
import type { CompanyStore } from '../company/company.store'
import type { ContactStore } from '../contact/contact.store'
import type { CustomFieldStore } from '../custom-field/custom-field.store'
import type { DealStore } from '../deal/deal.store'
import { ExportRecords } from '../export/export-records'
import { ExportResolver } from '../export/export.resolver'
import { MemberDirectory } from '../external/member-directory'
import { Places } from '../external/places'
import type { ManyRecords } from '../record/change-many'
import { RecordLists } from '../record/record-lists'
import type { RecordType } from '../record/record-type'
import type { RecordJobs } from '../record-job/record-jobs'
import type { RecordJobStore } from '../record-job/record-job.store'
import { ImportEntity } from './import.entity'
import { ImportOfJobResolver } from './import-of-job.resolver'
import { ImportErrorFile } from './import-error-file'
import { ImportResolver } from './import.resolver'
import { ImportService } from './import.service'
import { ImportStore } from './import.store'
import { PreviewImport } from './preview-import'
import { PurgeImport } from './purge-import'
import { RunImport } from './run-import'

export interface ImportedDomain {
  readonly recordJobs: RecordJobs
  readonly recordJobStore: RecordJobStore
  readonly customFieldStore: CustomFieldStore
  readonly contactStore: ContactStore
  readonly companyStore: CompanyStore
  readonly dealStore: DealStore
  readonly manyRecords: Readonly<Record<RecordType, ManyRecords>>
}

export const IMPORT_ENTITIES = [ImportEntity]
export const IMPORT_RESOLVERS = [ImportResolver, ImportOfJobResolver, ExportResolver] as const

/** What brings files in; `importHandler` is for whoever runs the jobs. */
export function createImportServices(runtime: SubgraphRuntime, domain: ImportedDomain) {
  const { database, audit, jobs: queue, graph, now } = runtime
  const importStore = new ImportStore(database)
  const importPreviews = new PreviewImport(importStore, domain.customFieldStore)
  const jobs = { service: domain.recordJobs, store: domain.recordJobStore }
  const members = new MemberDirectory(graph)
  const { contactStore, companyStore, dealStore, customFieldStore } = domain
  const exported = {
    stores: { CONTACT: contactStore, COMPANY: companyStore, DEAL: dealStore },
    lists: new RecordLists(customFieldStore, new Places(graph)),
    customFields: customFieldStore,
    companies: companyStore,
    deals: dealStore,
    members,
  }
  const importService = new ImportService(database, importStore, importPreviews, jobs, queue, now)
  return {
    importStore,
    importPreviews,
    importService,
    importErrorFile: new ImportErrorFile(importStore, importService),
    importHandler: new RunImport(importStore, domain, members),
    exportRecords: new ExportRecords(database, audit, exported),
    purgeImport: new PurgeImport(database, importStore, domain.recordJobStore, queue, now),
  }
}

export function createImportLoaders({ importStore }: { readonly importStore: ImportStore }, actor: Actor | null) {
  const userId = actor?.kind === 'user' ? actor.userId : null
  return {
    imports: createRowLoader(async (ids) => (userId ? importStore.findByIds(ids, userId) : [])),
    importParts: new DataLoader<string, number[]>(async (ids) => {
      const parts = await importStore.partNumbers(ids)
      return ids.map((id) => parts.get(id) ?? [])
    }),
  }
}
