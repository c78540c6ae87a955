import type { SubgraphRuntime } from '@parley/toolkit/subgraph/subgraph'
import type { ConversationLinkStore } from '../contact/conversation-link.store'
import type { DealEntity } from '../deal/deal.entity'
import type { DealStore } from '../deal/deal.store'
import type { RecordEditor } from '../record/record-editor'
import { DuplicatePairEntity } from './duplicate-pair.entity'
import { DuplicatePairStore } from './duplicate-pair.store'
import { FindDuplicates } from './find-duplicates'
import { MergeRecords } from './merge-records'
import { RecordMergeEntity } from './record-merge.entity'
import { RecordMergeStore } from './record-merge.store'
import { SimilarRecordStore } from './similar-records.store'
import { TellMerge, type MergeableKinds } from './tell-merge'
import { UndoMerge } from './undo-merge'

interface Shared extends MergeableKinds {
  readonly DEAL: { readonly store: DealStore; readonly editor: RecordEditor<DealEntity> }
  readonly links: ConversationLinkStore
}

export function createDuplicateServices(
  { database, outbox, jobs }: SubgraphRuntime,
  { DEAL, links, ...kinds }: Shared,
) {
  const duplicatePairStore = new DuplicatePairStore(database)
  const recordMergeStore = new RecordMergeStore(database)
  const records = { CONTACT: kinds.CONTACT.store, COMPANY: kinds.COMPANY.store }
  const similar = new SimilarRecordStore(database)
  const tell = new TellMerge(kinds, DEAL, links, recordMergeStore, outbox)
  return {
    duplicatePairStore,
    recordMergeStore,
    findDuplicates: new FindDuplicates(database, similar, duplicatePairStore, records, jobs),
    mergeRecords: new MergeRecords(database, kinds, recordMergeStore, tell),
    undoMerge: new UndoMerge(database, kinds, recordMergeStore, tell),
  }
}

export const DUPLICATE_ENTITIES = [DuplicatePairEntity, RecordMergeEntity]
