import { useEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react'
import { useShortcuts } from '../../lib/keyboard/use-shortcuts'
import type { Selection } from './use-selection'

/** Where the keyboard is; a cell that is being edited has an editor in its place. */
export interface Place {
  readonly row: number
  readonly column: number
  readonly editing: boolean
}

interface GridWalkOptions {
  readonly scroller: RefObject<HTMLElement | null>
  readonly rows: readonly { id: string }[]
  readonly columnCount: number
  readonly selection: Selection | null
  readonly isEditable: (row: number, column: number) => boolean
  readonly scrollTo: (row: number) => void
  readonly onOpen: (row: number) => void
}
export type GridWalk = ReturnType<typeof useGridWalk>

const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
}

/** The row that it is in stays the same when others come or go above it. */
interface KeptPlace extends Place {
  readonly id: string
}

/** Where the row is now; where it is gone, the one that came into its place is not edited. */
function placeAmong(rows: readonly { id: string }[], kept: KeptPlace): Place | null {
  if (rows[kept.row]?.id === kept.id) return kept
  const row = rows.findIndex(({ id }) => id === kept.id)
  if (row >= 0) return { ...kept, row }
  return rows.length > 0 ? { ...kept, row: Math.min(kept.row, rows.length - 1), editing: false } : null
}

/** Walks a grid: arrow keys from cell to cell, J and K from row to row, Enter, F2, Space and X act where one is. */
export function useGridWalk(options: GridWalkOptions) {
  const { scroller, rows, columnCount, selection, isEditable, scrollTo, onOpen } = options
  const [kept, setKept] = useState<KeptPlace | null>(null)
  const place = kept && placeAmong(rows, kept)
  const setPlace = (next: Place): void => setKept({ ...next, id: rows[next.row]?.id ?? '' })
  const wantsFocus = useRef(false)
  useEffect(() => {
    if (!wantsFocus.current || !place || place.editing) return
    const cell = scroller.current?.querySelector<HTMLElement>(`[data-cell="${place.row}.${place.column}"]`)
    // A row out of sight is drawn after it was scrolled to.
    if (!cell) return
    wantsFocus.current = false
    const target = (place.column === 0 && cell.querySelector<HTMLElement>('a')) || cell
    target.focus()
  })
  const go = (row: number, column: number, editing = false): void => {
    if (rows.length === 0) return
    const within = (at: number, count: number): number => Math.max(0, Math.min(at, count - 1))
    const next = { row: within(row, rows.length), column: within(column, columnCount), editing }
    wantsFocus.current = !editing
    setPlace(next)
    scrollTo(next.row)
  }
  const edit = (row: number, column: number): boolean => {
    const may = isEditable(row, column)
    if (may) go(row, column, true)
    return may
  }
  const walk = (step: number): void => go(place ? place.row + step : 0, place?.column ?? 0)
  const chooseHere = (): void => {
    const row = place && rows[place.row]
    if (row) selection?.toggle(row.id, false)
  }
  useShortcuts({ j: () => walk(1), k: () => walk(-1), x: chooseHere })
  const press = (event: KeyboardEvent, row: number, column: number): void => {
    if (event.altKey || event.ctrlKey || event.metaKey || place?.editing) return
    const step = STEPS[event.key]
    if (step) go(row + step[0], column + step[1])
    else if (event.key === 'Home') go(row, 0)
    else if (event.key === 'End') go(row, columnCount - 1)
    else if (event.key === ' ' && selection) selection.toggle(rows[row]!.id, event.shiftKey)
    else if (event.key === 'F2') edit(row, column)
    // In the first column Enter follows the link to the record.
    else if (event.key === 'Enter' && column > 0) {
      if (!edit(row, column)) onOpen(row)
    } else return
    event.preventDefault()
  }
  const enter = (row: number, column: number): void => {
    if (!place?.editing) setPlace({ row, column, editing: false })
  }
  return { place, go, edit, press, enter }
}
