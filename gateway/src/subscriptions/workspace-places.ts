import type { Logger } from '@parley/toolkit/logging/logger'
import type { Redis } from 'ioredis'

/** How often each gateway says which sockets it still has. */
const KEEP_EVERY_MS = 30_000
/** The places of a gateway that was killed are free after it missed two times. */
const KEPT_FOR_MS = 3 * KEEP_EVERY_MS

/** In one step, by the clock of Redis: forgets places that nobody keeps, and takes one where one is left. */
const TAKE = `
  local now = redis.call('TIME')
  now = now[1] * 1000 + math.floor(now[2] / 1000)
  redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', now)
  if redis.call('ZCARD', KEYS[1]) >= tonumber(ARGV[2]) then return 0 end
  redis.call('ZADD', KEYS[1], now + ARGV[3], ARGV[1])
  redis.call('PEXPIRE', KEYS[1], ARGV[3])
  return 1`
const KEEP = `
  local now = redis.call('TIME')
  now = now[1] * 1000 + math.floor(now[2] / 1000)
  for place = 2, #ARGV do redis.call('ZADD', KEYS[1], 'XX', now + ARGV[1], ARGV[place]) end
  redis.call('PEXPIRE', KEYS[1], ARGV[1])`
/** Far below what Lua takes as arguments of one call. */
const KEPT_TOGETHER = 1_000

/**
 * Counts the sockets of each workspace over all gateways, in Redis. While Redis does not answer every socket gets a place:
 * then the limit of each gateway alone holds.
 */
export class WorkspacePlaces {
  private readonly held = new Map<string, Set<string>>()
  private readonly keeping: NodeJS.Timeout

  constructor(
    private readonly redis: Redis,
    private readonly perWorkspace: number,
    private readonly logger: Logger,
  ) {
    this.keeping = setInterval(() => void this.keep(), KEEP_EVERY_MS)
    this.keeping.unref()
  }

  /** False when the workspace has as many as it may. */
  async take(workspaceId: string, socketId: string): Promise<boolean> {
    const held = this.held.get(workspaceId) ?? new Set()
    this.held.set(workspaceId, held.add(socketId))
    const taken = await this.ask(() =>
      this.redis.eval(TAKE, 1, keyOf(workspaceId), socketId, this.perWorkspace, KEPT_FOR_MS),
    )
    if (taken !== 0) return true
    this.forget(workspaceId, socketId)
    return false
  }

  async free(workspaceId: string, socketId: string): Promise<void> {
    if (this.forget(workspaceId, socketId)) await this.ask(() => this.redis.zrem(keyOf(workspaceId), socketId))
  }

  /** Says which places are still held; by itself every half minute. */
  async keep(): Promise<void> {
    for (const [workspaceId, held] of this.held) {
      const ids = [...held]
      for (let from = 0; from < ids.length; from += KEPT_TOGETHER) {
        const some = ids.slice(from, from + KEPT_TOGETHER)
        await this.ask(() => this.redis.eval(KEEP, 1, keyOf(workspaceId), KEPT_FOR_MS, ...some))
      }
    }
  }

  stop(): void {
    clearInterval(this.keeping)
  }

  private forget(workspaceId: string, socketId: string): boolean {
    const held = this.held.get(workspaceId)
    const isHeld = held?.delete(socketId) ?? false
    if (held?.size === 0) this.held.delete(workspaceId)
    return isHeld
  }

  /** Null while Redis does not answer. */
  private async ask(question: () => Promise<unknown>): Promise<unknown> {
    try {
      return await question()
    } catch (error) {
      this.logger.debug({ err: error }, 'Sockets are counted by each gateway while Redis does not answer')
      return null
    }
  }
}

const keyOf = (workspaceId: string): string => `gateway-sockets:${workspaceId}`
