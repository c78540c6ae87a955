import {
  KeyboardSensor,
  MouseSensor,
  TouchSensor,
  useSensor,
  useSensors,
  type DragStartEvent,
  type KeyboardCoordinateGetter,
} from '@dnd-kit/core'
import { useEffect, useRef, useState, type RefObject } from 'react'
import type { Outcome } from '../model/close-deals'
import { findCard, type Card, type Columns, type Place } from '../model/board-state'
import { slotAt } from './find-slot'
import { placeOf, sameSlot, slotOf, stepSlot, type Slot } from './slot'

/** A press that goes on this far is no click any more. */
const CLICK_PX = 6
/** A finger that rests this long lifts a card; before that it scrolls. */
const PRESS_MS = 220
const SHAKE_PX = 8

/** Cards that are held, and where they would fall. */
export interface Drag {
  readonly card: Card
  readonly ids: ReadonlySet<string>
  readonly byKeyboard: boolean
  readonly slot: Slot | null
}

interface CardDragOptions {
  board: RefObject<HTMLElement | null>
  columns: Columns
  selected: ReadonlySet<string>
  /** Of a card and the gap below it, in pixels. */
  rowHeight: number
  onDrop: (ids: readonly string[], place: Place, byKeyboard: boolean) => void
  /** Dropped where deals are won or lost. */
  onClose: (ids: readonly string[], outcome: Outcome, byKeyboard: boolean) => void
  /** Told of each step of a drag, for those who do not see it. */
  onStep: (step: 'lifted' | 'over' | 'dropped' | 'cancelled', drag: Drag) => void
}

/**
 * Drags cards by mouse, by touch and by keyboard. The library says when a drag begins and ends and scrolls at the edges;
 * which slot the card is over is worked out here, because most cards of a long column are not in the page.
 */
export function useCardDrag(options: CardDragOptions) {
  const { board, columns, selected, rowHeight } = options
  const [drag, setDrag] = useState<Drag | null>(null)
  const held = useRef<Drag | null>(null)
  const latest = useRef(options)
  useEffect(() => {
    latest.current = options
  })
  const hold = (next: Drag | null): void => {
    held.current = next
    setDrag(next)
  }
  const goTo = (slot: Slot | null): void => {
    const now = held.current
    if (!now || sameSlot(now.slot, slot)) return
    const next = { ...now, slot }
    hold(next)
    if (slot) latest.current.onStep('over', next)
  }
  const byKey: KeyboardCoordinateGetter = (event) => {
    const now = held.current
    if (!now?.slot || !/^(Arrow|Home|End)/.test(event.code)) return undefined
    event.preventDefault()
    goTo(stepSlot(latest.current.columns, now.slot, now.ids, event.code))
    return undefined
  }
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: CLICK_PX } }),
    useSensor(TouchSensor, { activationConstraint: { delay: PRESS_MS, tolerance: SHAKE_PX } }),
    useSensor(KeyboardSensor, {
      coordinateGetter: byKey,
      keyboardCodes: { start: ['Space'], cancel: ['Escape'], end: ['Space', 'Enter', 'Tab'] },
    }),
  )
  const byPointer = drag !== null && !drag.byKeyboard
  usePointerSlot(board, rowHeight, byPointer ? goTo : null)
  useEffect(() => (byPointer ? withoutClicks() : undefined), [byPointer])

  const start = ({ active, activatorEvent }: DragStartEvent): void => {
    const id = String(active.id)
    const card = findCard(columns, id)
    if (!card) return
    const ids = selected.has(id) ? new Set(inOrder(columns, selected)) : new Set([id])
    const next = { card, ids, byKeyboard: activatorEvent instanceof KeyboardEvent, slot: slotOf(columns, id, ids) }
    hold(next)
    options.onStep('lifted', next)
  }
  const end = (): void => {
    const now = held.current
    hold(null)
    if (!now) return
    const { slot, ids, byKeyboard } = now
    const stays = slot && ids.size === 1 && sameSlot(slot, slotOf(columns, now.card.id, ids))
    if (!slot || stays) return options.onStep('cancelled', now)
    options.onStep('dropped', now)
    if (slot.outcome) options.onClose([...ids], slot.outcome, byKeyboard)
    else options.onDrop([...ids], placeOf(columns, slot, ids), byKeyboard)
  }
  const cancel = (): void => {
    const now = held.current
    hold(null)
    if (now) options.onStep('cancelled', now)
  }
  return { drag, sensors, start, end, cancel }
}

const inOrder = (columns: Columns, ids: ReadonlySet<string>): string[] =>
  columns.flatMap(({ cards }) => cards.filter(({ id }) => ids.has(id)).map(({ id }) => id))

/** Follows the pointer while something is held, and what scrolls below it. */
function usePointerSlot(
  board: RefObject<HTMLElement | null>,
  rowHeight: number,
  goTo: ((slot: Slot | null) => void) | null,
): void {
  const on = goTo !== null
  const latest = useRef(goTo)
  useEffect(() => {
    latest.current = goTo
  })
  useEffect(() => {
    if (!on) return undefined
    let point: { x: number; y: number } | null = null
    let frame = 0
    const look = (): void => {
      frame ||= requestAnimationFrame(() => {
        frame = 0
        if (point && board.current) latest.current?.(slotAt(board.current, point, rowHeight))
      })
    }
    const move = (event: MouseEvent | TouchEvent): void => {
      const at = 'touches' in event ? event.touches[0] : event
      if (at) point = { x: at.clientX, y: at.clientY }
      look()
    }
    addEventListener('mousemove', move)
    addEventListener('touchmove', move)
    addEventListener('scroll', look, { capture: true })
    return () => {
      cancelAnimationFrame(frame)
      removeEventListener('mousemove', move)
      removeEventListener('touchmove', move)
      removeEventListener('scroll', look, { capture: true })
    }
  }, [board, rowHeight, on])
}

/** The press that ends a drag is no click on the link below it. */
function withoutClicks(): () => void {
  const refuse = (event: Event): void => event.preventDefault()
  addEventListener('click', refuse, { capture: true })
  // The click comes right after the drag ended.
  return () => void setTimeout(() => removeEventListener('click', refuse, { capture: true }), 50)
}
