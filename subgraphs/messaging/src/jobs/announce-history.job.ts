import { workspaceScope } from '@parley/toolkit/database/workspace-scope'
import { defineJob, type JobDefinition } from '@parley/toolkit/jobs/job'
import { z } from 'zod'

export const announceHistory = {
  name: 'messaging.announce-history',
  payload: z.object({ workspaceId: z.uuid(), conversationId: z.uuid() }),
}

/** Tells subscribers of the last batches of history, which came too soon after the one before to be told at once. */
export function announceHistoryJob(announcements: { tell(conversationId: string): Promise<void> }): JobDefinition {
  return defineJob({
    ...announceHistory,
    handle: ({ workspaceId, conversationId }) =>
      workspaceScope.run(workspaceId, () => announcements.tell(conversationId)),
  })
}
