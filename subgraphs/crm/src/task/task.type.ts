import { createConnection } from '@parley/toolkit/pagination/connection.type'
import { GraphQLDateTime } from 'graphql-scalars'
import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql'
import type { RecordType } from '../record/record-type'
import { RecordTypeEnum } from '../record/record-type.enum'

@Directive('@key(fields: "id")')
@ObjectType({
  description: 'Something to do. Whoever sees its record sees it, and so do its assignee and its creator.',
})
export class Task {
  @Field(() => ID, { description: 'Stable identity.' })
  id: string

  @Field(() => String, { description: 'What is to be done, 1 to 200 characters.' })
  title: string

  @Field(() => String, { description: 'What else there is to say; empty for nothing.' })
  note: string

  @Field(() => GraphQLDateTime, { nullable: true, description: 'By when it is to be done.' })
  dueAt: Date | null

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When the assignee is reminded, once.' })
  remindAt: Date | null

  @Field(() => RecordTypeEnum, { nullable: true, description: 'What it is about; null for a task of its own.' })
  recordType: RecordType | null

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When it was done; null while it is open.' })
  doneAt: Date | null

  @Field(() => GraphQLDateTime, { description: 'When it was made.' })
  createdAt: Date

  @Field(() => GraphQLDateTime, { description: 'When it was last changed.' })
  updatedAt: Date

  @Field(() => GraphQLDateTime, { nullable: true, description: 'Since when it is deleted; null for one that is not.' })
  deletedAt: Date | null

  @Field(() => Int, { description: 'Counts the changes; name it in an update, so that no change of another is lost.' })
  version: number
}

export const { Connection: TaskConnection } = createConnection('Task', () => Task)

const REMINDER_KINDS = { TASK: 'TASK', MENTION: 'MENTION' } as const
registerEnumType(REMINDER_KINDS, {
  name: 'ReminderKind',
  description: 'Why it asks for attention.',
  valuesConfig: {
    TASK: { description: 'The time of a task has come.' },
    MENTION: { description: 'A note names you.' },
  },
})

@Directive('@key(fields: "id")')
@ObjectType({ description: 'Something that asked for your attention, once; nobody else sees it.' })
export class Reminder {
  @Field(() => ID, { description: 'Stable identity.' })
  id: string

  @Field(() => GraphQLDateTime, { description: 'When it did.' })
  at: Date
}

export { REMINDER_KINDS as ReminderKindEnum }
