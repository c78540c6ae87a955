import { workspaceScope } from '@parley/toolkit/database/workspace-scope'
import { defineJob, type JobDefinition } from '@parley/toolkit/jobs/job'
import { remindOfTask } from './plan-reminder'
import type { RemindOfTask } from './remind-of-task'

/** Runs when the time of a task has come. */
export function remindOfTaskJob(remind: RemindOfTask): JobDefinition {
  return defineJob({
    ...remindOfTask,
    handle: ({ workspaceId, taskId, remindAt }) =>
      workspaceScope.run(workspaceId, () => remind.run(taskId, new Date(remindAt))),
  })
}
