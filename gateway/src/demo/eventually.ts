import { setTimeout as wait } from 'node:timers/promises'

/** A first start shares a small machine with the build of everything: slow is not broken. */
const DEADLINE_MS = 120_000
const INTERVAL_MS = 50

/** Asks until the answer is not null; throws with `failure` when it takes too long. */
export async function eventually<Answer>(failure: string, ask: () => Promise<Answer | null>): Promise<Answer> {
  for (const end = Date.now() + DEADLINE_MS; Date.now() < end; await wait(INTERVAL_MS)) {
    const answer = await ask()
    if (answer !== null) return answer
  }
  throw new Error(`${failure} after ${DEADLINE_MS / 1000} seconds`)
}
