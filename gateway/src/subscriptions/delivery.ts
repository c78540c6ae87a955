import { setTimeout as delay } from 'node:timers/promises'
import { DomainError, forbidden } from '@parley/toolkit/errors/domain-error'
import { formatError, toGraphQLError } from '@parley/toolkit/errors/format-error'
import type { Logger } from '@parley/toolkit/logging/logger'
import { GraphQLError, type ExecutionResult } from 'graphql'
import { formatGatewayError } from '../gateway-errors'
import type { Connection } from './connection'
import type { DeliveryBudget } from './delivery-budget'
import type { EntityKey, Hydrator } from './hydrate'
import type { SubscriptionPlan } from './plan'
import type { PullStream } from './pull-stream'
import { ReadAhead } from './read-ahead'
import type { SharedAnswers } from './shared-answers'
import type { SubscriptionSource } from './sources'

export interface DeliveryOptions {
  readonly plan: SubscriptionPlan
  readonly source: SubscriptionSource
  readonly stream: PullStream<EntityKey>
  readonly variables: Readonly<Record<string, unknown>>
  readonly connection: Connection
  /** Of the workspace. */
  readonly budget: DeliveryBudget
  readonly hydrator: Hydrator
  readonly shared: SharedAnswers
  readonly logger: Logger
}

/** Between two tries, while a subgraph does not answer. */
const RETRY_MS = 1_000

const MAX_FAILURES = 3

/**
 * The answers of one subscription, in order, as fast as the socket takes them. Access is checked for each when it is
 * handed over: session and role here, the row by its subgraph. Ends with an error when access ends, and what was read
 * ahead is dropped.
 */
export class Delivery implements AsyncGenerator<ExecutionResult, undefined, undefined> {
  private ended = false
  /** The subscriber is gone: nothing is told any more, not even why. */
  private left = false
  /** In a row, for the same event. */
  private failures = 0
  private first: ExecutionResult | null = null
  private readonly ahead: ReadAhead

  constructor(private readonly options: DeliveryOptions) {
    this.ahead = new ReadAhead(options.stream, (key) => this.answer(key))
  }

  /** Takes the present state, where there is one to begin with; throws NOT_FOUND where there is nothing to see. */
  async begin(): Promise<void> {
    const { source, stream, plan } = this.options
    if (!source.beginsWithState) return
    const key = await stream.next()
    this.first = this.format(key && (await this.answer(key)))
    if (!this.first) throw new DomainError('NOT_FOUND', `There is nothing to follow: ${plan.entityType} was not found.`)
  }

  async next(): Promise<IteratorResult<ExecutionResult, undefined>> {
    const { first } = this
    this.first = null
    if (first) return { done: false, value: first }
    while (!this.ended) {
      const value = await this.advance()
      if (value && !this.left) return { done: false, value }
    }
    return { done: true, value: undefined }
  }

  async return(): Promise<IteratorResult<ExecutionResult, undefined>> {
    this.left = true
    this.end()
    return { done: true, value: undefined }
  }

  async throw(): Promise<IteratorResult<ExecutionResult, undefined>> {
    return this.return()
  }

  [Symbol.asyncIterator](): this {
    return this
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.end()
  }

  /** Null when this event is not for the subscriber, or none came. */
  private async advance(): Promise<ExecutionResult | null> {
    try {
      if (!(await this.ahead.take())) {
        this.end()
        return null
      }
      const turn = this.takeTurn()
      if (turn) await turn
      const answer = await this.answerFirst()
      this.ahead.pass()
      this.failures = 0
      return this.format(answer)
    } catch (error) {
      if (error instanceof DomainError && this.isWorthWaiting(error)) {
        this.ahead.forgetAnswers()
        await this.pause(RETRY_MS)
        return null
      }
      return this.giveUp(error)
    }
  }

  /** Null when it is there: neither the connection nor its workspace has had as many as it may. */
  private takeTurn(): Promise<void> | null {
    const { budget, connection } = this.options
    return connection.deliveries.take() && budget.take(connection.actor.workspaceId) ? null : this.waitForTurn()
  }

  private async waitForTurn(): Promise<void> {
    const { budget, connection } = this.options
    const { deliveries, actor } = connection
    while (!deliveries.take()) await this.pause(deliveries.renewsAt - Date.now())
    while (!budget.take(actor.workspaceId)) await budget.wait(actor.workspaceId)
  }

  /** Checks access after the answer came, not before alone: an answer for another role is not handed over. */
  private async answerFirst(): Promise<ExecutionResult | null> {
    const { source, connection } = this.options
    for (;;) {
      if (!connection.may(source.permission)) throw forbidden()
      const { actor } = connection
      const answer = await this.ahead.answer(actor)
      if (connection.actor === actor && connection.may(source.permission)) return answer
    }
  }

  /** What is away comes back; what fails for another reason a few times would fail for ever. */
  private isWorthWaiting({ code, retryable }: DomainError): boolean {
    return code === 'DEPENDENCY_UNAVAILABLE' || (retryable && ++this.failures < MAX_FAILURES)
  }

  /** One event that cannot be answered is told as an error and passed over; anything else ends the subscription. */
  private giveUp(error: unknown): ExecutionResult {
    if (error instanceof DomainError && error.retryable && this.ahead.holds) {
      this.ahead.pass()
      this.failures = 0
    } else this.end()
    return { errors: [this.describe(error)] }
  }

  private answer(key: EntityKey): Promise<ExecutionResult | null> {
    const { hydrator, shared, plan, source, variables, connection } = this.options
    if (source.isEvent) return shared.hydrate(plan, key, variables, connection)
    return hydrator.hydrate(plan, key, variables, connection.createRequest())
  }

  private format(answer: ExecutionResult | null): ExecutionResult | null {
    if (!answer?.errors) return answer
    const { requestId } = this.options.connection.createRequest()
    const { logger } = this.options
    return {
      ...answer,
      errors: answer.errors.map((error) => formatGatewayError(asGraphQLError(error), { requestId, logger })),
    }
  }

  private describe(error: unknown): GraphQLError {
    const { requestId } = this.options.connection.createRequest()
    if (error instanceof DomainError) return toGraphQLError(error, requestId)
    return formatError(asGraphQLError(error), { requestId, logger: this.options.logger })
  }

  private async pause(milliseconds: number): Promise<void> {
    await delay(Math.max(1, milliseconds), undefined, { ref: false })
  }

  private end(): void {
    if (this.ended) return
    this.ended = true
    this.ahead.drop()
    this.options.stream.close()
  }
}

function asGraphQLError(error: unknown): GraphQLError {
  return error instanceof GraphQLError ? error : new GraphQLError('Failed', { originalError: error as Error })
}
