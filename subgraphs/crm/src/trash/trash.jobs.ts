import { workspaceScope } from '@parley/toolkit/database/workspace-scope'
import { defineJob, type JobDefinition } from '@parley/toolkit/jobs/job'
import { z } from 'zod'
import { purgeTrash, type PurgeTrash } from './purge-trash'

/** Empties the trash of what has been in there for long enough, once a day. */
export function trashJobs(purge: PurgeTrash): JobDefinition[] {
  return [
    defineJob({
      name: 'crm.plan-purges',
      payload: z.object({}),
      schedule: '37 3 * * *',
      handle: () => purge.plan(),
    }),
    defineJob({
      ...purgeTrash,
      handle: async ({ workspaceId }) => void (await workspaceScope.run(workspaceId, () => purge.run())),
    }),
  ]
}
