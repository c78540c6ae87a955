import type { EventEnvelope } from '@parley/schema/events/event'
import type { DataSource, EntityManager } from 'typeorm'
import { schemaOf } from './event-tables'

/** What is known of an event before it is handled. */
export interface Standing {
  readonly handled: boolean
  readonly parked: boolean
  /** An earlier event of the same key is parked: this one must wait for it. */
  readonly behind: boolean
}

export interface ParkedEvent {
  readonly sequence: string
  readonly topic: string
  readonly key: string
  readonly event: EventEnvelope
  readonly attempts: number
}

export interface Failure {
  readonly attempts: number
  /** Milliseconds until the next try. */
  readonly delayMs: number
  readonly dead: boolean
  readonly error: string
}

/** Followers of a parked key wait without a time of their own, until they are its head. */
const NO_TIME_YET = 'infinity'

type Keyed = Pick<EventEnvelope, 'name' | 'key'>

/** A topic is a publishing domain, and an event's name begins with it. */
export const topicOf = (event: Pick<EventEnvelope, 'name'>): string => event.name.slice(0, event.name.indexOf('.'))

/**
 * All statements on a domain's `inbox` and `parked`. Whatever changes a key holds the lock of that key, so that "is
 * anything parked before this event" has one answer.
 */
export class InboxStore {
  private readonly schema: string

  constructor(
    private readonly database: DataSource,
    domain: string,
  ) {
    this.schema = schemaOf(domain)
  }

  /** Locks the keys of these events, in one order everywhere, so that two lanes cannot wait for one another. */
  async lockKeys(transaction: EntityManager, events: readonly Keyed[]): Promise<void> {
    const keys = [...new Set(events.map(({ name, key }) => `${this.schema}/${topicOf({ name })}/${key}`))].sort()
    await transaction.query(
      `SELECT pg_advisory_xact_lock(hashtextextended(k, 3)) FROM unnest($1::text[]) WITH ORDINALITY t(k, n) ORDER BY n`,
      [keys],
    )
  }

  /** What is known of each, in their order. */
  async findStandings(transaction: EntityManager, events: readonly EventEnvelope[]): Promise<Standing[]> {
    return transaction.query(
      `SELECT EXISTS (SELECT FROM ${this.schema}.inbox WHERE event_id = e.id) AS handled,
         EXISTS (SELECT FROM ${this.schema}.parked WHERE event_id = e.id) AS parked,
         EXISTS (SELECT FROM ${this.schema}.parked p WHERE p.topic = e.topic AND p.key = e.key AND NOT p.dead) AS behind
       FROM unnest($1::uuid[], $2::text[], $3::text[]) WITH ORDINALITY e(id, topic, key, n) ORDER BY e.n`,
      [events.map(({ id }) => id), events.map(topicOf), events.map(({ key }) => key)],
    )
  }

  /** Fails in a transaction in which an earlier statement failed, even if the handler caught that error. */
  async markHandled(transaction: EntityManager, eventIds: readonly string[]): Promise<void> {
    await transaction.query(`INSERT INTO ${this.schema}.inbox (event_id) SELECT unnest($1::uuid[])`, [eventIds])
  }

  async parkFollower(transaction: EntityManager, event: EventEnvelope): Promise<void> {
    await this.insertParked(transaction, event, 0, NO_TIME_YET, false, null)
  }

  async parkFailed(transaction: EntityManager, event: EventEnvelope, failure: Failure): Promise<void> {
    const dueAt = new Date(Date.now() + failure.delayMs).toISOString()
    await this.insertParked(transaction, event, failure.attempts, dueAt, failure.dead, failure.error)
  }

  private async insertParked(
    transaction: EntityManager,
    event: EventEnvelope,
    attempts: number,
    dueAt: string,
    dead: boolean,
    error: string | null,
  ): Promise<void> {
    await transaction.query(
      `INSERT INTO ${this.schema}.parked (event_id, topic, key, event, attempts, due_at, dead, error)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (event_id) DO NOTHING`,
      [event.id, topicOf(event), event.key, JSON.stringify(event), attempts, dueAt, dead, error],
    )
  }

  /** The parked event that is due first; locks nothing. */
  async findDue(): Promise<ParkedEvent | undefined> {
    const [row] = await this.database.query<ParkedEvent[]>(
      `SELECT sequence, topic, key, event, attempts FROM ${this.schema}.parked
       WHERE NOT dead AND due_at <= now() ORDER BY due_at, sequence LIMIT 1`,
    )
    return row
  }

  /** Milliseconds until a parked event is due, null when none has a time. */
  async findNextDelay(): Promise<number | null> {
    const [row] = await this.database.query<{ wait: string | null }[]>(
      `SELECT extract(epoch FROM min(due_at) - now()) * 1000 AS wait FROM ${this.schema}.parked
       WHERE NOT dead AND due_at < '${NO_TIME_YET}'`,
    )
    return row?.wait == null ? null : Math.max(0, Number(row.wait))
  }

  /** False when another process was quicker. */
  async takeParked(transaction: EntityManager, sequence: string): Promise<boolean> {
    const [, affected] = await transaction.query<[unknown[], number]>(
      `DELETE FROM ${this.schema}.parked WHERE sequence = $1 AND NOT dead AND due_at <= now()`,
      [sequence],
    )
    return affected === 1
  }

  async recordFailure(transaction: EntityManager, sequence: string, failure: Failure): Promise<void> {
    await transaction.query(
      `UPDATE ${this.schema}.parked SET attempts = $2, due_at = now() + $3 * interval '1 ms', dead = $4, error = $5
       WHERE sequence = $1`,
      [sequence, failure.attempts, failure.delayMs, failure.dead, failure.error],
    )
  }

  /** Lets the oldest waiting event of a key go first, at once, unless it already has its time. */
  async promoteHead(transaction: EntityManager, topic: string, key: string): Promise<void> {
    await transaction.query(
      `UPDATE ${this.schema}.parked SET due_at = now() WHERE due_at = '${NO_TIME_YET}' AND sequence =
         (SELECT min(sequence) FROM ${this.schema}.parked WHERE topic = $1 AND key = $2 AND NOT dead)`,
      [topic, key],
    )
  }
}
