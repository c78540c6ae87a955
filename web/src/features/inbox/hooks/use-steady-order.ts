import { useEffect, useRef, useState, type PointerEvent } from 'react'

/** A pointer that has not moved for this long is not about to press. */
const RESTING_MS = 4_000

/**
 * Keeps the order of a list while a pointer moves over it, so that no row slides away under a press. What is new waits;
 * what is gone goes. Touch scrolls and never hovers, so it is not held.
 */
export function useSteadyOrder<Item extends { id: string }>(items: readonly Item[]) {
  const [held, setHeld] = useState<readonly string[] | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const release = (): void => {
    clearTimeout(timer.current)
    setHeld(null)
  }
  const hold = (event: PointerEvent): void => {
    if (event.pointerType === 'touch') return
    clearTimeout(timer.current)
    timer.current = setTimeout(release, RESTING_MS)
    setHeld((known) => known ?? items.map((item) => item.id))
  }
  useEffect(() => () => clearTimeout(timer.current), [])
  return { items: held ? inOrder(items, held) : items, onPointerMove: hold, onPointerLeave: release }
}

/** Known rows in their old places; rows after the last known one (a further page) keep following. */
export function inOrder<Item extends { id: string }>(
  items: readonly Item[],
  order: readonly string[],
): readonly Item[] {
  const place = new Map(order.map((id, index) => [id, index]))
  const known = items.filter((item) => place.has(item.id)).sort((a, b) => place.get(a.id)! - place.get(b.id)!)
  const lastKnown = items.findLastIndex((item) => place.has(item.id))
  return [...known, ...items.slice(lastKnown + 1)]
}
