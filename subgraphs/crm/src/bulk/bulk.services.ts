import type { Assignees } from '@parley/toolkit/authorization/assignees'
import type { SubgraphRuntime } from '@parley/toolkit/subgraph/subgraph'
import type { CompanyStore } from '../company/company.store'
import type { CustomFieldStore } from '../custom-field/custom-field.store'
import type { ManyRecords } from '../record/change-many'
import type { DealStore } from '../deal/deal.store'
import { Places } from '../external/places'
import { RecordMergeStore } from '../duplicate/record-merge.store'
import { RecordLists } from '../record/record-lists'
import type { RecordType } from '../record/record-type'
import type { RecordJobs } from '../record-job/record-jobs'
import { BulkBatchStore } from './bulk-batch.store'
import { BulkFields } from './bulk-fields'
import { BulkHandler } from './bulk.handler'
import { MoveHandler } from './move.handler'
import { StartBulkChange } from './start-bulk-change'

interface Shared {
  readonly recordJobs: RecordJobs
  readonly types: Readonly<Record<RecordType, ManyRecords>>
  readonly customFields: CustomFieldStore
  readonly companies: CompanyStore
  readonly deals: DealStore
  readonly assignees: Assignees
}

/** The same change of many records: what starts it, and what does it. */
export function createBulkServices(
  { database, graph, now }: SubgraphRuntime,
  { recordJobs, types, customFields, companies, deals, assignees }: Shared,
) {
  const batches = new BulkBatchStore(database)
  const lists = new RecordLists(customFields, new Places(graph))
  const fields = new BulkFields(customFields, companies)
  return {
    startBulkChange: new StartBulkChange(recordJobs, batches, types, lists, fields, assignees),
    bulkHandlers: [
      new BulkHandler(batches, types, customFields, assignees, new RecordMergeStore(database), now),
      new MoveHandler(batches, deals, graph),
    ],
  }
}
