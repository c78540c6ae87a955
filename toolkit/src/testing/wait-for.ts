import { setTimeout as delay } from 'node:timers/promises'

export interface WaitOptions {
  /** In milliseconds from now. */
  readonly deadline?: number
  /** What is waited for, to say it when it did not come. */
  readonly what?: string
}

/** Generous: a passing test ends at once, only a failing one waits so long. */
const DEADLINE_MS = 20_000
const POLL_MS = 10

/**
 * Waits until `condition` answers something truthy and answers that; a condition that throws counts as not yet true. For
 * tests, in place of sleeping.
 */
export async function waitFor<Result>(
  condition: () => Result | Promise<Result>,
  { deadline = DEADLINE_MS, what = 'the condition' }: WaitOptions = {},
): Promise<NonNullable<Result>> {
  const end = Date.now() + deadline
  for (;;) {
    let cause: unknown
    try {
      const result = await condition()
      if (result) return result
    } catch (error) {
      cause = error
    }
    if (Date.now() > end) throw new Error(`${what} did not come true within ${deadline} ms`, { cause })
    await delay(POLL_MS)
  }
}
