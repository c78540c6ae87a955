import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef } from 'react'

/** Rows that are still to come when the next page is asked for. */
const AHEAD = 15

/** Only the rows in sight are drawn, however many there are; `onNearEnd` hears when the last ones come into sight. */
export function useVirtualRows(rows: readonly { id: string }[], height: number, onNearEnd: (() => void) | undefined) {
  const scroller = useRef<HTMLDivElement>(null)
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
