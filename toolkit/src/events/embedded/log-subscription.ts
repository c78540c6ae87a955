import { setTimeout as delay } from 'node:timers/promises'
import { poolOf } from '../../database/connection'
import type { BusConnection } from '../bus-connection'
import { LOG_CHANNEL, PARTITIONS } from '../event-tables'
import type { EventSubscription, RunningSubscription } from '../event-transport'
import { WakeableLoop } from '../wakeable-loop'
import { EventLog, type Partition } from './event-log'

/** Looks without being woken: covers a notification that was lost with its connection. */
const POLL_MS = 5_000
/** Looks again while another process holds a partition that has events: it may be killed at any moment. */
const CLAIMED_ELSEWHERE_MS = 1_000
/** Events between two moves of the cursor: redelivered (and recognised) after a kill, so a matter of cost only. */
const BATCH = 50
/** A partition whose event could not even be parked rests: the database is in trouble. */
const REST_AFTER_ERROR_MS = 500

/**
 * One consuming domain's reader of the log in this process. Claims partitions that have unread events, a few at a time,
 * and feeds each in order to `accept`. Guarantees that no event is passed over: the cursor follows what was accepted.
 */
export class LogSubscription implements RunningSubscription {
  private readonly running = new Map<string, Promise<void>>()
  private readonly loop: WakeableLoop
  private readonly endListening: (() => void)[]
  private stopping = false

  private constructor(
    private readonly bus: BusConnection,
    private readonly log: EventLog,
    private readonly subscription: EventSubscription,
  ) {
    this.loop = new WakeableLoop(() => this.dispatch(), subscription.onError)
    this.endListening = subscription.topics.map((topic) => bus.onChange(LOG_CHANNEL, topic, () => this.loop.wake()))
  }

  static async start(bus: BusConnection, subscription: EventSubscription): Promise<LogSubscription> {
    const log = new EventLog(poolOf(subscription.database))
    await log.createCursors(subscription.domain, subscription.topics, PARTITIONS)
    return new LogSubscription(bus, log, subscription)
  }

  lag(): Promise<ReadonlyMap<string, number>> {
    return this.log.countUnread(this.subscription.domain)
  }

  async stop(): Promise<void> {
    this.stopping = true
    for (const end of this.endListening) end()
    await this.loop.stop()
    await Promise.all(this.running.values())
  }

  /** Gives free lanes to partitions that have events; a lane that ends wakes the loop for the next. */
  private async dispatch(): Promise<number> {
    const { domain, topics, lanes } = this.subscription
    if (this.running.size >= lanes) return POLL_MS
    const pending = await this.log.findPending(domain, topics)
    let elsewhere = false
    for (const partition of pending) {
      if (this.running.size >= lanes || this.stopping) break
      const claim = `${domain}/${partition.topic}/${partition.partition}`
      if (this.running.has(claim)) continue
      if (await this.bus.claim(claim)) this.running.set(claim, this.work(claim, partition))
      else elsewhere = true
    }
    return elsewhere ? CLAIMED_ELSEWHERE_MS : POLL_MS
  }

  private async work(claim: string, partition: Partition): Promise<void> {
    try {
      await this.acceptBatch(partition)
    } catch (error) {
      this.subscription.onError(error)
      await delay(REST_AFTER_ERROR_MS)
    }
    await this.bus.release(claim).catch(this.subscription.onError)
    this.running.delete(claim)
    this.loop.wake()
  }

  private async acceptBatch(partition: Partition): Promise<void> {
    const { domain, accept } = this.subscription
    const events = await this.log.readPartition(domain, partition, BATCH)
    let position: string | undefined
    try {
      for (let done = 0; done < events.length && !this.stopping;) {
        done += await accept(events.slice(done).map(({ event }) => event))
        position = events[done - 1]?.position
      }
    } finally {
      if (position !== undefined) await this.log.moveCursor(domain, partition, position)
    }
  }
}
