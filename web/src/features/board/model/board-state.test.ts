import { addPage, findCard, placeCards, putCard, takeOut, takeTotals, type Card, type Column } from './board-state'

const card = (id: string, stageId: string, rank: string, amount?: string): Card => ({
  id,
  stageId,
  title: `Deal ${id}`,
  value: amount ? { amount, currency: 'EUR' } : null,
  owner: null,
  company: null,
  enteredAt: '2026-11-20T10:00:00Z',
  staleSince: null,
  dueAt: null,
  expectedClose: null,
  rank,
})

function column(id: string, probability: number, cards: Card[], more = false): Column {
  const amount = cards.reduce((sum, { value }) => sum + Number(value?.amount ?? 0), 0)
  return {
    stage: { id, name: `Stage ${id}`, colour: 'BLUE', probability },
    count: cards.length + (more ? 100 : 0),
    sums: amount ? [{ currency: 'EUR', amount, weighted: (amount * probability) / 100 }] : [],
    cards,
    endCursor: more ? 'end' : null,
    hasNextPage: more,
  }
}

const board = (): Column[] => [
  column('new', 10, [card('a', 'new', 'a', '100'), card('b', 'new', 'b', '50'), card('c', 'new', 'c')]),
  column('talks', 50, [card('d', 'talks', 'a', '200'), card('e', 'talks', 'm')], true),
  column('won', 100, []),
]
const idsOf = (columns: readonly Column[], stageId: string): string[] =>
  columns.find(({ stage }) => stage.id === stageId)!.cards.map(({ id }) => id)
const totalsOf = (columns: readonly Column[], stageId: string) => {
  const { count, sums } = columns.find(({ stage }) => stage.id === stageId)!
  return { count, sums: sums.map(({ amount, weighted }) => [amount, weighted]) }
}

describe('the board', () => {
  it('puts a dropped card between its neighbours, and counts and sums follow', () => {
    const after = placeCards(board(), ['a'], { stageId: 'talks', before: 'e', after: 'd' })
    expect(idsOf(after, 'new')).toEqual(['b', 'c'])
    expect(idsOf(after, 'talks')).toEqual(['d', 'a', 'e'])
    expect(findCard(after, 'a')?.stageId).toBe('talks')
    expect(totalsOf(after, 'new')).toEqual({ count: 2, sums: [[50, 5]] })
    expect(totalsOf(after, 'talks')).toEqual({ count: 103, sums: [[300, 150]] })
  })

  it('keeps several cards together, in their order', () => {
    const after = placeCards(board(), ['a', 'c'], { stageId: 'won', before: null, after: null })
    expect(idsOf(after, 'won')).toEqual(['a', 'c'])
    expect(totalsOf(after, 'won')).toEqual({ count: 2, sums: [[100, 100]] })
  })

  it('drops behind the card in front when the one behind has gone meanwhile', () => {
    const gone = takeOut(board(), 'b')
    expect(idsOf(placeCards(gone, ['d'], { stageId: 'new', before: 'b', after: 'a' }), 'new')).toEqual(['a', 'd', 'c'])
  })

  it('leaves everything where it is for a stage that has gone', () => {
    const before = board()
    expect(placeCards(before, ['a'], { stageId: 'gone', before: null, after: null })).toBe(before)
  })

  it('takes a card of the server to the place of its rank, however often it comes', () => {
    const moved = { ...card('a', 'talks', 'c', '100') }
    const once = putCard(board(), moved, 'new')
    expect(idsOf(once, 'talks')).toEqual(['d', 'a', 'e'])
    expect(putCard(once, moved, 'new')).toEqual(once)
    expect(totalsOf(once, 'talks')).toEqual({ count: 103, sums: [[300, 150]] })
  })

  it('leaves what is below the loaded part to its page, and counts it', () => {
    const after = putCard(board(), card('a', 'talks', 'z', '100'), 'new')
    expect(idsOf(after, 'talks')).toEqual(['d', 'e'])
    expect(totalsOf(after, 'talks')).toEqual({ count: 103, sums: [[300, 150]] })
  })

  it('counts a card out of the stage it left, also where it was not loaded', () => {
    const after = putCard(board(), card('far', 'won', 'a', '10'), 'talks')
    expect(totalsOf(after, 'talks')).toEqual({ count: 101, sums: [[190, 95]] })
    expect(totalsOf(after, 'won')).toEqual({ count: 1, sums: [[10, 10]] })
  })

  it('counts a new card once, and knows no sum of nothing', () => {
    const after = putCard(board(), card('new', 'won', 'a', '10'))
    expect(totalsOf(after, 'won')).toEqual({ count: 1, sums: [[10, 10]] })
    expect(totalsOf(takeOut(after, 'new'), 'won')).toEqual({ count: 0, sums: [] })
  })

  it('adds a page without repeating what was moved there meanwhile', () => {
    const page = { cards: [card('e', 'talks', 'm'), card('f', 'talks', 'n')], endCursor: null, hasNextPage: false }
    const [, talks] = addPage(board(), 'talks', page)
    expect(talks).toMatchObject({ hasNextPage: false, endCursor: null })
    expect(talks!.cards.map(({ id }) => id)).toEqual(['d', 'e', 'f'])
  })

  it('takes the totals of the server over its own', () => {
    const stage = board()[1]!.stage
    const sums = [{ currency: 'EUR', amount: 1, weighted: 0.5 }]
    const after = takeTotals(board(), [{ stage, count: 7, sums }])
    expect(totalsOf(after, 'talks')).toEqual({ count: 7, sums: [[1, 0.5]] })
    expect(idsOf(after, 'talks')).toEqual(['d', 'e'])
  })
})
