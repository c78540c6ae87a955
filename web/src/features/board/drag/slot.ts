import type { Card, Columns, Place } from '../model/board-state'

/** The gap that a lifted card would fall into: before the card at `index` of those that stay. */
export interface Slot {
  readonly stageId: string
  readonly index: number
}

export const sameSlot = (one: Slot | null, other: Slot | null): boolean =>
  one?.stageId === other?.stageId && one?.index === other?.index

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

/** The slot that a key leads to; the same one where there is no way. */
export function stepSlot(columns: Columns, slot: Slot, lifted: ReadonlySet<string>, key: string): Slot {
  const at = columns.findIndex(({ stage }) => stage.id === slot.stageId)
  const lengthOf = (index: number): number => staying(columns[index]?.cards ?? [], lifted).length
  const inColumn = (index: number): Slot => ({ ...slot, index: Math.min(Math.max(index, 0), lengthOf(at)) })
  const toColumn = (index: number): Slot => {
    const column = columns[index]
    return column ? { stageId: column.stage.id, index: Math.min(slot.index, lengthOf(index)) } : slot
  }
  switch (key) {
    case 'ArrowUp':
      return inColumn(slot.index - 1)
    case 'ArrowDown':
      return inColumn(slot.index + 1)
    case 'Home':
      return inColumn(0)
    case 'End':
      return inColumn(lengthOf(at))
    case 'ArrowLeft':
      return toColumn(at - 1)
    case 'ArrowRight':
      return toColumn(at + 1)
    default:
      return slot
  }
}
