import { workspaceScope } from '@parley/toolkit/database/workspace-scope'
import type { JobQueue } from '@parley/toolkit/jobs/job'
import type { EntityManager } from 'typeorm'
import { z } from 'zod'
import type { TaskEntity } from './task.entity'

export const remindOfTask = {
  name: 'crm.remind-of-task',
  payload: z.object({ workspaceId: z.uuid(), taskId: z.uuid(), remindAt: z.iso.datetime() }),
}

/** Puts the reminder of a task into the queue; a later plan takes the place of one whose time has not come. */
export class PlanReminder {
  constructor(private readonly jobs: JobQueue) {}

  async plan(transaction: EntityManager, { id: taskId, remindAt, doneAt, deletedAt }: TaskEntity): Promise<void> {
    if (!remindAt || doneAt || deletedAt) return
    const payload = { workspaceId: workspaceScope.require(), taskId, remindAt: remindAt.toISOString() }
    await this.jobs.enqueue(transaction, remindOfTask, payload, { runAt: remindAt, key: `crm.remind/${taskId}` })
  }
}
