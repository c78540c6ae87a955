import { EventEmitter } from 'node:events'
import { parseCronItems, run, type Runner, type Task, type TaskList, type WorkerEvents } from 'graphile-worker'
import { Pool, type ClientConfig } from 'pg'
import { uuidv7 } from 'uuidv7'
import { requestScope } from '../context/request-scope'
import { workspaceScope } from '../database/workspace-scope'
import type { Logger } from '../logging/logger'
import type { JobDefinition } from './job'
import { JobLiveness } from './job-liveness'
import { countJob, reportJobGauge, timeJob } from './job-metrics'
import { JOBS_SCHEMA, QUIET, type QueuedJob } from './job-schema'
import { RUNNER_ROLE } from './job-tables'

/** New jobs are announced; this finds those whose time has come, and those announced while the connection was away. */
const POLL_MS = 2_000
/** Jobs at a time in one process: they are background work, and each may hold a connection of its domain. */
const DEFAULT_CONCURRENCY = 4
/** Beside the jobs' bookkeeping: the listener, the liveness lock and the timetable. */
const EXTRA_CONNECTIONS = 3

export interface JobRunnerOptions {
  /** Of all domains whose code is in this process. */
  readonly definitions: readonly JobDefinition[]
  /** Any domain's credentials: the runner acts as the role that owns the running of jobs. */
  readonly connection: ClientConfig
  readonly logger: Logger
  readonly concurrency?: number
}

/**
 * Runs the jobs of the domains in this process, however many processes do the same. Guarantees that a committed job runs
 * at least once, also when its process is killed at work, that jobs of a queue run one at a time, and that a schedule
 * fires once.
 */
export class JobRunner {
  private constructor(
    private readonly runner: Runner,
    private readonly liveness: JobLiveness,
    private readonly pool: Pool,
    private readonly endReport: () => void,
  ) {}

  static async start(options: JobRunnerOptions): Promise<JobRunner> {
    const { definitions, connection, logger, concurrency = DEFAULT_CONCURRENCY } = options
    const pool = new Pool({
      ...connection,
      options: `-c role=${RUNNER_ROLE}`,
      application_name: 'parley jobs',
      max: concurrency + EXTRA_CONNECTIONS,
    })
    const onLost = (error: Error): void => logger.warn({ err: error }, 'Jobs: a connection was lost')
    pool.on('error', onLost).on('connect', (client) => client.on('error', onLost))
    const liveness = new JobLiveness(pool, logger)
    const events: WorkerEvents = new EventEmitter()
    events.on('worker:create', ({ worker }) => liveness.add(worker.workerId))
    const runner = await run({
      pgPool: pool,
      schema: JOBS_SCHEMA,
      logger: QUIET,
      events,
      concurrency,
      pollInterval: POLL_MS,
      noHandleSignals: true,
      taskList: Object.fromEntries(definitions.map((job) => [job.name, taskOf(job, logger)])) satisfies TaskList,
      parsedCronItems: parseCronItems(definitions.flatMap(timetableOf)),
    })
    liveness.start()
    return new JobRunner(runner, liveness, pool, reportJobGauge(pool, logger))
  }

  /** Jobs at work finish first. */
  async stop(): Promise<void> {
    this.endReport()
    await this.runner.stop()
    await this.liveness.stop()
    await this.pool.end()
  }
}

function timetableOf({ name, schedule }: JobDefinition): Parameters<typeof parseCronItems>[0] {
  // Without backfill: what recurs looks for all its work each time.
  return schedule ? [{ task: name, match: schedule, options: { backfillPeriod: 0, jobKey: name } }] : []
}

function taskOf(job: JobDefinition, logger: Logger): Task {
  return async (queued, { job: { attempts, max_attempts: maxAttempts } }) => {
    const { requestId = uuidv7(), payload = {} } = queued as Partial<QueuedJob>
    const stopTimer = timeJob(job.name)
    try {
      await requestScope.run(requestId, () =>
        workspaceScope.run(null, async () => job.handle(job.payload.parse(payload))),
      )
      countJob(job.name, 'done')
    } catch (error) {
      const dropped = attempts >= maxAttempts
      countJob(job.name, dropped ? 'dropped' : 'failed')
      logger[dropped ? 'error' : 'warn']({ err: error, job: job.name, requestId, attempts }, 'A job failed')
      throw error
    } finally {
      stopTimer()
    }
  }
}
