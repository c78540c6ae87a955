import { RequiresAnyOf } from '@parley/toolkit/authorization/guards'
import type { Page } from '@parley/toolkit/pagination/page'
import { ForwardPageArguments } from '@parley/toolkit/pagination/page-arguments'
import { Arg, Args, Ctx, FieldResolver, ID, Resolver, Root, Subscription, type ClassType } from 'type-graphql'
import { Company } from '../company/company.type'
import { Contact } from '../contact/contact.type'
import type { CrmContext } from '../context'
import { Deal } from '../deal/deal.type'
import { DealMoveStub } from '../external/deal-move.stub'
import { MessageStub } from '../external/message.stub'
import { UserStub } from '../external/user.stub'
import { Note, NoteConnection } from '../note/note.type'
import { READ_RECORDS } from '../record/record-permissions'
import { createRecordFields } from '../record/record-reference.resolver'
import type { RecordType } from '../record/record-type'
import { RecordTypeEnum } from '../record/record-type.enum'
import { Task } from '../task/task.type'
import { TimelineChange } from './timeline-change.type'
import type { TimelineRow } from './timeline-entry'
import { TimelineArguments, TimelineKindsArguments } from './timeline.inputs'
import { TimelineEntry, TimelineEntryConnection } from './timeline.type'

@Resolver(() => TimelineEntry)
class TimelineEntryResolver {
  @FieldResolver(() => UserStub, { nullable: true, description: 'The member who did it; null for what none did.' })
  actor(@Root() { actorId }: TimelineRow): UserStub | null {
    return actorId === null ? null : { id: actorId }
  }

  @FieldResolver(() => MessageStub, { nullable: true, description: 'The message; null unless you may read it.' })
  message(@Root() { kind, referenceId }: TimelineRow): MessageStub | null {
    return kind.startsWith('MESSAGE_') && referenceId ? { id: referenceId } : null
  }

  @FieldResolver(() => DealMoveStub, { nullable: true, description: 'The move; null for other kinds.' })
  move(@Root() { kind, referenceId }: TimelineRow): DealMoveStub | null {
    return kind === 'DEAL_MOVED' && referenceId ? { id: referenceId } : null
  }

  @FieldResolver(() => Note, { nullable: true, description: 'The note; null for other kinds, and once it is gone.' })
  note(@Root() { kind, referenceId }: TimelineRow, @Ctx() { loaders }: CrmContext): Promise<Note | null> | null {
    return kind === 'NOTE_ADDED' && referenceId ? loaders.notes.load(referenceId) : null
  }

  @FieldResolver(() => Task, { nullable: true, description: 'The task; null for other kinds, and once it is gone.' })
  task(@Root() { kind, referenceId }: TimelineRow, @Ctx() { loaders }: CrmContext): Promise<Task | null> | null {
    return kind.startsWith('TASK_') && referenceId ? loaders.tasks.load(referenceId) : null
  }
}

@Resolver(() => TimelineChange)
class TimelineChangeResolver {
  @RequiresAnyOf(READ_RECORDS)
  @Subscription(() => TimelineChange, {
    topics: 'timeline',
    description:
      'That the timeline of a record reads differently now; at once when it begins, so that a socket which was away misses nothing. NOT_FOUND.',
  })
  timelineChanged(
    @Root() change: TimelineChange,
    @Arg('recordType', () => RecordTypeEnum, { description: 'What the record is.' }) _recordType: RecordType,
    @Arg('recordId', () => ID, { description: 'The record.' }) _recordId: string,
  ): TimelineChange {
    return change
  }

  @FieldResolver(() => TimelineEntry, {
    nullable: true,
    description: 'What happened last; null while nothing has. Whoever shows it already need not read again.',
  })
  async newest(
    @Root() { recordType, recordId }: TimelineChange,
    @Args(() => TimelineKindsArguments) { kinds }: TimelineKindsArguments,
    @Ctx() { loaders }: CrmContext,
  ): Promise<TimelineEntry | null> {
    const { edges } = await loaders.timelines(recordType, kinds ?? null, { first: 1 }).load(recordId)
    return edges[0]?.node ?? null
  }
}

/** What every record has happening with it. */
function createActivityFields(objectType: ClassType, recordType: RecordType): ClassType {
  @Resolver(() => objectType)
  class ActivityFields {
    @FieldResolver(() => TimelineEntryConnection, {
      description:
        'What happened, the latest leading: with a company also with its contacts and deals, with a contact also with its deals, with a deal also the messages of its contacts.',
    })
    timeline(
      @Root() { id }: { id: string },
      @Args(() => TimelineArguments) { kinds, ...page }: TimelineArguments,
      @Ctx() { loaders }: CrmContext,
    ): Promise<Page<TimelineEntry>> {
      return loaders.timelines(recordType, kinds ?? null, page).load(id)
    }

    @FieldResolver(() => NoteConnection, { description: 'Its notes: what is pinned leads, then the latest.' })
    notes(
      @Root() { id }: { id: string },
      @Args(() => ForwardPageArguments) page: ForwardPageArguments,
      @Ctx() { loaders }: CrmContext,
    ): Promise<Page<Note>> {
      return loaders.notesOf(page).load(id)
    }
  }
  return ActivityFields
}

/** Timelines, and what their entries refer to. */
export const TIMELINE_RESOLVERS = [
  TimelineEntryResolver,
  TimelineChangeResolver,
  ...[TimelineEntry, Note, Task].map((type) => createRecordFields(type)),
  createActivityFields(Contact, 'CONTACT'),
  createActivityFields(Company, 'COMPANY'),
  createActivityFields(Deal, 'DEAL'),
]
