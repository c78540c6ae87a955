import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react'

/** Rows that are still to come when the next page is asked for. */
const AHEAD = 15

type Rows = readonly { readonly id: string }[]

/**
 * Only the rows in sight are drawn, however many there are; `onNearEnd` hears when the last ones come into sight. Rows
 * that come or go above those in sight do not move them, as long as the list is the same.
 */
export function useVirtualRows(rows: Rows, height: number, onNearEnd: (() => void) | undefined, list = '') {
  const scroller = useRef<HTMLDivElement>(null)
  useSteadySight(scroller, rows, height, list)
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    getItemKey: (index) => rows[index]!.id,
    overscan: 10,
  })
  useEffect(() => virtual.measure(), [virtual, height])
  const lastShown = virtual.getVirtualItems().at(-1)?.index ?? 0
  useEffect(() => {
    if (rows.length > 0 && lastShown > rows.length - AHEAD) onNearEnd?.()
  }, [lastShown, rows.length, onNearEnd])
  return { scroller, virtual }
}

/** Scrolls along with the first row in sight; at the top of the list what is new there is shown. */
function useSteadySight(scrollerRef: RefObject<HTMLElement | null>, rows: Rows, height: number, list: string): void {
  const before = useRef<{ rows: Rows; first: number; list: string } | null>(null)
  useLayoutEffect(() => {
    const pane = scrollerRef.current
    if (!pane) return
    const { current } = before
    if (current && current.list === list && current.rows !== rows && pane.scrollTop > 0) {
      pane.scrollTop += rowsAbove(current.rows, current.first, rows) * height
    }
    before.current = { rows, first: Math.floor(pane.scrollTop / height), list }
  })
}

/** How many more rows there are above the first of those in sight that is still there. */
function rowsAbove(before: Rows, first: number, rows: Rows): number {
  const places = new Map(rows.map(({ id }, place) => [id, place]))
  for (let at = first; at < before.length; at++) {
    const place = places.get(before[at]!.id)
    if (place !== undefined) return place - at
  }
  return 0
}
