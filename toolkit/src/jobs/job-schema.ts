import { Logger } from 'graphile-worker'

export const JOBS_SCHEMA = 'jobs'

/** The library's own log repeats what the runner reports. */
export const QUIET = new Logger(() => () => undefined)

/** A job as it lies in the queue. */
export interface QueuedJob {
  readonly requestId: string
  readonly payload: unknown
}
