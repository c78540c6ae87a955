import { createLogger } from '@parley/toolkit/logging/logger'
import { randomUUID } from 'node:crypto'
import { SignInLimiter } from '@parley/identity/authentication/sign-in-limiter'
import { Counters } from '@parley/identity/lock-out/counters'
import { waitFor } from '@parley/toolkit/testing/wait-for'
import { Redis } from 'ioredis'
import { redisUrl } from './environment'

/** The limiter of one process allows this many tries for an email. */
const TRIES = 10

describe('the sign-in limit over Redis', () => {
  const opened: Counters[] = []
  const redis = new Redis(redisUrl())
  const openLimiter = (url: string): SignInLimiter => {
    const counters = new Counters(url, createLogger('test', 'silent'))
    opened.push(counters)
    return new SignInLimiter(counters)
  }
  /** Resolves once its tries reach Redis: until it is connected a limiter counts by itself. */
  const openShared = async (): Promise<SignInLimiter> => {
    const limiter = openLimiter(redisUrl())
    await waitFor(async () => {
      const email = randomUUID()
      await limiter.take(email, email)
      return redis.exists(`sign-in-email:${email}`)
    })
    return limiter
  }
  afterAll(() => {
    for (const counters of opened) counters.stop()
    redis.disconnect()
  })

  it('counts the tries of all processes together, locks in all, and forgives in all', async () => {
    const [one, other] = [await openShared(), await openShared()]
    const email = `${randomUUID()}@parley.local`
    const answers = await Promise.all(
      Array.from({ length: 3 * TRIES }, (_, tried) => (tried % 2 ? one : other).take(email, randomUUID())),
    )
    expect(answers.filter(({ account }) => account === null)).toHaveLength(TRIES)
    expect(answers.filter(({ account }) => account?.isNew)).toHaveLength(1)
    expect(await one.take(email, randomUUID())).toMatchObject({ account: { isNew: false } })
    await one.forgive(email, '192.0.2.1')
    expect(await other.take(email, '192.0.2.1')).toEqual({ account: null, address: null })
  })

  it('still limits each process by itself while Redis is away', async () => {
    const alone = openLimiter('redis://127.0.0.1:1')
    const email = `${randomUUID()}@parley.local`
    for (let tried = 0; tried < TRIES; tried++) await alone.take(email, '192.0.2.2')
    expect(await alone.take(email, '192.0.2.2')).toMatchObject({ account: { isNew: true } })
  })
})
