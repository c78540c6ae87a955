import { rankBetween, ranksBetween } from './rank'

/** So that a failure can be repeated. */
function numbers(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state % below
  }
}

describe('a rank', () => {
  it('lies between any two, wherever cards are put', () => {
    const next = numbers(7)
    const ranks: string[] = []
    for (let card = 0; card < 3_000; card++) {
      const place = next(ranks.length + 1)
      const rank = rankBetween(ranks[place - 1] ?? null, ranks[place] ?? null)
      ranks.splice(place, 0, rank)
    }
    expect(ranks).toEqual([...new Set(ranks)].sort((one, other) => (one < other ? -1 : 1)))
  })

  it.each([
    ['top', (ranks: string[]) => rankBetween(null, ranks.at(-1) ?? null)],
    ['bottom', (ranks: string[]) => rankBetween(ranks.at(-1) ?? null, null)],
  ])('stays short when 50,000 cards are put at the %s', (_, put) => {
    const ranks: string[] = []
    for (let card = 0; card < 50_000; card++) ranks.push(put(ranks))
    expect(new Set(ranks).size).toBe(50_000)
    expect(Math.max(...ranks.map(({ length }) => length))).toBeLessThanOrEqual(5)
  })

  it('lies between two neighbours again and again', () => {
    let [lower, upper] = [rankBetween(null, null), rankBetween(rankBetween(null, null), null)]
    for (let time = 0; time < 200; time++) {
      const between = rankBetween(lower, upper)
      expect(lower < between && between < upper).toBe(true)
      if (time % 2) lower = between
      else upper = between
    }
  })

  it('is refused between two that are not in order', () => {
    expect(() => rankBetween('a1', 'a1')).toThrow('is not below')
  })
})

test.each([
  ['nothing', null, null],
  ['the bottom', 'a5', null],
  ['the top', null, 'a5'],
  ['two neighbours', 'a0', 'a1'],
  ['two that are as near as can be', 'a0V', 'a0W'],
])('a thousand ranks fit next to %s, in order, and stay short', (_, lower, upper) => {
  const ranks = ranksBetween(lower, upper, 1_000)
  expect(ranks).toHaveLength(1_000)
  const all = [...(lower === null ? [] : [lower]), ...ranks, ...(upper === null ? [] : [upper])]
  expect(all.every((rank, index) => index === 0 || (all[index - 1] ?? '') < rank)).toBe(true)
  expect(Math.max(...ranks.map(({ length }) => length))).toBeLessThanOrEqual(8)
})
