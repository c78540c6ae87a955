import type { Actor } from '@parley/toolkit/context/actor'
import { DomainError } from '@parley/toolkit/errors/domain-error'
import type { Logger } from '@parley/toolkit/logging/logger'
import { Redis } from 'ioredis'
import { Counter, register } from 'prom-client'
import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes, type RateLimiterAbstract } from 'rate-limiter-flexible'
import { WINDOW_SECONDS, type BudgetName, type Budgets } from './budgets'
import { networkOf } from './network-of'

/** Every request waits for the answer: without one it is counted here, soon. */
const REDIS = { enableOfflineQueue: false, maxRetriesPerRequest: 1, commandTimeout: 250 }
const REFUSED = 'parley_rate_limited_total'

/** What a caller has left of a budget. */
export interface Standing {
  readonly budget: BudgetName
  readonly quota: number
  readonly remaining: number
  readonly resetSeconds: number
}

/** RATE_LIMITED, with where the caller stands. */
export class BudgetSpent extends DomainError {
  constructor(readonly standing: Standing) {
    const { resetSeconds } = standing
    super('RATE_LIMITED', `Too many requests. Try again in ${resetSeconds} seconds.`, {
      retryable: true,
      retryAfterSeconds: resetSeconds,
    })
  }
}

/**
 * Counts what callers use, per minute from their first request on: requests of an address, and points of a member, an API
 * key or an address that is not signed in. Shared by all gateways when Redis is there; while Redis does not answer, each
 * gateway counts alone. A refusal is remembered here until the minute ends, so a flood of refused requests costs no
 * question.
 */
export class RateLimits {
  private readonly redis: Redis | null
  private readonly limiters: Readonly<Record<BudgetName, RateLimiterAbstract | null>>
  private readonly refused = countRefusals()

  constructor(
    private readonly budgets: Budgets,
    redisUrl: string | null,
    logger: Logger,
  ) {
    const redis = redisUrl ? new Redis(redisUrl, REDIS) : null
    redis?.on('error', (error) => logger.debug({ err: error }, 'Limits are counted here while Redis does not answer'))
    const limiter = (name: BudgetName): RateLimiterAbstract | null => createLimiter(name, budgets[name], redis)
    this.redis = redis
    this.limiters = {
      user: limiter('user'),
      key: limiter('key'),
      anonymous: limiter('anonymous'),
      address: limiter('address'),
    }
  }

  /** Before anything is read of a request. Null without a limit; throws BudgetSpent. */
  admit(address: string): Promise<Standing | null> {
    return this.take('address', networkOf(address), 1)
  }

  /** Takes the price of an operation from whoever asks for it. Null without a limit; throws BudgetSpent. */
  spend(actor: Actor | null, address: string, points: number): Promise<Standing | null> {
    if (actor?.kind === 'user') return this.take('user', actor.userId, points)
    if (actor?.kind === 'apiKey') return this.take('key', actor.keyId, points)
    return this.take('anonymous', networkOf(address), points)
  }

  stop(): void {
    this.redis?.disconnect()
  }

  private async take(budget: BudgetName, caller: string, points: number): Promise<Standing | null> {
    const limiter = this.limiters[budget]
    if (!limiter) return null
    const standing = ({ msBeforeNext, remainingPoints }: RateLimiterRes): Standing => ({
      budget,
      quota: this.budgets[budget],
      remaining: remainingPoints,
      resetSeconds: Math.max(1, Math.ceil(msBeforeNext / 1000)),
    })
    try {
      return standing(await limiter.consume(caller, points))
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal
      this.refused.inc({ budget })
      throw new BudgetSpent(standing(refusal))
    }
  }
}

function createLimiter(name: BudgetName, points: number, redis: Redis | null): RateLimiterAbstract | null {
  if (points === 0) return null
  const options = { keyPrefix: `gateway-${name}`, points, duration: WINDOW_SECONDS }
  if (!redis) return new RateLimiterMemory(options)
  return new RateLimiterRedis({
    ...options,
    storeClient: redis,
    insuranceLimiter: new RateLimiterMemory(options),
    inMemoryBlockOnConsumed: points + 1,
  })
}

function countRefusals(): Counter {
  const known = register.getSingleMetric(REFUSED) as Counter | undefined
  return known ?? new Counter({ name: REFUSED, help: 'Requests refused by a budget.', labelNames: ['budget'] })
}
