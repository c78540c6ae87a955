import type { EventEnvelope } from '@parley/schema/events/event'
import type { DataSource, EntityManager } from 'typeorm'
import { requestScope } from '../context/request-scope'
import { workspaceScope } from '../database/workspace-scope'
import type { Logger } from '../logging/logger'
import type { EventConsumer } from './consumer'
import { countEvent } from './event-metrics'
import { InboxStore, topicOf, type Failure, type ParkedEvent } from './inbox-store'
import { isFailedTransaction, isRefusedByPostgres } from './postgres-errors'
import type { RetryPolicy } from './retry-policy'

/** What became of an event in one attempt. */
type Outcome = 'handled' | 'duplicate' | 'behind'

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

  /** Resolves once the event is handled, recognised or parked; rejects when the database could not tell. */
  async accept(event: EventEnvelope): Promise<'handled' | 'duplicate' | 'parked' | 'skipped'> {
    if (!this.consumers.has(event.name)) {
      countEvent(this.domain, topicOf(event), 'skipped')
      return 'skipped'
    }
    try {
      const outcome = await this.inTransactionOf(event, (transaction) => this.acceptIn(transaction, event))
      countEvent(this.domain, topicOf(event), outcome === 'behind' ? 'parked' : outcome)
      return outcome === 'behind' ? 'parked' : outcome
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
        await this.store.lockKey(transaction, parked.topic, parked.key)
        await this.store.recordFailure(transaction, parked.sequence, failure)
        if (failure.dead) await this.store.promoteHead(transaction, parked.topic, parked.key)
      })
      countEvent(this.domain, parked.topic, failure.dead ? 'dead' : 'failed')
    }
    return 0
  }

  private async acceptIn(transaction: EntityManager, event: EventEnvelope): Promise<Outcome> {
    await this.store.lockKey(transaction, topicOf(event), event.key)
    const standing = await this.store.findStanding(transaction, event)
    if (standing.handled || standing.parked) return 'duplicate'
    if (standing.behind) {
      await this.store.parkFollower(transaction, event)
      return 'behind'
    }
    await this.handle(transaction, event)
    return 'handled'
  }

  private async retryIn(transaction: EntityManager, parked: ParkedEvent): Promise<'handled' | 'duplicate'> {
    await this.store.lockKey(transaction, parked.topic, parked.key)
    if (!(await this.store.takeParked(transaction, parked.sequence))) return 'duplicate'
    await this.store.promoteHead(transaction, parked.topic, parked.key)
    await this.handle(transaction, parked.event)
    return 'handled'
  }

  private async handle(transaction: EntityManager, event: EventEnvelope): Promise<void> {
    const consumer = this.consumers.get(event.name)
    try {
      if (!consumer) throw new Error(`${this.domain} no longer consumes ${event.name}`)
      await consumer.handle({ ...event, payload: consumer.event.payload.parse(event.payload) }, transaction)
    } catch (error) {
      throw new HandlerFailure('The handler failed', { cause: error })
    }
    await this.store.markHandled(transaction, event.id)
  }

  private async park(transaction: EntityManager, event: EventEnvelope, failure: Failure): Promise<void> {
    await this.store.lockKey(transaction, topicOf(event), event.key)
    const standing = await this.store.findStanding(transaction, event)
    if (standing.handled || standing.parked) return
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
      workspaceScope.run(event.workspaceId, () => this.database.transaction(work)),
    )
  }
}
