import type { Actor } from '@parley/toolkit/context/actor'
import { createPageLoader } from '@parley/toolkit/loading/page-loader'
import { createRowLoader } from '@parley/toolkit/loading/row-loader'
import type { createRecordJobServices } from './record-job.services'

/** Jobs of whoever asks, what they could not do, and what they changed. */
export function createRecordJobLoaders(
  { recordJobStore, recordJobErrors }: ReturnType<typeof createRecordJobServices>,
  actor: Actor | null,
) {
  return {
    recordJobs: createRowLoader(async (ids) =>
      actor?.kind === 'user' ? recordJobStore.findByIds(ids, actor.userId) : [],
    ),
    recordJobErrors: createPageLoader((jobIds, page) => recordJobErrors.listOf(jobIds, page)),
    recordJobRecords: createPageLoader((jobIds, page) => recordJobStore.listRecords(jobIds, page)),
  }
}
