import { randomUUID } from 'node:crypto'
import { SignInLimiter } from '@parley/identity/authentication/sign-in-limiter'
import { waitFor } from '@parley/toolkit/testing/wait-for'
import { Redis } from 'ioredis'
import { redisUrl } from './environment'

/** The limiter of one process allows this many tries for an email. */
const TRIES = 10

describe('the sign-in limit over Redis', () => {
  const limiters: SignInLimiter[] = []
  const redis = new Redis(redisUrl())
  /** Resolves once its tries reach Redis: until it is connected a limiter counts by itself. */
  const openLimiter = async (): Promise<SignInLimiter> => {
    const limiter = new SignInLimiter(redisUrl())
    limiters.push(limiter)
    await waitFor(async () => {
      const email = randomUUID()
      await limiter.take(email, email)
      return redis.exists(`sign-in-email:${email}`)
    })
    return limiter
  }
  afterAll(() => {
    for (const limiter of limiters) limiter.stop()
    redis.disconnect()
  })

  it('counts the tries of all processes together, and forgives in all', async () => {
    const [one, other] = [await openLimiter(), await openLimiter()]
    const email = `${randomUUID()}@parley.local`
    for (let tried = 0; tried < TRIES; tried++) await (tried % 2 ? one : other).take(email, '192.0.2.1')
    await expect(one.take(email, '192.0.2.1')).rejects.toMatchObject({ code: 'RATE_LIMITED', retryable: true })
    await expect(other.take(email, '192.0.2.1')).rejects.toMatchObject({ code: 'RATE_LIMITED' })
    await one.forgive(email, '192.0.2.1')
    await other.take(email, '192.0.2.1')
  })

  it('still limits each process by itself while Redis is away', async () => {
    const alone = new SignInLimiter('redis://127.0.0.1:1')
    limiters.push(alone)
    const email = `${randomUUID()}@parley.local`
    for (let tried = 0; tried < TRIES; tried++) await alone.take(email, '192.0.2.2')
    await expect(alone.take(email, '192.0.2.2')).rejects.toMatchObject({ code: 'RATE_LIMITED' })
  })
})
