import { workspaceScope } from '@parley/toolkit/database/workspace-scope'
import { defineJob, type JobDefinition } from '@parley/toolkit/jobs/job'
import { z } from 'zod'
import type { PurgeActivities } from './purge-activities'

export const purgeActivities = { name: 'team.purge-activities', payload: z.object({ workspaceId: z.uuid() }) }

/** Forgets what happened too long ago in one workspace. */
export function purgeActivitiesJob(service: PurgeActivities): JobDefinition {
  return defineJob({
    ...purgeActivities,
    handle: ({ workspaceId }) => workspaceScope.run(workspaceId, () => service.run()),
  })
}
