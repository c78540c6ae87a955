import { createPageLoader, type PageLoader } from '@parley/toolkit/loading/page-loader'
import { createRowLoader } from '@parley/toolkit/loading/row-loader'
import type { PageArgumentValues } from '@parley/toolkit/pagination/page-request'
import type { SubgraphRuntime } from '@parley/toolkit/subgraph/subgraph'
import { Members } from '../external/members'
import { NoteEntity } from '../note/note.entity'
import { NoteResolver } from '../note/note.resolver'
import { NoteService } from '../note/note.service'
import { NoteStore } from '../note/note.store'
import { TellMentioned } from '../note/tell-mentioned'
import { RecordReach, type VisibleRecords } from '../record/record-reach'
import type { RecordType } from '../record/record-type'
import { PlanReminder } from '../task/plan-reminder'
import { RemindOfTask } from '../task/remind-of-task'
import { remindOfTaskJob } from '../task/remind-of-task.job'
import { ReminderEntity } from '../task/reminder.entity'
import { ReminderResolver } from '../task/reminder.resolver'
import { ReminderStore } from '../task/reminder.store'
import { TaskEntity } from '../task/task.entity'
import { TaskChangeResolver } from '../task/task-change.resolver'
import { TaskResolver } from '../task/task.resolver'
import { TaskService } from '../task/task.service'
import { TaskStore } from '../task/task.store'
import { ConversationHistoryStore } from './conversation-history.store'
import { KeepTimelines } from './keep-timelines'
import { ReadHistory } from './read-history'
import { readHistoryJobs } from './read-history.job'
import type { TimelineRow } from './timeline-entry'
import { TimelineEntryEntity } from './timeline-entry.entity'
import type { TimelineKind } from './timeline-kind'
import { TIMELINE_RESOLVERS } from './timeline.resolver'
import { timelineConsumers } from './timeline.consumers'
import { TimelineStore } from './timeline.store'

export type ActivityServices = ReturnType<typeof createActivityServices>

export function createActivityServices(
  { database, outbox, graph, jobs, mails, publicUrl, now }: SubgraphRuntime,
  records: Readonly<Record<RecordType, VisibleRecords>>,
) {
  const noteStore = new NoteStore(database)
  const taskStore = new TaskStore(database)
  const reminderStore = new ReminderStore(database)
  const members = new Members(graph)
  const reach = new RecordReach(records)
  const timelineStore = new TimelineStore(database)
  const timelines = new KeepTimelines(timelineStore, outbox)
  const histories = new ConversationHistoryStore(database)
  const mentioned = new TellMentioned(members, reminderStore, mails, publicUrl)
  return {
    noteStore,
    notes: new NoteService(database, noteStore, reach, members, mentioned, outbox),
    taskStore,
    tasks: new TaskService(database, taskStore, reach, members, new PlanReminder(jobs), outbox),
    reminderStore,
    remindOfTask: new RemindOfTask(database, taskStore, reminderStore, members, { outbox, mails, publicUrl }),
    timelineStore,
    timelines,
    readHistory: new ReadHistory(database, histories, timelines, graph, jobs),
    now,
  }
}

export function createActivityLoaders({ noteStore, taskStore, reminderStore, timelineStore }: ActivityServices) {
  const timelines = new Map<string, PageLoader<TimelineRow>>()
  return {
    notes: createRowLoader((ids) => noteStore.findByIds(ids)),
    notesOf: createPageLoader((ids, page) => noteStore.listOf(ids, page)),
    tasks: createRowLoader((ids) => taskStore.findByIds(ids)),
    reminders: createRowLoader((ids) => reminderStore.findByIds(ids)),
    timelines: (type: RecordType, kinds: readonly TimelineKind[] | null, page: PageArgumentValues) => {
      const key = `${type} ${kinds?.join() ?? ''}`
      const loader = timelines.get(key) ?? createPageLoader((ids, of) => timelineStore.pagesOf(type, ids, kinds, of))
      timelines.set(key, loader)
      return loader(page)
    },
  }
}

/** What the subgraph is given for notes, tasks and timelines. */
export const ACTIVITY_RESOLVERS = [
  NoteResolver,
  TaskResolver,
  TaskChangeResolver,
  ReminderResolver,
  ...TIMELINE_RESOLVERS,
]
export const ACTIVITY_ENTITIES = [NoteEntity, TaskEntity, ReminderEntity, TimelineEntryEntity]
export const activityJobs = ({ remindOfTask, readHistory }: ActivityServices) => [
  remindOfTaskJob(remindOfTask),
  ...readHistoryJobs(readHistory),
]
export const activityConsumers = ({ timelines, readHistory }: ActivityServices) =>
  timelineConsumers(timelines, readHistory)
