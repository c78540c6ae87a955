import { CombinedGraphQLErrors } from '@apollo/client/errors'
import type { Card, Column } from './board-state'
import { createBoardStore, type BoardSource, type MoveOutcome } from './board-store'

const card = (id: string, stageId: string, rank: string): Card => ({
  id,
  stageId,
  title: `Deal ${id}`,
  value: null,
  owner: null,
  company: null,
  enteredAt: '2026-11-20T10:00:00Z',
  staleSince: null,
  dueAt: null,
  expectedClose: null,
  rank,
})
const column = (id: string, cards: Card[], endCursor: string | null = null): Column => ({
  stage: { id, name: id, colour: 'BLUE', probability: 50 },
  count: cards.length,
  sums: [],
  cards,
  endCursor,
  hasNextPage: endCursor !== null,
})
const board = (): Column[] => [
  column('new', [card('a', 'new', 'a'), card('b', 'new', 'b')]),
  column('talks', [card('c', 'talks', 'b')], 'more'),
]

/** A promise that the test settles. */
function later<T>() {
  let resolve: (value: T) => void = () => undefined
  let reject: (error: Error) => void = () => undefined
  const promise = new Promise<T>((yes, no) => ([resolve, reject] = [yes, no]))
  return { promise, resolve, reject }
}

function storeWith(given: Partial<BoardSource<MoveOutcome>> = {}) {
  const store = createBoardStore<MoveOutcome>({
    load: () => Promise.resolve(board()),
    page: () => Promise.resolve({ cards: [], endCursor: null, hasNextPage: false }),
    totals: () => Promise.resolve([]),
    move: () => Promise.resolve({ cards: [], placed: [] }),
    accepts: () => true,
    isFollowed: true,
    ...given,
  })
  const idsOf = (stageId: string): string[] => {
    const view = store.current()
    if (view.state !== 'ready') return []
    return view.columns.find(({ stage }) => stage.id === stageId)!.cards.map(({ id }) => id)
  }
  return { store, idsOf }
}
const toTalks = { stageId: 'talks', before: 'c', after: null }

