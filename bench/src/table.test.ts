import { judge, type Figure } from './figure'
import { printTable } from './table'
import { measureLatency, median, percentile, ratioOf } from './timing'

const figure = (changes: Partial<Figure>): Figure => ({ name: 'Pages', unit: 'ms', median: 10, ...changes })

describe('a figure against its budget', () => {
  it('meets it up to the limit itself, and misses it by a share of the limit', () => {
    expect(judge(figure({ budget: { of: 'median', kind: 'at most', limit: 10 } }))).toBe('met')
    expect(judge(figure({ budget: { of: 'median', kind: 'at most', limit: 8 } }))).toBe('missed by 25 %')
    expect(judge(figure({ budget: { of: 'median', kind: 'at least', limit: 20 } }))).toBe('missed by 50 %')
  })

  it('says when the number that counts was not measured', () => {
    expect(judge(figure({ budget: { of: 'p99', kind: 'at most', limit: 10 } }))).toBe('not measured')
    expect(judge(figure({}))).toBe('')
  })
})

describe('the table', () => {
  it('has a row for each figure', () => {
    const budget = { of: 'ratio', kind: 'at least', limit: 1.5 } as const
    const table = printTable([figure({ ratio: 1.2, budget })])
    const cells = table.split('\n').map((line) => line.split('|').map((cell) => cell.trim()))
    expect(cells).toHaveLength(3)
    expect(cells[2]).toEqual(['', 'Pages', '10 ms', '', '1.20x', 'ratio at least 1.5x', 'missed by 20 %', ''])
  })
})

describe('rounds', () => {
  it('takes percentiles from what was measured, in whatever order', () => {
    const values = Array.from({ length: 100 }, (_, index) => 100 - index)
    expect([median(values), percentile(values, 99), percentile([7], 99)]).toEqual([50, 99, 7])
  })

  it('compares neighbours: a slow round hits both', () => {
    const results = new Map([
      ['ours', [100, 10, 100]],
      ['theirs', [50, 5, 50]],
    ])
    expect(ratioOf(results, 'ours', 'theirs')).toBe(2)
  })

  it('lets every contender run in every round, each round beginning with another one', async () => {
    const order: string[] = []
    const contender = (name: string) => ({ name, run: async () => void order.push(name) })
    await measureLatency([contender('a'), contender('b')], 2)
    expect(order).toEqual(['a', 'b', 'b', 'a'])
  })
})
