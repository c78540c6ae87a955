import { addSample, rateOf, secondsLeft, type PaceSample } from './pace'

const samples = (...pairs: [number, number][]): readonly PaceSample[] =>
  pairs.reduce<readonly PaceSample[]>((known, [at, done]) => addSample(known, { at, done }), [])

describe('the pace of what is under way', () => {
  it('is the growth over the last stretch', () => {
    expect(rateOf(samples([0, 0], [5_000, 500], [10_000, 1_000]))).toBe(100)
  })

  it('follows a change: what is long past no longer counts', () => {
    expect(rateOf(samples([0, 0], [10_000, 5_000], [20_000, 5_100], [30_000, 5_200]))).toBe(10)
  })

  it('is not known from a moment or from nothing', () => {
    expect(rateOf(samples())).toBeNull()
    expect(rateOf(samples([0, 10]))).toBeNull()
    expect(rateOf(samples([0, 10], [400, 60]))).toBeNull()
  })

  it('begins anew when the counter does', () => {
    expect(samples([0, 900], [2_000, 1_000], [4_000, 0])).toEqual([{ at: 4_000, done: 0 }])
  })
})

describe('the time that is left', () => {
  it('rounds up, and is never below nothing', () => {
    expect(secondsLeft(100, 4_812, 7_700)).toBe(29)
    expect(secondsLeft(100, 8_000, 7_700)).toBe(0)
  })

  it('is not promised without a total or a pace', () => {
    expect(secondsLeft(100, 10, null)).toBeNull()
    expect(secondsLeft(null, 10, 100)).toBeNull()
    expect(secondsLeft(0, 10, 100)).toBeNull()
  })
})