describe('a board that is looked at', () => {
  it('shows a move at once, and keeps it when the server took it', async () => {
    const answer = later<MoveOutcome>()
    const { store, idsOf } = storeWith({ move: () => answer.promise })
    await store.load()
    const moving = store.move(['a'], toTalks)
    expect([idsOf('new'), idsOf('talks')]).toEqual([['b'], ['a', 'c']])
    answer.resolve({ cards: [card('a', 'talks', 'a')], placed: [] })
    await moving
    expect([idsOf('new'), idsOf('talks')]).toEqual([['b'], ['a', 'c']])
    store.stop()
  })

  it('takes a refused move back, and leaves what others did meanwhile', async () => {
    const answer = later<MoveOutcome>()
    const { store, idsOf } = storeWith({ move: () => answer.promise })
    await store.load()
    const moving = store.move(['a'], toTalks)
    store.receive({ dealId: 'b', card: card('b', 'talks', 'c'), fromStageId: 'new' })
    expect([idsOf('new'), idsOf('talks')]).toEqual([[], ['a', 'c']])
    answer.resolve({ cards: [], placed: [] })
    await moving
    expect(idsOf('new')).toEqual(['a'])
    store.stop()
  })

  it('takes a move back that never reached the server', async () => {
    const { store, idsOf } = storeWith({ move: () => Promise.reject(new Error('no network')) })
    await store.load()
    await expect(store.move(['a'], toTalks)).rejects.toThrow('no network')
    expect(idsOf('new')).toEqual(['a', 'b'])
    store.stop()
  })

  it('applies what arrived while it was loaded, whichever was first', async () => {
    const answer = later<Column[]>()
    const { store, idsOf } = storeWith({ load: () => answer.promise })
    const loading = store.load()
    store.receive({ dealId: 'b', card: card('b', 'talks', 'a'), fromStageId: 'new' })
    answer.resolve(board())
    await loading
    expect([idsOf('new'), idsOf('talks')]).toEqual([['a'], ['b', 'c']])
    store.stop()
  })

  it('lets a card go that is no longer for this member, or no longer fits the filter', async () => {
    const { store, idsOf } = storeWith({ accepts: ({ title }) => title !== 'Elsewhere' })
    await store.load()
    store.receive({ dealId: 'a', card: null, fromStageId: null })
    store.receive({ dealId: 'b', card: { ...card('b', 'new', 'b'), title: 'Elsewhere' }, fromStageId: null })
    expect(idsOf('new')).toEqual([])
    store.stop()
  })

  it('asks for a page once, and forgets the answer when the board was loaded afresh', async () => {
    const answer = later<{ cards: Card[]; endCursor: null; hasNextPage: false }>()
    const page = jest.fn(() => answer.promise)
    const { store, idsOf } = storeWith({ page })
    await store.load()
    const asked = [store.more('talks'), store.more('talks'), store.more('new')]
    await store.load()
    answer.resolve({ cards: [card('d', 'talks', 'd')], endCursor: null, hasNextPage: false })
    await Promise.all(asked)
    expect(page).toHaveBeenCalledTimes(1)
    expect(idsOf('talks')).toEqual(['c'])
    await store.more('talks')
    expect(idsOf('talks')).toEqual(['c', 'd'])
    store.stop()
  })

  it('asks for the sums once after a burst of changes', async () => {
    jest.useFakeTimers()
    const stage = board()[1]!.stage
    const totals = jest.fn(() => Promise.resolve([{ stage, count: 70, sums: [] }]))
    const { store } = storeWith({ totals })
    await store.load()
    for (const rank of ['a', 'aa', 'ab'])
      store.receive({ dealId: 'a', card: card('a', 'talks', rank), fromStageId: 'new' })
    await jest.advanceTimersByTimeAsync(1_000)
    expect(totals).toHaveBeenCalledTimes(1)
    expect(store.current()).toMatchObject({ columns: [{ count: 1 }, { count: 70 }] })
    store.stop()
    jest.useRealTimers()
  })

  it('says that there is no such pipeline, and why one could not be loaded', async () => {
    const missing = storeWith({ load: () => Promise.resolve(null) })
    await missing.store.load()
    expect(missing.store.current()).toEqual({ state: 'missing' })
    const error = new Error('away')
    const failing = storeWith({ load: () => Promise.reject(error) })
    await failing.store.load()
    expect(failing.store.current()).toEqual({ state: 'failed', error })
  })

  it('keeps several where they were put until it hears of them, but for what others moved on', async () => {
    const answer = later<MoveOutcome>()
    const { store, idsOf } = storeWith({ move: () => answer.promise })
    await store.load()
    const moving = store.move(['a', 'b'], toTalks)
    store.receive({ dealId: 'b', card: card('b', 'new', 'z'), fromStageId: 'talks' })
    answer.resolve({ cards: [], placed: ['a', 'b'] })
    await moving
    expect(idsOf('talks')).toEqual(['a', 'c'])
    expect(idsOf('new')).toEqual(['b'])
  })

  it('is read again as far as it was loaded, so that whoever scrolled down stays there', async () => {
    const pages = jest.fn(() =>
      Promise.resolve({ cards: [card('d', 'talks', 'd')], endCursor: null, hasNextPage: false }),
    )
    const { store, idsOf } = storeWith({ page: pages })
    await store.load()
    await store.more('talks')
    await store.load()
    expect(pages).toHaveBeenCalledTimes(2)
    expect(idsOf('talks')).toEqual(['c', 'd'])
  })

  it('takes cards off at once, and puts those back that stay', async () => {
    const answer = later<{ gone: string[] }>()
    const { store, idsOf } = storeWith()
    await store.load()
    const going = store.takeAway(['a', 'b'], () => answer.promise)
    expect(idsOf('new')).toEqual([])
    answer.resolve({ gone: ['a'] })
    await going
    expect(idsOf('new')).toEqual(['b'])
    store.stop()
  })

  it('is read again once after a burst of news, where the stream does not tell of its cards', async () => {
    jest.useFakeTimers()
    const load = jest.fn(() => Promise.resolve(board()))
    const { store } = storeWith({ load, isFollowed: false })
    await store.load()
    for (const dealId of ['a', 'b']) store.receive({ dealId, card: null, fromStageId: null })
    await jest.advanceTimersByTimeAsync(1_000)
    expect(load).toHaveBeenCalledTimes(2)
    store.stop()
    jest.useRealTimers()
  })

  it('does not stay for whoever may not see it any more', async () => {
    const load = jest.fn<Promise<Column[]>, []>(() => Promise.resolve(board()))
    const { store } = storeWith({ load })
    await store.load()
    load.mockRejectedValue(new Error('away'))
    await store.load()
    expect(store.current().state).toBe('ready')
    load.mockRejectedValue(new CombinedGraphQLErrors({ errors: [{ message: '', extensions: { code: 'FORBIDDEN' } }] }))
    await store.load()
    expect(store.current().state).toBe('failed')
  })
})
