import { startOfDay } from '../../../components/record-detail/moments'
import type { TaskFieldsFragment } from '../../../gql/graphql'

export const GROUPS = ['overdue', 'today', 'later', 'someday'] as const
export type DueGroup = (typeof GROUPS)[number]

/** Tasks by how near they are, in the reader's zone; each group keeps their order. */
export function byDueGroup(
  tasks: readonly TaskFieldsFragment[],
  now = new Date(),
): { group: DueGroup; tasks: TaskFieldsFragment[] }[] {
  const tomorrow = startOfDay(1, now).getTime()
  const groupOf = ({ dueAt }: TaskFieldsFragment): DueGroup => {
    if (!dueAt) return 'someday'
    const due = Date.parse(dueAt)
    return due < now.getTime() ? 'overdue' : due < tomorrow ? 'today' : 'later'
  }
  return GROUPS.map((group) => ({ group, tasks: tasks.filter((task) => groupOf(task) === group) })).filter(
    (each) => each.tasks.length > 0,
  )
}
