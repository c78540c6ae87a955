import { UsedContexts } from './used-contexts'

const NOW = Date.parse('2030-01-01T00:00:00Z')
const inSeconds = (seconds: number): number => NOW / 1000 + seconds

describe('used contexts', () => {
  beforeEach(() => jest.useFakeTimers({ now: NOW }))
  afterEach(() => jest.useRealTimers())

  it('are used once for as long as they live', () => {
    const used = new UsedContexts()
    expect(used.use('a', inSeconds(30))).toBe(true)
    jest.setSystemTime(NOW + 30_000)
    expect([used.use('b', inSeconds(60)), used.use('a', inSeconds(30))]).toEqual([true, false])
  })

  it('are forgotten when they have expired', () => {
    const used = new UsedContexts()
    for (let n = 0; n < 1_000; n++) used.use(`a${n}`, inSeconds(30))
    jest.setSystemTime(NOW + 31_000)
    used.use('b', inSeconds(60))
    expect(used.size).toBe(1)
  })

  it('never take more memory than they may', () => {
    const used = new UsedContexts(100)
    for (let n = 0; n < 1_000; n++) expect(used.use(`a${n}`, inSeconds(30))).toBe(true)
    expect(used.size).toBe(100)
    expect(used.use('a999', inSeconds(30))).toBe(false)
  })
})
