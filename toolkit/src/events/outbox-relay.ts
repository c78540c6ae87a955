import type { DataSource } from 'typeorm'
import { inTransaction } from '../database/transaction'
import { workspaceScope } from '../database/workspace-scope'
import type { BusConnection } from './bus-connection'
import { countShipped } from './event-metrics'
import { OUTBOX_CHANNEL } from './event-tables'
import type { EventTransport } from './event-transport'
import { WakeableLoop } from './wakeable-loop'

/** Covers a notification that was lost with its connection, and a relay of another process that was killed at work. */
const POLL_MS = 2_000
/** Bounds one transaction; at a thousand events a second it is half a second of work. */
const BATCH = 500

/**
 * Ships one domain's outbox to the transport. Any number of processes may run one: a transaction lock lets a single one
 * work at a time, which is what makes the order of a topic the order of its outbox.
 */
export class OutboxRelay {
  private readonly loop: WakeableLoop
  private readonly endListening: () => void

  constructor(
    private readonly domain: string,
    private readonly database: DataSource,
    private readonly transport: EventTransport,
    bus: BusConnection,
    onError: (error: unknown) => void,
  ) {
    this.loop = new WakeableLoop(() => this.ship(), onError)
    this.endListening = bus.onChange(OUTBOX_CHANNEL, domain, () => this.loop.wake())
  }

  async stop(): Promise<void> {
    this.endListening()
    await this.loop.stop()
  }

  private async ship(): Promise<number> {
    const events = await workspaceScope.run(null, () =>
      inTransaction(this.database, async (transaction) => {
        // A statement of its own: the next one must see what the previous holder committed.
        const [lock] = await transaction.query<{ held: boolean }[]>(
          'SELECT pg_try_advisory_xact_lock(hashtextextended($1, 2)) AS held',
          [this.domain],
        )
        return lock?.held ? this.transport.ship(this.domain, transaction, BATCH) : 0
      }),
    )
    if (events > 0) countShipped(this.domain, events)
    return events >= BATCH ? 0 : POLL_MS
  }
}
