import type { Logger } from '@parley/toolkit/logging/logger'
import { Redis } from 'ioredis'
import { RateLimiterMemory, RateLimiterRedis, type RateLimiterAbstract } from 'rate-limiter-flexible'

export interface CounterOptions {
  /** Unique among all counters. */
  readonly keyPrefix: string
  readonly points: number
  /** In seconds. */
  readonly duration: number
}

/** Makes counters of tries: shared by all processes when Redis is there, else, and while it is away, of this process. */
export class Counters {
  private readonly redis: Redis | null

  constructor(redisUrl: string | null, logger: Logger) {
    this.redis = redisUrl ? new Redis(redisUrl, { enableOfflineQueue: false }) : null
    this.redis?.on('error', (error) =>
      logger.debug({ err: error }, 'Tries are counted here while Redis does not answer'),
    )
  }

  create(options: CounterOptions): RateLimiterAbstract {
    if (!this.redis) return new RateLimiterMemory(options)
    const insuranceLimiter = new RateLimiterMemory(options)
    return new RateLimiterRedis({ ...options, storeClient: this.redis, insuranceLimiter })
  }

  stop(): void {
    this.redis?.disconnect()
  }
}
