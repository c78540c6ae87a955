import { waitFor } from '@parley/toolkit/testing/wait-for'
import { LoadedUntilForgotten } from './loaded-until-forgotten'

describe('what is loaded until it is forgotten', () => {
  let loads: number
  let kept: LoadedUntilForgotten<number>
  const load = async (): Promise<number> => ++loads

  beforeEach(() => {
    loads = 0
    kept = new LoadedUntilForgotten({ groups: 2 })
  })

  it('is loaded once for all who ask, also at the same time', async () => {
    const asked = [kept.get('a', 'x', load), kept.get('a', 'x', load)]
    expect(await Promise.all(asked)).toEqual([1, 1])
    expect(await kept.get('a', 'x', load)).toBe(1)
    expect(await kept.get('a', 'y', load)).toBe(2)
  })

  it('is loaded again after its group was forgotten, and only that', async () => {
    await kept.get('a', 'x', load)
    await kept.get('b', 'x', load)
    kept.forget('a')
    expect(await kept.get('b', 'x', load)).toBe(2)
    expect(await kept.get('a', 'x', load)).toBe(3)
    kept.forgetAll()
    expect(await kept.get('b', 'x', load)).toBe(4)
  })

  it('is not believed when it was forgotten while it was loaded, by anyone who waits', async () => {
    const answers: ((value: number) => void)[] = []
    const slow = (): Promise<number> => new Promise((resolve) => answers.push(resolve))
    const waiting = [kept.get('a', 'x', slow), kept.get('a', 'x', slow)]
    kept.forget('a')
    const later = kept.get('a', 'x', slow)
    expect(answers).toHaveLength(2)
    answers[1]?.(2)
    expect(await later).toBe(2)
    answers[0]?.(1)
    expect(await Promise.all(waiting)).toEqual([2, 2])
  })

  it('is asked for again after a failure', async () => {
    await expect(kept.get('a', 'x', () => Promise.reject(new Error('down')))).rejects.toThrow('down')
    expect(await kept.get('a', 'x', load)).toBe(1)
  })

  it('makes room for what is used, and ends after its time', async () => {
    await kept.get('a', 'x', load)
    await kept.get('b', 'x', load)
    await kept.get('a', 'x', load)
    await kept.get('c', 'x', load)
    expect(await kept.get('a', 'x', load)).toBe(1)
    expect(await kept.get('b', 'x', load)).toBe(4)
    const brief = new LoadedUntilForgotten<number>({ groups: 2, milliseconds: 50 })
    expect(await brief.get('a', 'x', load)).toBe(5)
    expect(await brief.get('a', 'x', load)).toBe(5)
    await waitFor(async () => (await brief.get('a', 'x', load)) === 6)
  })
})
