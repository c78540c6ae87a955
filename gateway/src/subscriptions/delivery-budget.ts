import { setTimeout as delay } from 'node:timers/promises'
import type { Redis } from 'ioredis'
import { LRUCache } from 'lru-cache'
import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes, type RateLimiterAbstract } from 'rate-limiter-flexible'

/** A budget is taken in portions, so that a delivery costs no question. */
const PORTIONS_PER_SECOND = 20
/** More are forgotten, with what is left of their portion. */
const KNOWN_WORKSPACES = 10_000

interface Credit {
  left: number
  /** While the next portion is asked for. */
  asking: Promise<void> | null
}

/**
 * What all sockets of a workspace may be told within a second; over all gateways when Redis is there, else and while it
 * does not answer in this process. What is above waits for the next second, and nothing is lost.
 */
export class DeliveryBudget {
  private readonly portion: number
  private readonly limiter: RateLimiterAbstract
  private readonly credits = new LRUCache<string, Credit>({ max: KNOWN_WORKSPACES })

  constructor(perSecond: number, redis: Redis | null) {
    this.portion = Math.max(1, Math.floor(perSecond / PORTIONS_PER_SECOND))
    const options = { keyPrefix: 'gateway-deliveries', points: perSecond, duration: 1 }
    const memory = new RateLimiterMemory(options)
    this.limiter = redis ? new RateLimiterRedis({ ...options, storeClient: redis, insuranceLimiter: memory }) : memory
  }

  /** False when the next portion has to be waited for. */
  take(workspaceId: string): boolean {
    const credit = this.creditOf(workspaceId)
    if (credit.left === 0) return false
    credit.left--
    return true
  }

  /** Resolves when the workspace has another portion. */
  wait(workspaceId: string): Promise<void> {
    const credit = this.creditOf(workspaceId)
    credit.asking ??= this.ask(workspaceId, credit).finally(() => (credit.asking = null))
    return credit.asking
  }

  private creditOf(workspaceId: string): Credit {
    const known = this.credits.get(workspaceId)
    if (known) return known
    const credit: Credit = { left: 0, asking: null }
    this.credits.set(workspaceId, credit)
    return credit
  }

  private async ask(workspaceId: string, credit: Credit): Promise<void> {
    for (;;) {
      try {
        await this.limiter.consume(workspaceId, this.portion)
        credit.left += this.portion
        return
      } catch (refusal) {
        if (!(refusal instanceof RateLimiterRes)) throw refusal
        await delay(Math.max(1, refusal.msBeforeNext), undefined, { ref: false })
      }
    }
  }
}
