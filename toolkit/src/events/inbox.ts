import type { EventEnvelope } from '@parley/schema/events/event'
import type { DataSource, EntityManager } from 'typeorm'
import { requestScope } from '../context/request-scope'
import { inTransaction } from '../database/transaction'
import { workspaceScope } from '../database/workspace-scope'
import type { Logger } from '../logging/logger'
import type { EventConsumer } from './consumer'
import { countEvent } from './event-metrics'
import { InboxStore, topicOf, type Failure, type ParkedEvent } from './inbox-store'
import { isFailedTransaction, isRefusedByPostgres } from './postgres-errors'
import type { RetryPolicy } from './retry-policy'

/** What became of an event that its transport need not deliver again. */
export type Acceptance = 'handled' | 'duplicate' | 'parked' | 'skipped'

/** Events in one transaction while a domain catches up: each shares the cost of the locks, the marks and the commit. */
const TOGETHER = 25
/** A transaction that has lasted so long is committed: others wait for the rows that it holds. */
const TOGETHER_MS = 100
/** Enough of a stack trace to find the cause; an error message can hold a whole row. */
const ERROR_LENGTH = 4_000

class HandlerFailure extends Error {}

/**
 * Receives the events of one consuming domain, from whatever transport. Guarantees that the effects of a handler happen
 * once per event, and that events of a key are handled in order also when one of them fails: a failed event is parked,
 * and those behind it of the same key wait there with it, while other keys go on.
 */
export class Inbox {
  private readonly consumers = new Map<string, EventConsumer>()
  private readonly store: InboxStore

  constructor(
    private readonly domain: string,
    private readonly database: DataSource,
    consumers: readonly EventConsumer[],
    private readonly retry: RetryPolicy,
    private readonly logger: Logger,
  ) {
    this.store = new InboxStore(database, domain)
    for (const consumer of consumers) {
      if (this.consumers.has(consumer.event.name)) throw new Error(`${domain} consumes ${consumer.event.name} twice`)
      this.consumers.set(consumer.event.name, consumer)
    }
  }

  /** Publishing domains that this domain listens to. */
  get topics(): readonly string[] {
    return [...new Set([...this.consumers.values()].map(({ event }) => event.domain))]
  }

  /**
   * Takes some events from the front of these (one partition, in order) and answers how many; rejects when the database
   * could not tell of the first. Events of one workspace share a transaction; when one of them fails, each gets its own.
   */
  async acceptSome(events: readonly EventEnvelope[]): Promise<{ accepted: number; parked: boolean }> {
    const workspaceId = events[0]?.workspaceId
    const ends = events.findIndex((event, n) => n >= TOGETHER || event.workspaceId !== workspaceId)
    const together = ends < 0 ? events : events.slice(0, ends)
    if (together.length > 1 && together.some((event) => this.consumers.has(event.name))) {
      const acceptances = await this.acceptTogether(together)
      if (acceptances) return { accepted: acceptances.length, parked: acceptances.includes('parked') }
    }
    let parked = false
    for (const event of together) parked = (await this.accept(event)) === 'parked' || parked
    return { accepted: together.length, parked }
  }

  /** Resolves once the event is handled, recognised or parked; rejects when the database could not tell. */
  async accept(event: EventEnvelope): Promise<Acceptance> {
    if (!this.consumers.has(event.name)) {
      countEvent(this.domain, topicOf(event), 'skipped')
      return 'skipped'
    }
    try {
      const [acceptance] = await this.inTransactionOf(event, (transaction) => this.acceptIn(transaction, [event]))
      countEvent(this.domain, topicOf(event), acceptance ?? 'duplicate')
      return acceptance ?? 'duplicate'
    } catch (error) {
      const failure = this.toFailure(event, 1, error)
      await this.inTransactionOf(event, (transaction) => this.park(transaction, event, failure))
      countEvent(this.domain, topicOf(event), failure.dead ? 'dead' : 'failed')
      return 'parked'
    }
  }

  /** Tries the parked event that is due. Answers the milliseconds until the next is, null when none waits. */
  async retryDue(): Promise<number | null> {
    const parked = await this.store.findDue()
    if (!parked) return this.store.findNextDelay()
    const { event } = parked
    try {
      const outcome = await this.inTransactionOf(event, (transaction) => this.retryIn(transaction, parked))
      countEvent(this.domain, parked.topic, outcome)
    } catch (error) {
      const failure = this.toFailure(event, parked.attempts + 1, error)
      await this.inTransactionOf(event, async (transaction) => {
        await this.store.lockKeys(transaction, [event])
        await this.store.recordFailure(transaction, parked.sequence, failure)
        if (failure.dead) await this.store.promoteHead(transaction, parked.topic, parked.key)
      })
      countEvent(this.domain, parked.topic, failure.dead ? 'dead' : 'failed')
    }
    return 0
  }

