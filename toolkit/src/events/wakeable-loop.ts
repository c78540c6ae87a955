import { setTimeout as delay } from 'node:timers/promises'

/** First wait after a failed step; it doubles up to the longest, so that a database that is away is not hammered. */
const FIRST_BACKOFF_MS = 100
const LONGEST_BACKOFF_MS = 5_000

/**
 * Repeats a step: at once when the step asks for it, when it is woken, and otherwise after the wait that the step
 * answered (milliseconds). A wake during a step is not lost. A failed step is reported and tried again with backoff.
 */
export class WakeableLoop {
  private stopping = false
  private woken = true
  private failures = 0
  private sleeper: AbortController | null = null
  private readonly finished: Promise<void>

  constructor(
    private readonly step: () => Promise<number>,
    private readonly onError: (error: unknown) => void,
  ) {
    this.finished = this.run()
  }

  /** Does not shorten the wait after a failure: what failed would fail again. */
  wake(): void {
    this.woken = true
    if (this.failures === 0) this.sleeper?.abort()
  }

  /** Resolves when the running step has ended. */
  async stop(): Promise<void> {
    this.stopping = true
    this.sleeper?.abort()
    await this.finished
  }

  private async run(): Promise<void> {
    while (!this.stopping) {
      this.woken = false
      const wait = await this.attempt()
      const again = this.woken && this.failures === 0
      if (wait > 0 && !again && !this.stopping) await this.sleep(wait)
    }
  }

  private async attempt(): Promise<number> {
    try {
      const wait = await this.step()
      this.failures = 0
      return wait
    } catch (error) {
      this.failures += 1
      this.onError(error)
      return Math.min(LONGEST_BACKOFF_MS, FIRST_BACKOFF_MS * 2 ** (this.failures - 1))
    }
  }

  private async sleep(milliseconds: number): Promise<void> {
    this.sleeper = new AbortController()
    const { signal } = this.sleeper
    await delay(milliseconds, undefined, { signal, ref: false }).catch((error: unknown) => {
      if (!signal.aborted) throw error
    })
  }
}
