import { workspaceScope } from '@parley/toolkit/database/workspace-scope'
import { defineJob, type JobDefinition } from '@parley/toolkit/jobs/job'
import { z } from 'zod'

export const purgeInboxEvents = {
  name: 'messaging.purge-inbox-events',
  payload: z.object({ workspaceId: z.uuid() }),
}

/** Forgets the changes of one workspace's inbox that nobody can ask for any more. */
export function purgeInboxEventsJob(purge: { run(): Promise<number> }): JobDefinition {
  return defineJob({
    ...purgeInboxEvents,
    handle: async ({ workspaceId }) => void (await workspaceScope.run(workspaceId, () => purge.run())),
  })
}
