import type { SubgraphRuntime } from '@parley/toolkit/subgraph/subgraph'
import type { ManyRecords } from '../record/change-many'
import type { RecordType } from '../record/record-type'
import type { KeepTimelines } from '../timeline/keep-timelines'
import { RecordJobAccess } from './record-job-access'
import { RecordJobErrorStore } from './record-job-error.store'
import type { RecordJobHandler } from './record-job-handler'
import { RecordJobStore } from './record-job.store'
import { RecordJobs } from './record-jobs'
import { RunRecordJob } from './run-record-job'
import { UndoRecords } from './undo-records'

/** Whoever starts jobs gets `recordJobs`. */
export function createRecordJobServices({ database, outbox, jobs: queue, audit, now }: SubgraphRuntime) {
  const recordJobStore = new RecordJobStore(database)
  return {
    recordJobStore,
    recordJobErrors: new RecordJobErrorStore(database),
    recordJobs: new RecordJobs(database, recordJobStore, outbox, queue, audit, now),
  }
}

/** What does the jobs: made when all handlers are. */
export function createRecordJobRunner(
  { database, outbox, audit, graph, logger, now }: SubgraphRuntime,
  kept: ReturnType<typeof createRecordJobServices> & { readonly timelines: KeepTimelines },
  kinds: Readonly<Record<RecordType, ManyRecords>>,
  handlers: readonly RecordJobHandler[],
): RunRecordJob {
  const { recordJobStore: jobs, recordJobErrors: errors, recordJobs: service, timelines } = kept
  const keeping = { database, jobs, errors, service, outbox, timelines, audit, logger, now }
  return new RunRecordJob(keeping, new RecordJobAccess(graph), handlers, new UndoRecords(kinds))
}
