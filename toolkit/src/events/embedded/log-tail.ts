import type { BusConnection } from '../bus-connection'
import { LOG_CHANNEL } from '../event-tables'
import type { RunningEventTail } from '../event-transport'
import { TailListeners } from '../tail-listeners'
import { WakeableLoop } from '../wakeable-loop'
import { EventLog } from './event-log'

/** Covers a lost notification: what is live should not wait longer. */
const POLL_MS = 2_000
/** Bounds the memory of one reading after a long pause. */
const BATCH = 500

/**
 * Hands every new event of the log to the listeners of this process. Remembers its position in each topic, so it misses
 * nothing over a broken connection while the log keeps the events; it says so anyway, because what is live was late.
 */
export class LogTail extends TailListeners implements RunningEventTail {
  private readonly loop: WakeableLoop
  private readonly endListening: (() => void)[]

  private constructor(
    bus: BusConnection,
    private readonly log: EventLog,
    private readonly positions: Map<string, string>,
    onError: (error: unknown) => void,
  ) {
    super(onError)
    this.loop = new WakeableLoop(() => this.read(), onError)
    this.endListening = [...positions.keys()].map((topic) => bus.onChange(LOG_CHANNEL, topic, () => this.loop.wake()))
    this.endListening.push(bus.onReconnect(() => this.announceGap()))
  }

  static async start(
    bus: BusConnection,
    topics: readonly string[],
    onError: (error: unknown) => void,
  ): Promise<LogTail> {
    const log = new EventLog(bus)
    return new LogTail(bus, log, await log.findEnds(topics), onError)
  }

  async stop(): Promise<void> {
    for (const end of this.endListening) end()
    await this.loop.stop()
  }

  private async read(): Promise<number> {
    const events = await this.log.readTopics(this.positions, BATCH)
    for (const { topic, position, event } of events) {
      this.announce(event)
      this.positions.set(topic, position)
    }
    return events.length >= BATCH ? 0 : POLL_MS
  }
}
