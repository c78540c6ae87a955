/** How often and how far apart a failed event is tried before it becomes a dead letter. */
export interface RetryPolicy {
  readonly attempts: number
  /** Milliseconds from failure number `attempt` (from 1) to the next try. */
  readonly delayMs: (attempt: number) => number
}

const FIRST_DELAY_MS = 500
const LONGEST_DELAY_MS = 3_600_000

/** Eight tries within about three quarters of an hour: longer than a deployment or a restart of a dependency takes. */
export const defaultRetryPolicy: RetryPolicy = {
  attempts: 8,
  // Spread by a fifth either way, so that keys that failed together do not return together.
  delayMs: (attempt) => Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * 4 ** (attempt - 1)) * (0.8 + Math.random() * 0.4),
}
