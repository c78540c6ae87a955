import { randomUUID } from 'node:crypto'
import { createLogger } from '@parley/toolkit/logging/logger'
import { onDispose } from '@parley/toolkit/testing/disposal'
import { Redis } from 'ioredis'
import { DeliveryBudget } from '../../src/subscriptions/delivery-budget'
import { WorkspacePlaces } from '../../src/subscriptions/workspace-places'

const LIMIT = 3
const logger = createLogger('test', 'silent')

/** The Redis that ops/redis/start.mjs started, or was given. */
function redisUrl(): string {
  const url = process.env['REDIS_URL']
  if (!url) throw new Error('REDIS_URL is not set; run this through ops/redis/start.mjs')
  return url
}

function connect(): Redis {
  const redis = new Redis(redisUrl())
  onDispose(() => redis.disconnect())
  return redis
}

function openPlaces(redis = connect()): WorkspacePlaces {
  const places = new WorkspacePlaces(redis, LIMIT, logger)
  onDispose(() => places.stop())
  return places
}

describe('the sockets of a workspace over several gateways', () => {
  it('are counted together', async () => {
    const [one, other, workspaceId] = [openPlaces(), openPlaces(), randomUUID()]
    const ids = Array.from({ length: 2 * LIMIT }, () => randomUUID())
    const taken = await Promise.all(ids.map((id, index) => (index % 2 ? one : other).take(workspaceId, id)))
    expect(taken.filter(Boolean)).toHaveLength(LIMIT)
    expect(await one.take(randomUUID(), randomUUID())).toBe(true)
    const free = taken.indexOf(true)
    await (free % 2 ? one : other).free(workspaceId, ids[free] as string)
    expect(await other.take(workspaceId, randomUUID())).toBe(true)
    expect(await one.take(workspaceId, randomUUID())).toBe(false)
  })

  it('give up what a gateway that ended does not keep', async () => {
    const [redis, workspaceId, alive] = [connect(), randomUUID(), randomUUID()]
    const [one, ended] = [openPlaces(), openPlaces()]
    await one.take(workspaceId, alive)
    for (let place = 1; place < LIMIT; place++) await ended.take(workspaceId, randomUUID())
    expect(await one.take(workspaceId, randomUUID())).toBe(false)
    const key = `gateway-sockets:${workspaceId}`
    for (const id of await redis.zrange(key, 0, -1)) await redis.zadd(key, 1, id)
    await one.keep()
    expect(await one.take(workspaceId, randomUUID())).toBe(true)
    expect(await redis.zscore(key, alive)).not.toBeNull()
  })

  it('all have a place while Redis is away', async () => {
    const away = new Redis('redis://127.0.0.1:1', { enableOfflineQueue: false, maxRetriesPerRequest: 1 })
    away.on('error', () => undefined)
    onDispose(() => away.disconnect())
    const places = openPlaces(away)
    const workspaceId = randomUUID()
    for (let place = 0; place < 2 * LIMIT; place++) expect(await places.take(workspaceId, randomUUID())).toBe(true)
    await places.free(workspaceId, 'unknown')
  })

  it('share what they may be told within a second', async () => {
    const budgets = [new DeliveryBudget(40, connect()), new DeliveryBudget(40, connect())]
    const workspaceId = randomUUID()
    const begin = Date.now()
    let taken = 0
    while (Date.now() - begin < 900 && taken < 1_000) {
      for (const budget of budgets) {
        const wait = budget.take(workspaceId) ? taken++ : budget.wait(workspaceId)
        if (typeof wait !== 'number') await Promise.race([wait, new Promise((resolve) => setTimeout(resolve, 50))])
      }
    }
    // A second may end and the next begin while this one counts.
    expect(taken).toBeGreaterThanOrEqual(40)
    expect(taken).toBeLessThanOrEqual(80)
  })
})
