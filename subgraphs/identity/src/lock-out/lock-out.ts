import { RateLimiterRes, type RateLimiterAbstract } from 'rate-limiter-flexible'
import type { Counters } from './counters'

/** In seconds. A person who mistypes loses a minute; a machine is down to a few dozen guesses a day. */
const LOCKS = [60, 5 * 60, 15 * 60, 60 * 60, 4 * 60 * 60, 24 * 60 * 60] as const
const LONGEST = LOCKS[5]
/** Whoever has made no mistake for so long begins with the shortest lock again. */
const MEMORY = 48 * 60 * 60

export interface Refusal {
  readonly retryAfterSeconds: number
  /** This very try brought the lock about: of any number at once, one. */
  readonly isNew: boolean
}

/** Tries in a row that may fail before a key is locked, each time for longer. A success forgives everything. */
export class LockOut {
  private readonly tries: RateLimiterAbstract
  private readonly locks: RateLimiterAbstract

  constructor(
    counters: Counters,
    name: string,
    private readonly allowed: number,
  ) {
    this.tries = counters.create({ keyPrefix: name, points: allowed, duration: LONGEST })
    this.locks = counters.create({ keyPrefix: `${name}-locks`, points: LOCKS.length, duration: MEMORY })
  }

  /** Takes a try before it is known whether it fails; null when there is one. */
  async take(key: string): Promise<Refusal | null> {
    try {
      await this.tries.consume(key)
      return null
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal
      if (refusal.consumedPoints === this.allowed + 1) return this.lock(key)
      const since = await this.locks.get(key)
      const longest = lockAfter(since?.consumedPoints ?? 1)
      return { retryAfterSeconds: Math.min(Math.ceil(refusal.msBeforeNext / 1000), longest), isNew: false }
    }
  }

  async forgive(key: string): Promise<void> {
    await this.tries.delete(key)
    await this.locks.delete(key)
  }

  /** Gives back the one try that succeeded, where others share the key. A lock stays. */
  async giveBack(key: string): Promise<void> {
    const taken = await this.tries.get(key)
    if (taken && taken.consumedPoints <= this.allowed) await this.tries.reward(key)
  }

  private async lock(key: string): Promise<Refusal> {
    const { consumedPoints } = await this.locks.penalty(key)
    // Its time begins anew, or a patient machine would be forgiven while it is still at it.
    await this.locks.set(key, consumedPoints, MEMORY)
    const retryAfterSeconds = lockAfter(consumedPoints)
    await this.tries.block(key, retryAfterSeconds)
    return { retryAfterSeconds, isNew: true }
  }
}

const lockAfter = (locks: number): number => LOCKS[Math.min(Math.max(locks, 1), LOCKS.length) - 1] ?? LONGEST
