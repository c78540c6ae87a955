import { Counter, Histogram } from 'prom-client'

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
