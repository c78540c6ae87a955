import type { EntityManager } from 'typeorm'
import { uuidv7 } from 'uuidv7'
import { requestScope } from '../context/request-scope'
import type { EnqueueOptions, JobDefinition, JobQueue } from './job'
import { JOBS_SCHEMA, type QueuedJob } from './job-schema'

/**
 * Puts jobs in the queue within the caller's transaction: a job runs if and only if that commits. A domain enqueues its
 * own jobs only; the database sees to it.
 */
export class PostgresJobQueue implements JobQueue {
  async enqueue<Payload>(
    transaction: EntityManager,
    job: Pick<JobDefinition<Payload>, 'name' | 'payload'>,
    payload: Payload,
    options: EnqueueOptions = {},
  ): Promise<void> {
    const queued: QueuedJob = {
      requestId: requestScope.current() ?? uuidv7(),
      payload: job.payload.parse(payload),
    }
    await transaction.query(`SELECT ${JOBS_SCHEMA}.enqueue($1, $2, $3, $4, $5)`, [
      job.name,
      JSON.stringify(queued),
      options.queue ?? null,
      options.runAt?.toISOString() ?? null,
      options.key ?? null,
    ])
  }
}
