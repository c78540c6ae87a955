import { ForwardPageArguments } from '@parley/toolkit/pagination/page-arguments'
import { GraphQLDateTime } from 'graphql-scalars'
import { ArgsType, Field, ID, InputType, Int, registerEnumType } from 'type-graphql'
import type { RecordType } from '../record/record-type'
import { RecordTypeEnum } from '../record/record-type.enum'

export const TASK_STATES = { OPEN: 'OPEN', DONE: 'DONE', OVERDUE: 'OVERDUE' } as const
export type TaskState = keyof typeof TASK_STATES
registerEnumType(TASK_STATES, {
  name: 'TaskState',
  description: 'How far a task is.',
  valuesConfig: {
    OPEN: { description: 'Not done; those that are due first lead.' },
    DONE: { description: 'Done; the latest leads.' },
    OVERDUE: { description: 'Open, and should have been done by now.' },
  },
})

@InputType({ description: 'Which tasks to list; all conditions must hold.' })
export class TaskFilter {
  @Field(() => ID, { nullable: true, description: 'Those of a member.' })
  assigneeId?: string | null

  @Field(() => TASK_STATES, { nullable: true, description: 'How far they are; those that are open if not given.' })
  state?: TaskState | null

  @Field(() => RecordTypeEnum, { nullable: true, description: 'Those about a type of record.' })
  recordType?: RecordType | null

  @Field(() => ID, { nullable: true, description: 'Those about a record.' })
  recordId?: string | null

  @Field(() => GraphQLDateTime, { nullable: true, description: 'Those due at this moment or later, or at no time.' })
  dueFrom?: Date | null

  @Field(() => GraphQLDateTime, { nullable: true, description: 'Those due before this moment.' })
  dueBefore?: Date | null
}

@ArgsType()
export class TasksArguments extends ForwardPageArguments {
  @Field(() => TaskFilter, { nullable: true, description: 'Which tasks to list; all that are open if not given.' })
  filter?: TaskFilter | null
}

@InputType()
class TaskFields {
  @Field(() => String, { nullable: true, description: 'What else there is to say, at most 5,000 characters.' })
  note?: string | null

  @Field(() => GraphQLDateTime, { nullable: true, description: 'By when it is to be done; null for no time.' })
  dueAt?: Date | null

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When the assignee is reminded; null for never.' })
  remindAt?: Date | null

  @Field(() => ID, { nullable: true, description: 'The member who is to do it; of a new task you, if left out.' })
  assigneeId?: string | null
}

@InputType({ description: 'A new task.' })
export class CreateTaskInput extends TaskFields {
  @Field(() => String, { description: 'What is to be done, 1 to 200 characters.' })
  title: string

  @Field(() => RecordTypeEnum, { nullable: true, description: 'What the record is; together with recordId.' })
  recordType?: RecordType | null

  @Field(() => ID, { nullable: true, description: 'The record that it is about.' })
  recordId?: string | null
}

@InputType({ description: 'What to change of a task; what is left out stays.' })
export class UpdateTaskInput extends TaskFields {
  @Field(() => ID, { description: 'The task.' })
  id: string

  @Field(() => Int, { description: 'Its version when the change was begun; STALE_VERSION if it has another by now.' })
  version: number

  @Field(() => String, { nullable: true, description: 'What is to be done, 1 to 200 characters.' })
  title?: string | null
}
