import { DomainError } from '@parley/toolkit/errors/domain-error'
import { Redis } from 'ioredis'
import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes, type RateLimiterAbstract } from 'rate-limiter-flexible'

/** Ten mistakes in a quarter of an hour are a person; more is a machine. */
const PER_EMAIL = { keyPrefix: 'sign-in-email', points: 10, duration: 15 * 60 }
/** An office shares an address, so it gets more. */
const PER_ADDRESS = { keyPrefix: 'sign-in-address', points: 100, duration: 15 * 60 }

/** Slows down whoever guesses passwords; shared by all processes when Redis is there. Counts failures only. */
export class SignInLimiter {
  private readonly redis: Redis | null
  private readonly limiters: readonly [RateLimiterAbstract, RateLimiterAbstract]

  constructor(redisUrl: string | null) {
    const redis = redisUrl ? new Redis(redisUrl, { enableOfflineQueue: false }) : null
    const create = (options: typeof PER_EMAIL): RateLimiterAbstract =>
      redis
        ? new RateLimiterRedis({ ...options, storeClient: redis, insuranceLimiter: new RateLimiterMemory(options) })
        : new RateLimiterMemory(options)
    this.redis = redis
    this.limiters = [create(PER_EMAIL), create(PER_ADDRESS)]
  }

  /** Takes a try before the password is checked; RATE_LIMITED when there is none left. `forgive` gives it back. */
  async take(email: string, address: string): Promise<void> {
    const [perEmail, perAddress] = this.limiters
    try {
      await perAddress.consume(address)
      await perEmail.consume(email)
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal
      const retryAfterSeconds = Math.ceil(refusal.msBeforeNext / 1000)
      throw new DomainError('RATE_LIMITED', `Too many tries to sign in. Try again in ${retryAfterSeconds} seconds.`, {
        retryable: true,
        retryAfterSeconds,
      })
    }
  }

  async forgive(email: string, address: string): Promise<void> {
    const [perEmail, perAddress] = this.limiters
    await perEmail.delete(email)
    await perAddress.reward(address)
  }

  stop(): void {
    this.redis?.disconnect()
  }
}
