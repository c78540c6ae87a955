import { RequiresAnyOf } from '@parley/toolkit/authorization/guards'
import { Ctx, FieldResolver, Resolver, Root, Subscription } from 'type-graphql'
import type { CrmContext } from '../context'
import { Note } from '../note/note.type'
import { READ_RECORDS } from '../record/record-permissions'
import type { ReminderEntity } from './reminder.entity'
import { Reminder, ReminderKindEnum, Task } from './task.type'

@Resolver(() => Reminder)
export class ReminderResolver {
  @RequiresAnyOf(READ_RECORDS)
  @Subscription(() => Reminder, {
    topics: 'reminder',
    description: 'What asks for your attention, as it happens: a task whose time has come, a note that names you.',
  })
  reminderDue(@Root() reminder: Reminder): Reminder {
    return reminder
  }

  @FieldResolver(() => ReminderKindEnum, { description: 'Why it asks for attention.' })
  kind(@Root() { taskId }: ReminderEntity): 'TASK' | 'MENTION' {
    return taskId === null ? 'MENTION' : 'TASK'
  }

  @FieldResolver(() => Task, { nullable: true, description: 'The task; null for a mention, or when it is gone.' })
  task(@Root() { taskId }: ReminderEntity, @Ctx() { loaders }: CrmContext): Promise<Task | null> | null {
    return taskId === null ? null : loaders.tasks.load(taskId)
  }

  @FieldResolver(() => Note, { nullable: true, description: 'The note; null for a task, or unless you may see it.' })
  note(@Root() { noteId }: ReminderEntity, @Ctx() { loaders }: CrmContext): Promise<Note | null> | null {
    return noteId === null ? null : loaders.notes.load(noteId)
  }
}
