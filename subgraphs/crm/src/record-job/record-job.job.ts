import { workspaceScope } from '@parley/toolkit/database/workspace-scope'
import { defineJob, type JobDefinition } from '@parley/toolkit/jobs/job'
import { z } from 'zod'
import type { RecordJobStore } from './record-job.store'
import type { RunRecordJob } from './run-record-job'

const payload = z.object({ workspaceId: z.uuid(), jobId: z.uuid() })
export const runRecordJob = { name: 'crm.run-record-job', payload }
export const purgeRecordJob = { name: 'crm.purge-record-job', payload }

/** Does what members started, and forgets it in time. */
export function recordJobJobs(runner: RunRecordJob, jobs: RecordJobStore): JobDefinition[] {
  return [
    defineJob({
      ...runRecordJob,
      handle: ({ workspaceId, jobId }) => workspaceScope.run(workspaceId, () => runner.run(jobId)),
    }),
    defineJob({
      ...purgeRecordJob,
      handle: ({ workspaceId, jobId }) => workspaceScope.run(workspaceId, () => jobs.purge(jobId)),
    }),
  ]
}
