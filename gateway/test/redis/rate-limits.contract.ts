import { randomUUID } from 'node:crypto'
import { createLogger } from '@parley/toolkit/logging/logger'
import { onDispose } from '@parley/toolkit/testing/disposal'
import { actor } from '@parley/toolkit/testing/test-actor'
import { waitFor } from '@parley/toolkit/testing/wait-for'
import type { Budgets } from '../../src/rate-limits/budgets'
import { BudgetSpent, RateLimits } from '../../src/rate-limits/rate-limits'

const NO_LIMIT: Budgets = { user: 0, key: 0, anonymous: 0, address: 0 }
const logger = createLogger('test', 'silent')

/** The Redis that ops/redis/start.mjs started, or was given. */
function redisUrl(): string {
  const url = process.env['REDIS_URL']
  if (!url) throw new Error('REDIS_URL is not set; run this through ops/redis/start.mjs')
  return url
}

/** One gateway of several. */
function open(budgets: Partial<Budgets>, url = redisUrl()): RateLimits {
  const limits = new RateLimits({ ...NO_LIMIT, ...budgets }, url, logger)
  onDispose(() => limits.stop())
  return limits
}

const isRefused = (taken: Promise<unknown>): Promise<boolean> =>
  taken.then(
    () => false,
    (error: unknown) => {
      if (error instanceof BudgetSpent) return true
      throw error
    },
  )

/** A connection that is not there yet counts alone. */
async function openConnected(budgets: Partial<Budgets>): Promise<[RateLimits, RateLimits]> {
  const pair: [RateLimits, RateLimits] = [open(budgets), open(budgets)]
  await waitFor(async () => {
    const probe = actor()
    const first = await pair[0].spend(probe, '', 1)
    const second = await pair[1].spend(probe, '', 1)
    return first && second && second.remaining === first.remaining - 1
  })
  return pair
}

describe('budgets over several gateways', () => {
  it('are one for a member, and told the same by each', async () => {
    const [one, other] = await openConnected({ user: 10 })
    const member = actor()
    await one.spend(member, '', 4)
    expect(await other.spend(member, '', 4)).toMatchObject({ budget: 'user', quota: 10, remaining: 2 })
    expect(await isRefused(one.spend(member, '', 4))).toBe(true)
    expect(await isRefused(other.spend(member, '', 1))).toBe(true)
    expect(await isRefused(other.spend(actor(), '', 1))).toBe(false)
  })

  it('are one for many requests at once', async () => {
    const [one, other] = await openConnected({ user: 10 })
    const member = actor()
    const tries = Array.from({ length: 100 }, (_, index) => isRefused((index % 2 ? one : other).spend(member, '', 1)))
    expect((await Promise.all(tries)).filter((refused) => !refused)).toHaveLength(10)
  })

  it('are counted by each gateway alone while Redis does not answer', async () => {
    const alone = open({ address: 2 }, 'redis://127.0.0.1:1')
    const address = randomUUID()
    const tries = [alone.admit(address), alone.admit(address), alone.admit(address)].map(isRefused)
    expect((await Promise.all(tries)).filter((refused) => !refused)).toHaveLength(2)
  })
})
