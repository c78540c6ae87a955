import type { Outcome } from '../model/close-deals'
import type { Card, Columns, Place } from '../model/board-state'

/** The gap that a lifted card would fall into: before the card at `index` of those that stay. */
export interface Slot {
  readonly stageId: string
  readonly index: number
  /** In no stage, but where deals are won or lost. */
  readonly outcome?: Outcome
}

/** Behind the last stage, in this order. */
const OUTCOMES: readonly Outcome[] = ['WON', 'LOST']

export const outcomeSlot = (outcome: Outcome): Slot => ({ stageId: '', index: 0, outcome })

export const sameSlot = (one: Slot | null, other: Slot | null): boolean =>
  one?.stageId === other?.stageId && one?.index === other?.index && one?.outcome === other?.outcome

export const staying = (cards: readonly Card[], lifted: ReadonlySet<string>): Card[] =>
  cards.filter(({ id }) => !lifted.has(id))

/** The neighbours of a slot, which say where it is however the stage changes meanwhile. */
export function placeOf(columns: Columns, slot: Slot, lifted: ReadonlySet<string>): Place {
  const column = columns.find(({ stage }) => stage.id === slot.stageId)
  const cards = staying(column?.cards ?? [], lifted)
  return {
    stageId: slot.stageId,
    before: cards[slot.index]?.id ?? null,
    after: cards[slot.index - 1]?.id ?? null,
  }
}

/** Where a card is now, as a slot among those that stay. */
export function slotOf(columns: Columns, id: string, lifted: ReadonlySet<string>): Slot | null {
  for (const { stage, cards } of columns) {
    const at = cards.findIndex((card) => card.id === id)
    if (at !== -1) return { stageId: stage.id, index: staying(cards.slice(0, at), lifted).length }
  }
  return null
}

/** The slot that a key leads to; the same one where there is no way. Behind the last stage deals are won, then lost. */
export function stepSlot(columns: Columns, slot: Slot, lifted: ReadonlySet<string>, key: string): Slot {
  const step = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0
  const outcome = slot.outcome ? OUTCOMES.indexOf(slot.outcome) : -1
  const at = outcome === -1 ? columns.findIndex(({ stage }) => stage.id === slot.stageId) : columns.length + outcome
  const lengthOf = (index: number): number => staying(columns[index]?.cards ?? [], lifted).length
  if (step !== 0) return slotIn(at + step) ?? slot
  if (slot.outcome) return slot
  const inColumn = (index: number): Slot => ({ ...slot, index: Math.min(Math.max(index, 0), lengthOf(at)) })
  switch (key) {
    case 'ArrowUp':
      return inColumn(slot.index - 1)
    case 'ArrowDown':
      return inColumn(slot.index + 1)
    case 'Home':
      return inColumn(0)
    case 'End':
      return inColumn(lengthOf(at))
    default:
      return slot
  }

  function slotIn(place: number): Slot | null {
    const column = columns[place]
    if (column) return { stageId: column.stage.id, index: Math.min(slot.index, lengthOf(place)) }
    const end = OUTCOMES[place - columns.length]
    return end ? outcomeSlot(end) : null
  }
}