  /** Null when something in it failed and all of it was rolled back. */
  private async acceptTogether(events: readonly EventEnvelope[]): Promise<Acceptance[] | null> {
    const [first] = events
    if (!first) return null
    try {
      const acceptances = await this.inTransactionOf(first, (transaction) => this.acceptIn(transaction, events))
      acceptances.forEach((acceptance, n) => countEvent(this.domain, topicOf(events[n] ?? first), acceptance))
      return acceptances
    } catch (error) {
      this.logger.debug(
        { err: error, domain: this.domain },
        'Events are handled one by one, because one of them failed',
      )
      return null
    }
  }

  /** Answers what became of the events from the front, as far as it came in the time that a transaction may last. */
  private async acceptIn(transaction: EntityManager, events: readonly EventEnvelope[]): Promise<Acceptance[]> {
    const known = events.filter((event) => this.consumers.has(event.name))
    await this.store.lockKeys(transaction, known)
    const standings = await this.store.findStandings(transaction, known)
    const standingOf = new Map(known.map((event, n) => [event.id, standings[n]]))
    const acceptances: Acceptance[] = []
    const handled: string[] = []
    const deadline = performance.now() + TOGETHER_MS
    for (const event of events) {
      if (acceptances.length > 0 && performance.now() > deadline) break
      const standing = standingOf.get(event.id)
      if (!this.consumers.has(event.name)) acceptances.push('skipped')
      else if (!standing || standing.handled || standing.parked || handled.includes(event.id)) {
        acceptances.push('duplicate')
      } else if (standing.behind) {
        await this.store.parkFollower(transaction, event)
        acceptances.push('parked')
      } else {
        await this.handle(transaction, event)
        handled.push(event.id)
        acceptances.push('handled')
      }
    }
    if (handled.length > 0) await this.store.markHandled(transaction, handled)
    return acceptances
  }

  private async retryIn(transaction: EntityManager, parked: ParkedEvent): Promise<'handled' | 'duplicate'> {
    await this.store.lockKeys(transaction, [parked.event])
    if (!(await this.store.takeParked(transaction, parked.sequence))) return 'duplicate'
    await this.store.promoteHead(transaction, parked.topic, parked.key)
    await this.handle(transaction, parked.event)
    await this.store.markHandled(transaction, [parked.event.id])
    return 'handled'
  }

  private async handle(transaction: EntityManager, event: EventEnvelope): Promise<void> {
    const consumer = this.consumers.get(event.name)
    try {
      if (!consumer) throw new Error(`${this.domain} no longer consumes ${event.name}`)
      const envelope = { ...event, payload: consumer.event.payload.parse(event.payload) }
      await requestScope.run(event.requestId, () => consumer.handle(envelope, transaction))
    } catch (error) {
      throw new HandlerFailure('The handler failed', { cause: error })
    }
  }

  private async park(transaction: EntityManager, event: EventEnvelope, failure: Failure): Promise<void> {
    await this.store.lockKeys(transaction, [event])
    const [standing] = await this.store.findStandings(transaction, [event])
    if (!standing || standing.handled || standing.parked) return
    if (standing.behind) await this.store.parkFollower(transaction, event)
    else await this.store.parkFailed(transaction, event, failure)
  }

  /** Rethrows what says nothing about the event: then no attempt is counted, and the event is delivered again. */
  private toFailure(event: EventEnvelope, attempts: number, error: unknown): Failure {
    if (!(error instanceof HandlerFailure) && !isRefusedByPostgres(error)) throw error
    const cause = error instanceof HandlerFailure ? error.cause : error
    const dead = attempts >= this.retry.attempts
    const reason = isFailedTransaction(cause) ? new Error('The handler caught an SQL error and went on') : cause
    const details = { err: reason, event: event.name, eventId: event.id, requestId: event.requestId, attempts }
    if (dead) this.logger.error(details, 'An event became a dead letter')
    else this.logger.warn(details, 'A consumer failed; the event is tried again later')
    const text = reason instanceof Error ? (reason.stack ?? reason.message) : String(reason)
    return { attempts, delayMs: this.retry.delayMs(attempts), dead, error: text.slice(0, ERROR_LENGTH) }
  }

  private inTransactionOf<Result>(
    event: EventEnvelope,
    work: (transaction: EntityManager) => Promise<Result>,
  ): Promise<Result> {
    return requestScope.run(event.requestId, () =>
      workspaceScope.run(event.workspaceId, () => inTransaction(this.database, work)),
    )
  }
}
