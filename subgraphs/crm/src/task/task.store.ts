import { requestScope } from '@parley/toolkit/context/request-scope'
import { queryableId } from '@parley/toolkit/database/queryable-id'
import { workspaceScope } from '@parley/toolkit/database/workspace-scope'
import { WorkspaceStore } from '@parley/toolkit/database/workspace-store'
import { fetchPage } from '@parley/toolkit/pagination/keyset'
import type { Page } from '@parley/toolkit/pagination/page'
import type { PageArgumentValues } from '@parley/toolkit/pagination/page-request'
import type { DataSource, EntityManager, SelectQueryBuilder } from 'typeorm'
import { currentMemberId } from '../record/current-member'
import { onVisibleRecord } from '../record/record-reach'
import type { RecordType } from '../record/record-type'
import { TaskEntity } from './task.entity'

export interface TaskCriteria {
  readonly assigneeId?: string | null
  readonly state?: 'OPEN' | 'DONE' | 'OVERDUE' | null
  readonly recordType?: RecordType | null
  readonly recordId?: string | null
  readonly dueFrom?: Date | null
  readonly dueBefore?: Date | null
}

const OPEN_ORDER = [
  { property: 'dueOrder', direction: 'ASC' },
  { property: 'id', direction: 'ASC' },
] as const
const DONE_ORDER = [
  { property: 'doneOrder', direction: 'DESC' },
  { property: 'id', direction: 'DESC' },
] as const

/** All queries on tasks. Whoever asks sees their own, and those about records that they may see. */
export class TaskStore extends WorkspaceStore<TaskEntity> {
  constructor(database: DataSource) {
    super(database, TaskEntity)
  }

  protected override select(alias: string, transaction?: EntityManager): SelectQueryBuilder<TaskEntity> {
    const query = super.select(alias, transaction)
    const actor = requestScope.request()?.actor
    if (!actor || actor.kind === 'service') return query
    const visible = onVisibleRecord(query as never, alias) ?? `${alias}.record_id IS NOT NULL`
    const own = `${alias}.assignee_id = :viewer OR ${alias}.creator_id = :viewer`
    return query.andWhere(`(${own} OR ${visible})`, { viewer: currentMemberId() })
  }

  findByIds(ids: readonly string[]): Promise<TaskEntity[]> {
    return this.selectByIds(ids)
  }

  /** A page of tasks: what is open by when it is due, what is done by when it was. */
  list(page: PageArgumentValues, criteria: TaskCriteria, now: Date): Promise<Page<TaskEntity>> {
    const { assigneeId, state, recordType, recordId, dueFrom, dueBefore } = criteria
    const query = this.select('task').andWhere('task.deletedAt IS NULL')
    query.andWhere(state === 'DONE' ? 'task.doneAt IS NOT NULL' : 'task.doneAt IS NULL')
    if (state === 'OVERDUE') query.andWhere('task.dueOrder < :now', { now })
    if (assigneeId) query.andWhere('task.assigneeId = :assigneeId', { assigneeId: queryableId(assigneeId) })
    if (recordType) query.andWhere('task.recordType = :recordType', { recordType })
    if (recordId) query.andWhere('task.recordId = :recordId', { recordId: queryableId(recordId) })
    if (dueFrom) query.andWhere('task.dueOrder >= :dueFrom', { dueFrom })
    if (dueBefore) query.andWhere('task.dueOrder < :dueBefore', { dueBefore })
    return fetchPage(query, { keys: state === 'DONE' ? DONE_ORDER : OPEN_ORDER, arguments: page })
  }

  lock(transaction: EntityManager, id: string): Promise<TaskEntity | null> {
    return this.select('task', transaction).andWhere('task.id = :id', { id }).setLock('pessimistic_write').getOne()
  }

  async create(transaction: EntityManager, task: TaskEntity): Promise<void> {
    await this.insert([task], transaction)
  }

  /** Changes a locked task, and counts the change. */
  async change(transaction: EntityManager, task: TaskEntity, change: Partial<TaskEntity>): Promise<TaskEntity> {
    const counted = { ...change, version: task.version + 1, updatedAt: new Date() }
    await this.update(task.id, counted, transaction)
    return Object.assign(task, counted)
  }

  /** Gives what a member was still to do to another, or to nobody. */
  async handOver(transaction: EntityManager, memberId: string, successorId: string | null): Promise<void> {
    await transaction.query(
      `UPDATE crm.task SET assignee_id = $3, version = version + 1, updated_at = now()
       WHERE workspace_id = $1 AND assignee_id = $2 AND done_at IS NULL`,
      [workspaceScope.require(), memberId, successorId],
    )
  }
}
