/** A deal on the board. */
export interface Card {
  readonly id: string
  readonly stageId: string
  readonly title: string
  readonly value: { readonly amount: string; readonly currency: string } | null
  readonly owner: { readonly id: string; readonly name: string } | null
  readonly company: { readonly id: string; readonly name: string } | null
  readonly enteredAt: string
  readonly staleSince: string | null
  readonly dueAt: string | null
  /** A day, `2026-11-22`. */
  readonly expectedClose: string | null
  /** Orders the cards of a stage, compared by code point. */
  readonly rank: string
}

/** Whether it should have been closed on a day before today; days begin in UTC, as in filters. */
export const isLate = ({ expectedClose }: Pick<Card, 'expectedClose'>, now: number): boolean =>
  expectedClose !== null && expectedClose < new Date(now).toISOString().slice(0, 10)

export interface BoardStage {
  readonly id: string
  readonly name: string
  readonly colour: string
  /** In percent. */
  readonly probability: number
}

export interface Sum {
  readonly currency: string
  readonly amount: number
  /** Times the probability of the stage. */
  readonly weighted: number
}

export interface Column {
  readonly stage: BoardStage
  /** All cards of the stage that match, loaded or not. */
  readonly count: number
  readonly sums: readonly Sum[]
  /** The first pages, by rank. */
  readonly cards: readonly Card[]
  readonly endCursor: string | null
  readonly hasNextPage: boolean
}

export interface CardPage {
  readonly cards: readonly Card[]
  readonly endCursor: string | null
  readonly hasNextPage: boolean
}

/** Where cards are put: in front of a card, or else behind one, or else at the top of the stage. */
export interface Place {
  readonly stageId: string
  readonly before: string | null
  readonly after: string | null
}

export type Columns = readonly Column[]

export function findCard(columns: Columns, id: string): Card | undefined {
  for (const { cards } of columns) {
    const found = cards.find((card) => card.id === id)
    if (found) return found
  }
  return undefined
}

/**
 * Where cards are now, from the bottom up: put back in this order, each finds the one below which it stood before it.
 */
export function placesOf(columns: Columns, ids: readonly string[]): { id: string; place: Place }[] {
  return columns.flatMap(({ stage, cards }) =>
    cards
      .flatMap(({ id }, at) => {
        const place = { stageId: stage.id, before: cards[at + 1]?.id ?? null, after: cards[at - 1]?.id ?? null }
        return ids.includes(id) ? [{ id, place }] : []
      })
      .toReversed(),
  )
}

/** Puts cards where someone dropped them, before the server has said which rank they get. */
export function placeCards(columns: Columns, ids: readonly string[], place: Place): Columns {
  if (!columns.some(({ stage }) => stage.id === place.stageId)) return columns
  const moved = ids.flatMap((id) => findCard(columns, id) ?? [])
  if (moved.length === 0) return columns
  const without = moved.reduce((rest, card) => takeOut(rest, card.id), columns)
  return without.map((column) => {
    if (column.stage.id !== place.stageId) return column
    const at = indexOf(column.cards, place)
    const cards = moved.map((card) => ({ ...card, stageId: place.stageId }))
    return count({ ...column, cards: [...column.cards.slice(0, at), ...cards, ...column.cards.slice(at)] }, cards, 1)
  })
}

function indexOf(cards: readonly Card[], { before, after }: Place): number {
  const infront = before ? cards.findIndex(({ id }) => id === before) : -1
  if (infront !== -1) return infront
  return after ? cards.findIndex(({ id }) => id === after) + 1 : 0
}

/**
 * Takes a card as the server now knows it into the place that its rank gives it. What belongs below the loaded part of a
 * stage is counted, and comes with its page. `from` is where it was, if it was not among the loaded ones.
 */
export function putCard(columns: Columns, card: Card, from: string | null = null): Columns {
  const known = findCard(columns, card.id)
  const left = known ? takeOut(columns, card.id) : from ? columns.map((column) => forget(column, from, card)) : columns
  return left.map((column) => {
    if (column.stage.id !== card.stageId) return column
    const place = column.cards.findIndex((other) => card.rank < other.rank)
    const beyondLoaded = place === -1 && column.hasNextPage
    if (beyondLoaded) return known || from ? count(column, [card], 1) : column
    const at = place === -1 ? column.cards.length : place
    return count({ ...column, cards: [...column.cards.slice(0, at), card, ...column.cards.slice(at)] }, [card], 1)
  })
}

const forget = (column: Column, stageId: string, card: Card): Column =>
  column.stage.id === stageId ? count(column, [card], -1) : column

export function takeOut(columns: Columns, id: string): Columns {
  return columns.map((column) => {
    const card = column.cards.find((other) => other.id === id)
    if (!card) return column
    return count({ ...column, cards: column.cards.filter((other) => other !== card) }, [card], -1)
  })
}

/** Adds a page to the end of a stage; what is there already, because it was moved meanwhile, is not there twice. */
export function addPage(columns: Columns, stageId: string, page: CardPage): Columns {
  return columns.map((column) => {
    if (column.stage.id !== stageId) return column
    const known = new Set(column.cards.map(({ id }) => id))
    return { ...column, ...page, cards: [...column.cards, ...page.cards.filter(({ id }) => !known.has(id))] }
  })
}

/** Takes counts and sums as the server has them; what is loaded stays. */
export function takeTotals(columns: Columns, totals: readonly Pick<Column, 'stage' | 'count' | 'sums'>[]): Columns {
  return columns.map((column) => {
    const total = totals.find(({ stage }) => stage.id === column.stage.id)
    return total ? { ...column, count: total.count, sums: total.sums } : column
  })
}

/** Counts and sums follow what is seen at once; the server's own replace them a moment later. */
function count(column: Column, cards: readonly Card[], sign: 1 | -1): Column {
  const sums = cards.reduce((known, card) => addValue(known, card.value, column.stage.probability, sign), column.sums)
  return { ...column, count: Math.max(0, column.count + sign * cards.length), sums }
}

function addValue(sums: readonly Sum[], value: Card['value'], probability: number, sign: 1 | -1): readonly Sum[] {
  if (!value) return sums
  const change = sign * Number(value.amount)
  const changed = sums.map((sum) => (sum.currency === value.currency ? add(sum, change, probability) : sum))
  if (sums.some(({ currency }) => currency === value.currency)) return changed.filter(({ amount }) => amount !== 0)
  return sign > 0 ? [...sums, add({ currency: value.currency, amount: 0, weighted: 0 }, change, probability)] : sums
}

const add = (sum: Sum, change: number, probability: number): Sum => ({
  ...sum,
  amount: sum.amount + change,
  weighted: sum.weighted + (change * probability) / 100,
})
