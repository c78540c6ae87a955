import { ALL_TASKS, readTaskChange } from '@parley/schema/events/crm'
import type { CrmContext } from '../context'
import { currentMemberId } from '../record/current-member'
import type { TaskChange } from './task-change.type'

/** Null for a task that whoever asks neither sees nor was to do until it was given to somebody else. */
export async function resolveTaskChange(
  { id }: { readonly id: string },
  { loaders }: CrmContext,
): Promise<TaskChange | null> {
  if (id === ALL_TASKS) return { id, taskId: null }
  const { taskId, formerAssigneeId } = readTaskChange(id)
  const isHeard = (await loaders.tasks.load(taskId)) !== null
  const wasMine = formerAssigneeId !== null && formerAssigneeId === currentMemberId()
  return isHeard || wasMine ? { id, taskId } : null
}
