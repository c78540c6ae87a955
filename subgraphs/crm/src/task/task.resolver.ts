import { RequiresAnyOf } from '@parley/toolkit/authorization/guards'
import type { Page } from '@parley/toolkit/pagination/page'
import { GraphQLDateTime } from 'graphql-scalars'
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql'
import type { CrmContext } from '../context'
import { UserStub } from '../external/user.stub'
import { READ_RECORDS } from '../record/record-permissions'
import { CreateTaskInput, TasksArguments, UpdateTaskInput } from './task.inputs'
import type { TaskEntity } from './task.entity'
import { Task, TaskConnection } from './task.type'

const ID_OF_TASK = { description: 'Of the task.' }

/** What may be done with a task follows from its record, assignee and creator; the service says. */
@Resolver(() => Task)
export class TaskResolver {
  @RequiresAnyOf(READ_RECORDS)
  @Query(() => TaskConnection, { description: 'Your tasks, and those about records that you may see.' })
  tasks(
    @Args(() => TasksArguments) { filter, ...page }: TasksArguments,
    @Ctx() { services }: CrmContext,
  ): Promise<Page<Task>> {
    return services.taskStore.list(page, filter ?? {}, services.now())
  }

  @RequiresAnyOf(READ_RECORDS)
  @Query(() => Task, { nullable: true, description: 'A task; null if you see none with this id.' })
  task(@Arg('id', () => ID, ID_OF_TASK) id: string, @Ctx() { loaders }: CrmContext): Promise<Task | null> {
    return loaders.tasks.load(id)
  }

  @RequiresAnyOf(READ_RECORDS)
  @Mutation(() => Task, {
    description:
      'Makes a task; about a record, for those who may write to it. NOT_FOUND, FORBIDDEN, VALIDATION_FAILED.',
  })
  createTask(
    @Arg('input', () => CreateTaskInput, { description: 'The task.' }) input: CreateTaskInput,
    @Ctx() { services }: CrmContext,
  ): Promise<Task> {
    return services.tasks.create(input)
  }

  @RequiresAnyOf(READ_RECORDS)
  @Mutation(() => Task, { description: 'Changes a task. NOT_FOUND, FORBIDDEN, STALE_VERSION, VALIDATION_FAILED.' })
  updateTask(
    @Arg('input', () => UpdateTaskInput, { description: 'What to change.' }) input: UpdateTaskInput,
    @Ctx() { services }: CrmContext,
  ): Promise<Task> {
    return services.tasks.update(input)
  }

  @RequiresAnyOf(READ_RECORDS)
  @Mutation(() => Task, { description: 'Marks a task as done. NOT_FOUND, FORBIDDEN.' })
  completeTask(@Arg('id', () => ID, ID_OF_TASK) id: string, @Ctx() { services }: CrmContext): Promise<Task> {
    return services.tasks.complete(id)
  }

  @RequiresAnyOf(READ_RECORDS)
  @Mutation(() => Task, { description: 'Opens a task that was done again. NOT_FOUND, FORBIDDEN.' })
  reopenTask(@Arg('id', () => ID, ID_OF_TASK) id: string, @Ctx() { services }: CrmContext): Promise<Task> {
    return services.tasks.reopen(id)
  }

  @RequiresAnyOf(READ_RECORDS)
  @Mutation(() => Task, {
    description:
      'Puts a task off: reminds of it then, and a due time before then is moved to it. NOT_FOUND, FORBIDDEN, VALIDATION_FAILED.',
  })
  snoozeTask(
    @Arg('id', () => ID, ID_OF_TASK) id: string,
    @Arg('until', () => GraphQLDateTime, { description: 'When to remind.' }) until: Date,
    @Ctx() { services }: CrmContext,
  ): Promise<Task> {
    return services.tasks.snooze(id, until)
  }

  @RequiresAnyOf(READ_RECORDS)
  @Mutation(() => Task, { description: 'Deletes a task; `restoreTask` undoes it. NOT_FOUND, FORBIDDEN.' })
  deleteTask(@Arg('id', () => ID, ID_OF_TASK) id: string, @Ctx() { services }: CrmContext): Promise<Task> {
    return services.tasks.delete(id)
  }

  @RequiresAnyOf(READ_RECORDS)
  @Mutation(() => Task, { description: 'Brings a deleted task back. NOT_FOUND, FORBIDDEN.' })
  restoreTask(@Arg('id', () => ID, ID_OF_TASK) id: string, @Ctx() { services }: CrmContext): Promise<Task> {
    return services.tasks.restore(id)
  }

  @FieldResolver(() => UserStub, { nullable: true, description: 'Who is to do it; null for nobody.' })
  assignee(@Root() { assigneeId }: TaskEntity): UserStub | null {
    return assigneeId === null ? null : { id: assigneeId }
  }

  @FieldResolver(() => UserStub, { nullable: true, description: 'Who made it; null for an API key.' })
  creator(@Root() { creatorId }: TaskEntity): UserStub | null {
    return creatorId === null ? null : { id: creatorId }
  }

  @FieldResolver(() => Boolean, { description: 'Whether it is done.' })
  done(@Root() { doneAt }: TaskEntity): boolean {
    return doneAt !== null
  }

  @FieldResolver(() => UserStub, { nullable: true, description: 'Who did it; null while it is open.' })
  doneBy(@Root() { doneBy }: TaskEntity): UserStub | null {
    return doneBy === null ? null : { id: doneBy }
  }
}
