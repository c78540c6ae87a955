import { setTimeout as delay } from 'node:timers/promises'
import type { PostgresProcess } from './postgres-process'

/** A first start after a crash replays the write-ahead log, which can take a while on a slow disk. */
const START_DEADLINE_MS = 60_000
const POLL_MS = 20
/** What a killed server leaves behind takes moments to end; a full disk takes an operator. */
const FIRST_RETRY_MS = 50
const LONGEST_RETRY_MS = 10_000

export interface KeepRunningOptions {
  readonly spawn: () => Promise<PostgresProcess>
  /** Answers why the server takes no connection yet, or null. */
  readonly probe: () => Promise<Error | null>
  /** Told why a server that ended by itself is started again, and why that did not work. */
  readonly onRestart: (reason: string) => void
}

/**
 * Starts Postgres and starts it again whenever it ends by itself, until it is stopped. Whoever holds a connection loses
 * it at such a restart; what was committed stays.
 */
export class KeptPostgres {
  private stopping = false
  private readonly watching: Promise<void>

  private constructor(
    private server: PostgresProcess,
    private readonly options: KeepRunningOptions,
  ) {
    this.watching = this.watch()
  }

  static async start(options: KeepRunningOptions): Promise<KeptPostgres> {
    return new KeptPostgres(await startOnce(options), options)
  }

  get pid(): number {
    return this.server.pid
  }

  async stop(): Promise<void> {
    this.stopping = true
    await this.server.stop()
    await this.watching
  }

  private async watch(): Promise<void> {
    for (;;) {
      await this.server.exited
      if (this.stopping) return
      this.options.onRestart(`It ended by itself. ${this.server.lastLog()}`.trim())
      await this.startAgain()
    }
  }

  private async startAgain(): Promise<void> {
    for (let wait = FIRST_RETRY_MS; !this.stopping; wait = Math.min(wait * 2, LONGEST_RETRY_MS)) {
      try {
        this.server = await startOnce(this.options)
        if (this.stopping) await this.server.stop()
        return
      } catch (error) {
        // At first this is the rule: backends of the killed server still hold its shared memory.
        if (wait === LONGEST_RETRY_MS) this.options.onRestart((error as Error).message)
        await delay(wait, undefined, { ref: false })
      }
    }
  }
}

async function startOnce({ spawn, probe }: KeepRunningOptions): Promise<PostgresProcess> {
  const server = await spawn()
  const deadline = Date.now() + START_DEADLINE_MS
  for (;;) {
    const failure = await probe()
    if (!failure) return server
    if (server.hasExited() || Date.now() > deadline) {
      await server.stop()
      throw new Error(`The embedded Postgres did not start: ${failure.message}\n${server.lastLog()}`, {
        cause: failure,
      })
    }
    await delay(POLL_MS)
  }
}
