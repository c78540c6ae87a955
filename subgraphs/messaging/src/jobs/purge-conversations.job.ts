import { workspaceScope } from '@parley/toolkit/database/workspace-scope'
import { defineJob, type JobDefinition } from '@parley/toolkit/jobs/job'
import { z } from 'zod'

export const purgeConversations = {
  name: 'messaging.purge-conversations',
  payload: z.object({ workspaceId: z.uuid() }),
}

/** Forgets what has been out of use for long enough in one workspace. */
export function purgeConversationsJob(purge: { run(): Promise<number> }): JobDefinition {
  return defineJob({
    ...purgeConversations,
    handle: async ({ workspaceId }) => void (await workspaceScope.run(workspaceId, () => purge.run())),
  })
}
