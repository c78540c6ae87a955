import { JOBS_SCHEMA, type QueuedJob } from '../jobs/job-schema'
import type { JobDefinition } from '../jobs/job'
import { requestScope } from '../context/request-scope'
import { workspaceScope } from '../database/workspace-scope'
import type { TestDatabase } from './test-database'

interface JobRow {
  readonly id: string
  readonly name: string
  readonly payload: QueuedJob
}

/** Runs what is due in the queue, the oldest first, and what that puts there in turn; throws what a job throws. */
export async function runQueuedJobs(database: TestDatabase, definitions: readonly JobDefinition[]): Promise<void> {
  for (;;) {
    const [row] = await database.query<JobRow>(
      `SELECT job.id, task.identifier AS name, job.payload FROM ${JOBS_SCHEMA}._private_jobs job
       JOIN ${JOBS_SCHEMA}._private_tasks task ON task.id = job.task_id
       WHERE run_at <= now() ORDER BY job.id LIMIT 1`,
    )
    if (!row) return
    const job = definitions.find(({ name }) => name === row.name)
    if (!job) throw new Error(`${row.name} is in the queue, and no job is called so`)
    const { requestId, payload } = row.payload
    await requestScope.run(requestId, () =>
      workspaceScope.run(null, async () => job.handle(job.payload.parse(payload))),
    )
    await database.query(`DELETE FROM ${JOBS_SCHEMA}._private_jobs WHERE id = $1`, [row.id])
  }
}
