import { workspaceScope } from '@parley/toolkit/database/workspace-scope'
import { defineJob, type JobDefinition } from '@parley/toolkit/jobs/job'
import { z } from 'zod'
import { readHistory, type ReadHistory } from './read-history'

/** More wait for the next time: each is a job of its own, and others want to run too. */
const AT_ONCE = 1_000

/** Reads the messages of conversations into timelines; every ten minutes also those that nothing told of. */
export function readHistoryJobs(histories: ReadHistory): JobDefinition[] {
  return [
    defineJob({
      ...readHistory,
      handle: ({ workspaceId, conversationId }) => workspaceScope.run(workspaceId, () => histories.run(conversationId)),
    }),
    defineJob({
      name: 'crm.plan-histories',
      payload: z.object({}),
      schedule: '*/10 * * * *',
      handle: () => histories.planUnread(AT_ONCE),
    }),
  ]
}
