import { createLogger } from '@parley/toolkit/logging/logger'
import { Counters } from './counters'
import { LockOut, type Refusal } from './lock-out'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

describe('a lock-out', () => {
  let lockOut: LockOut
  beforeEach(() => {
    jest.useFakeTimers()
    lockOut = new LockOut(new Counters(null, createLogger('test', 'silent')), 'tries', 3)
  })
  afterEach(() => jest.useRealTimers())

  const fail = async (times: number, key = 'vera'): Promise<(Refusal | null)[]> => {
    const answers = []
    for (let n = 0; n < times; n++) answers.push(await lockOut.take(key))
    return answers
  }

  it('lets a few tries pass, then locks the key, and says so once', async () => {
    expect(await fail(5)).toEqual([
      null,
      null,
      null,
      { retryAfterSeconds: 60, isNew: true },
      { retryAfterSeconds: 60, isNew: false },
    ])
    expect(await lockOut.take('leo')).toBeNull()
  })

  it('opens by itself, and locks for longer each time', async () => {
    const locks: number[] = []
    for (let n = 0; n < 8; n++) {
      const refusal = (await fail(4)).at(-1)
      locks.push(refusal!.retryAfterSeconds)
      jest.advanceTimersByTime(refusal!.retryAfterSeconds * 1000 - 1000)
      expect(await lockOut.take('vera')).toMatchObject({ isNew: false })
      jest.advanceTimersByTime(1000)
    }
    expect(locks.map((seconds) => seconds / 60)).toEqual([1, 5, 15, 60, 240, 1440, 1440, 1440])
  })

  it('is forgiven by a success, with everything before it', async () => {
    await fail(4)
    await lockOut.forgive('vera')
    expect((await fail(4)).at(-1)).toEqual({ retryAfterSeconds: 60, isNew: true })
  })

  it('forgets after two days without a mistake', async () => {
    await fail(4)
    jest.advanceTimersByTime(48 * HOUR)
    expect((await fail(4)).at(-1)).toMatchObject({ retryAfterSeconds: 60 })
  })

  it('counts tries that come at once, and says once that it locked', async () => {
    const answers = await Promise.all(Array.from({ length: 1000 }, () => lockOut.take('vera')))
    expect(answers.filter((answer) => answer === null)).toHaveLength(3)
    expect(answers.filter((answer) => answer?.isNew)).toHaveLength(1)
    for (const answer of answers) expect(answer?.retryAfterSeconds ?? 0).toBeLessThanOrEqual(60)
  })

  it('gives a single try back where a key is shared, but opens no lock by that', async () => {
    await fail(3)
    await lockOut.giveBack('vera')
    expect(await lockOut.take('vera')).toBeNull()
    expect(await lockOut.take('vera')).toMatchObject({ isNew: true })
    await lockOut.giveBack('vera')
    expect(await lockOut.take('vera')).toMatchObject({ isNew: false })
  })
})
