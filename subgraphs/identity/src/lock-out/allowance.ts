import { DomainError } from '@parley/toolkit/errors/domain-error'
import { RateLimiterRes, type RateLimiterAbstract } from 'rate-limiter-flexible'
import type { CounterOptions, Counters } from './counters'

/** How often something may be done within a time, for each key. */
export class Allowance {
  private readonly counter: RateLimiterAbstract

  constructor(counters: Counters, options: CounterOptions) {
    this.counter = counters.create(options)
  }

  /** Throws RATE_LIMITED when nothing is left. */
  async take(key: string): Promise<void> {
    try {
      await this.counter.consume(key)
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal
      throw tooOften(Math.ceil(refusal.msBeforeNext / 1000))
    }
  }
}

export function tooOften(retryAfterSeconds: number): DomainError {
  return new DomainError('RATE_LIMITED', `Too many tries. Try again in ${retryAfterSeconds} seconds.`, {
    retryable: true,
    retryAfterSeconds,
  })
}
