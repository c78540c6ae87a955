import { readError } from '../../../lib/apollo/read-error'
import {
  addPage,
  findCard,
  placeCards,
  putCard,
  takeOut,
  takeTotals,
  type Card,
  type CardPage,
  type Column,
  type Columns,
  type Place,
} from './board-state'

/** Totals are asked for once after a burst of changes: what is counted here meanwhile is close. */
const SETTLE_MS = 1_000

/** Something that happened to a card, as the stream tells it; no card where this member no longer sees one. */
export interface CardChange {
  readonly dealId: string
  readonly card: Card | null
  readonly fromStageId: string | null
}

/** The server's side of a board with one filter. */
export interface BoardSource<Outcome extends MoveOutcome> {
  /** Null for a pipeline that is not there. */
  load(): Promise<Columns | null>
  page(stageId: string, after: string): Promise<CardPage>
  totals(): Promise<readonly Pick<Column, 'stage' | 'count' | 'sums'>[]>
  move(ids: readonly string[], place: Place): Promise<Outcome>
  /** Whether a card belongs on this board; `known` when it is there already. */
  accepts(card: Card, known: boolean): boolean
  /** Whether the stream tells what becomes of its cards; it does not tell of closed deals. */
  readonly isFollowed: boolean
}

export interface MoveOutcome {
  /** The cards that moved, as the server has them now. */
  readonly cards: readonly Card[]
  /** Those that stand where they were put, of which the server tells later. */
  readonly placed: readonly string[]
}

export type BoardView =
  | { readonly state: 'loading' | 'missing' }
  | { readonly state: 'failed'; readonly error: unknown }
  | { readonly state: 'ready'; readonly columns: Columns }

/** Those of which nothing was heard in between: what came from others is newer. */
const untouched = (ids: readonly string[], before: Columns, now: Columns): string[] =>
  ids.filter((id) => findCard(before, id) === findCard(now, id))

/**
 * What a board shows: what the server said last, with the moves over it that are still on their way. A move is seen at
 * once; it stays when the server took it, and is not there any more when it was refused, whatever came from others
 * meanwhile. Changes that arrive while the board is loaded are applied after it, so that nothing is overtaken.
 */
export function createBoardStore<Outcome extends MoveOutcome>(first: BoardSource<Outcome>) {
  let source = first
  const listeners = new Set<() => void>()
  let known: Columns | null = null
  let underWay: ((seen: Columns) => Columns)[] = []
  let view: BoardView = { state: 'loading' }
  let loads = 0
  let loading = false
  let arrived: CardChange[] = []
  let settling: ReturnType<typeof setTimeout> | undefined
  let rereading: ReturnType<typeof setTimeout> | undefined
  const paging = new Set<string>()

  const show = (next: BoardView): void => {
    view = next
    for (const listener of listeners) listener()
  }
  const draw = (): void => {
    if (!known) return
    show({ state: 'ready', columns: underWay.reduce((seen, change) => change(seen), known) })
  }
  const apply = ({ dealId, card, fromStageId }: CardChange): void => {
    if (!known) return
    const here = findCard(known, dealId) !== undefined
    if (card && source.accepts(card, here)) known = putCard(known, card, fromStageId)
    else known = takeOut(known, dealId)
  }
  const settle = (): void => {
    settling ??= setTimeout(() => {
      settling = undefined
      const asked = loads
      source.totals().then(
        (totals) => {
          if (!known || asked !== loads) return
          known = takeTotals(known, totals)
          draw()
        },
        (error: unknown) => console.warn('The sums of the board are as counted here', error),
      )
    }, SETTLE_MS)
  }

  /** Another source is the same board with another filter; what is shown stays until that has answered. */
  async function load(next = source): Promise<void> {
    const mine = (loads += 1)
    const other = next !== source
    source = next
    loading = true
    try {
      const first = await source.load()
      const columns = first && known && !other ? await loadAsFar(first, known) : first
      if (mine !== loads) return
      loading = false
      known = columns
      for (const change of arrived.splice(0)) apply(change)
      if (columns) draw()
      else show({ state: 'missing' })
    } catch (error) {
      if (mine !== loads) return
      loading = false
      // What may not be seen any more does not stay.
      if (!known || other || readError(error).code === 'FORBIDDEN') show({ state: 'failed', error })
      else console.warn('The board could not be loaded afresh', error)
    }
  }
  /** As far as was loaded before, so that whoever has scrolled down stays there. */
  async function loadAsFar(columns: Columns, before: Columns): Promise<Columns> {
    const asked = source
    return Promise.all(
      columns.map(async (column) => {
        const wanted = before.find(({ stage }) => stage.id === column.stage.id)?.cards.length ?? 0
        let full = column
        while (full.cards.length < wanted && full.endCursor && full.hasNextPage) {
          const page = await asked.page(full.stage.id, full.endCursor)
          full = addPage([full], full.stage.id, page)[0] ?? full
        }
        return full
      }),
    )
  }
  /** Once after a burst of news that do not say what is different. */
  function reread(): void {
    rereading ??= setTimeout(() => {
      rereading = undefined
      void load()
    }, SETTLE_MS)
  }
  function receive(change: CardChange): void {
    if (!source.isFollowed) return reread()
    if (loading) arrived.push(change)
    apply(change)
    draw()
    settle()
  }
  /** Shows a change at once, for as long as the server is being asked for it. */
  async function meanwhile<Answer>(change: (seen: Columns) => Columns, ask: () => Promise<Answer>): Promise<Answer> {
    underWay = [...underWay, change]
    draw()
    try {
      return await ask()
    } finally {
      underWay = underWay.filter((other) => other !== change)
      draw()
      settle()
    }
  }
  function move(ids: readonly string[], place: Place): Promise<Outcome> {
    const before = known
    return meanwhile(
      (seen) => placeCards(seen, ids, place),
      async () => {
        const outcome = await source.move(ids, place)
        for (const card of outcome.cards) apply({ dealId: card.id, card, fromStageId: null })
        if (known && before) known = placeCards(known, untouched(outcome.placed, before, known), place)
        return outcome
      },
    )
  }
  /** Cards leave the board; those that `work` does not name come back. */
  function takeAway<Answer extends { readonly gone: readonly string[] }>(
    ids: readonly string[],
    work: () => Promise<Answer>,
  ): Promise<Answer> {
    return meanwhile(
      (seen) => ids.reduce(takeOut, seen),
      async () => {
        const answer = await work()
        if (known) known = answer.gone.reduce(takeOut, known)
        return answer
      },
    )
  }
  async function more(stageId: string): Promise<void> {
    const column = known?.find(({ stage }) => stage.id === stageId)
    if (!column?.hasNextPage || !column.endCursor || paging.has(stageId)) return
    paging.add(stageId)
    const asked = loads
    try {
      const page = await source.page(stageId, column.endCursor)
      if (known && asked === loads) known = addPage(known, stageId, page)
      draw()
    } catch (error) {
      console.warn('The next cards could not be loaded; scrolling asks again', error)
    } finally {
      paging.delete(stageId)
    }
  }
  return {
    current: (): BoardView => view,
    subscribe: (listener: () => void): (() => void) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    load,
    reread,
    receive,
    move,
    takeAway,
    more,
    stop: (): void => {
      loads += 1
      clearTimeout(settling)
      settling = undefined
      clearTimeout(rereading)
      rereading = undefined
    },
  }
}
