import { RequiresAnyOf } from '@parley/toolkit/authorization/guards'
import { Ctx, FieldResolver, Resolver, Root, Subscription } from 'type-graphql'
import type { CrmContext } from '../context'
import { READ_RECORDS } from '../record/record-permissions'
import { TaskChange } from './task-change.type'
import { Task } from './task.type'

@Resolver(() => TaskChange)
export class TaskChangeResolver {
  @RequiresAnyOf(READ_RECORDS)
  @Subscription(() => TaskChange, {
    topics: 'task',
    description:
      'That tasks which you may see are others now, as it happens. It begins with all of them, so that a socket which was away misses nothing.',
  })
  taskChanged(@Root() change: TaskChange): TaskChange {
    return change
  }

  @FieldResolver(() => Task, {
    nullable: true,
    description: 'The task; null for all of them, and for one that was given to somebody else out of your sight.',
  })
  task(@Root() { taskId }: TaskChange, @Ctx() { loaders }: CrmContext): Promise<Task | null> | null {
    return taskId === null ? null : loaders.tasks.load(taskId)
  }
}
