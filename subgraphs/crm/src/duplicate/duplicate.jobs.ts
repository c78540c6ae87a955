import { workspaceScope } from '@parley/toolkit/database/workspace-scope'
import { defineJob, type JobDefinition } from '@parley/toolkit/jobs/job'
import { z } from 'zod'
import { findDuplicates, type FindDuplicates } from './find-duplicates'

/** Looks for duplicates among what has changed, every five minutes. */
export function duplicateJobs(finder: FindDuplicates): JobDefinition[] {
  return [
    defineJob({
      name: 'crm.plan-duplicates',
      payload: z.object({}),
      schedule: '*/5 * * * *',
      handle: () => finder.plan(),
    }),
    defineJob({
      ...findDuplicates,
      handle: ({ workspaceId }) => workspaceScope.run(workspaceId, () => finder.run()),
    }),
  ]
}
