import type { Pool } from 'pg'
import { Counter, Gauge, Histogram } from 'prom-client'
import type { Logger } from '../logging/logger'
import { JOBS_SCHEMA } from './job-schema'

const finished = new Counter({
  name: 'parley_jobs_finished_total',
  help: 'Runs of jobs, by outcome; a failed run is repeated later, a dropped one is not',
  labelNames: ['job', 'outcome'] as const,
})
const duration = new Histogram({
  name: 'parley_job_duration_seconds',
  help: 'How long a run of a job took',
  labelNames: ['job'] as const,
  buckets: [0.01, 0.1, 1, 10, 60, 600],
})

export const countJob = (job: string, outcome: 'done' | 'failed' | 'dropped'): void => finished.inc({ job, outcome })

export const timeJob = (job: string): (() => void) => duration.startTimer({ job })

const runners = new Map<Pool, Logger>()

/** Lets the queue be measured through a runner's pool. Answers a function that ends it. */
export function reportJobGauge(pool: Pool, logger: Logger): () => void {
  runners.set(pool, logger)
  return () => {
    runners.delete(pool)
  }
}

new Gauge({
  name: 'parley_jobs_waiting',
  help: 'Jobs in the queue of all processes: due now, for later, or dropped after their last try',
  labelNames: ['state'] as const,
  async collect() {
    this.reset()
    // The queue is one for all: any runner of this process can tell.
    const [[pool, logger] = []] = runners
    if (!pool) return
    try {
      const { rows } = await pool.query<Record<'due' | 'later' | 'dropped', number>>(
        `SELECT count(*) FILTER (WHERE attempts >= max_attempts)::int AS dropped,
           count(*) FILTER (WHERE attempts < max_attempts AND run_at <= now() AND locked_at IS NULL)::int AS due,
           count(*) FILTER (WHERE attempts < max_attempts AND run_at > now())::int AS later
         FROM ${JOBS_SCHEMA}._private_jobs`,
      )
      for (const [state, jobs] of Object.entries(rows[0] ?? {})) this.set({ state }, jobs)
    } catch (error) {
      logger?.warn({ err: error }, 'Jobs: could not measure')
    }
  },
})
