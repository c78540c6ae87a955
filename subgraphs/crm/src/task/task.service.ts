import { taskChanged } from '@parley/schema/events/crm'
import { createTaskInput, taskMoment, updateTaskInput } from '@parley/schema/inputs/activity'
import { queryableId } from '@parley/toolkit/database/queryable-id'
import { inTransaction } from '@parley/toolkit/database/transaction'
import { DomainError, notFound } from '@parley/toolkit/errors/domain-error'
import { validateInput } from '@parley/toolkit/errors/validate-input'
import { newEvent, type Outbox } from '@parley/toolkit/events/outbox'
import type { DataSource, EntityManager } from 'typeorm'
import { uuidv7 } from 'uuidv7'
import type { Members } from '../external/members'
import { currentMemberId } from '../record/current-member'
import type { VersionedId } from '../record/record-editor'
import type { RecordReach } from '../record/record-reach'
import type { RecordType } from '../record/record-type'
import type { PlanReminder } from './plan-reminder'
import type { TaskEntity } from './task.entity'
import type { TaskStore } from './task.store'

interface TaskFields {
  readonly note?: string | null
  readonly dueAt?: Date | null
  readonly remindAt?: Date | null
  readonly assigneeId?: string | null
}
export interface NewTask extends TaskFields {
  readonly title: string
  readonly recordType?: RecordType | null
  readonly recordId?: string | null
}
export interface TaskEdit extends TaskFields, VersionedId {
  readonly title?: string | null
}
type Change = 'CREATED' | 'UPDATED' | 'DONE' | 'REOPENED' | 'DELETED' | 'RESTORED'

/**
 * Makes, changes, finishes and deletes tasks. A task is its assignee's and its creator's to change, and that of whoever
 * may write to its record. Each change is one transaction with its event and with the reminder that follows from it.
 */
export class TaskService {
  constructor(
    private readonly database: DataSource,
    private readonly tasks: TaskStore,
    private readonly records: RecordReach,
    private readonly members: Members,
    private readonly reminder: PlanReminder,
    private readonly outbox: Outbox,
  ) {}

  async create(input: NewTask): Promise<TaskEntity> {
    const { title, note, dueAt, remindAt, recordType, recordId, ...given } = validateInput(createTaskInput, input)
    if (recordType && recordId) await this.records.requireWrite({ recordType, recordId })
    const creatorId = currentMemberId()
    const assigneeId = given.assigneeId === undefined ? creatorId : await this.checkAssignee(given.assigneeId)
    const now = new Date()
    const task = {
      id: uuidv7(),
      title: title,
      note: note ?? '',
      dueAt: dueAt ?? null,
      remindAt: remindAt ?? null,
      assigneeId,
      creatorId,
      recordType: recordType ?? null,
      recordId: recordId?.toLowerCase() ?? null,
      doneAt: null,
      doneBy: null,
      version: 1,
      createdAt: now,
      updatedAt: now,
      deletedAt: null,
    } as unknown as TaskEntity
    return inTransaction(this.database, async (transaction) => {
      await this.tasks.create(transaction, task)
      await this.reminder.plan(transaction, task)
      await this.tell(transaction, task, 'CREATED')
      return task
    })
  }

  async update(input: TaskEdit): Promise<TaskEntity> {
    const { id, version, title, note, dueAt, remindAt, assigneeId } = validateInput(updateTaskInput, input)
    await this.requireWritable(id)
    const assignee = assigneeId === undefined ? {} : { assigneeId: await this.checkAssignee(assigneeId) }
    return this.change(id, 'UPDATED', (task) => {
      if (task.version !== version)
        throw new DomainError('STALE_VERSION', 'Someone else changed this task meanwhile. Look at it again.')
      return {
        ...(title != null && { title: title }),
        ...(note !== undefined && { note: note ?? '' }),
        ...(dueAt !== undefined && { dueAt }),
        ...(remindAt !== undefined && { remindAt }),
        ...assignee,
      }
    })
  }

  /** Again is no mistake: whoever was second sees what the first one did. */
  async complete(id: string): Promise<TaskEntity> {
    await this.requireWritable(id)
    const done = { doneAt: new Date(), doneBy: currentMemberId() }
    return this.change(id, 'DONE', ({ doneAt }) => (doneAt ? null : done))
  }

  async reopen(id: string): Promise<TaskEntity> {
    await this.requireWritable(id)
    return this.change(id, 'REOPENED', ({ doneAt }) => (doneAt ? { doneAt: null, doneBy: null } : null))
  }

  /** What would be over by then is due then. */
  async snooze(id: string, given: Date): Promise<TaskEntity> {
    const until = validateInput(taskMoment, given, 'until')
    await this.requireWritable(id)
    return this.change(id, 'UPDATED', ({ dueAt }) => ({
      remindAt: until,
      ...(dueAt && dueAt < until && { dueAt: until }),
    }))
  }

  async delete(id: string): Promise<TaskEntity> {
    await this.requireWritable(id)
    return this.change(id, 'DELETED', ({ deletedAt }) => (deletedAt ? null : { deletedAt: new Date() }))
  }

  async restore(id: string): Promise<TaskEntity> {
    await this.requireWritable(id)
    return this.change(id, 'RESTORED', ({ deletedAt }) => (deletedAt ? { deletedAt: null } : null))
  }

  private async change(
    id: string,
    kind: Change,
    decide: (task: TaskEntity) => Partial<TaskEntity> | null,
  ): Promise<TaskEntity> {
    return inTransaction(this.database, async (transaction) => {
      const task = await this.tasks.lock(transaction, queryableId(id))
      if (!task) throw notFound('The task')
      const change = decide(task)
      if (!change) return task
      const { assigneeId: before } = task
      await this.tasks.change(transaction, task, change)
      await this.reminder.plan(transaction, task)
      await this.tell(transaction, task, kind, before !== task.assigneeId ? before : null)
      return task
    })
  }

  private async requireWritable(id: string): Promise<void> {
    const [task] = await this.tasks.findByIds([queryableId(id)])
    if (!task) throw notFound('The task')
    const { assigneeId, creatorId, recordType, recordId } = task
    const me = currentMemberId()
    if (me !== null && (me === assigneeId || me === creatorId)) return
    if (recordType && recordId) await this.records.requireWrite({ recordType, recordId })
  }

  private async checkAssignee(id: string | null): Promise<string | null> {
    const [assigneeId] = await this.members.requireAll(id ? [id] : [], 'assigneeId')
    return assigneeId ?? null
  }

  private async tell(
    transaction: EntityManager,
    { id: taskId, title, recordType, recordId, assigneeId, createdAt }: TaskEntity,
    change: Change,
    formerAssigneeId: string | null = null,
  ): Promise<void> {
    const former = formerAssigneeId ? { formerAssigneeId } : {}
    const about = { taskId, change, title, recordType, recordId, assigneeId, ...former, actorId: currentMemberId() }
    await this.outbox.append(transaction, [newEvent(taskChanged, { ...about, createdAt: createdAt.toISOString() })])
  }
}
