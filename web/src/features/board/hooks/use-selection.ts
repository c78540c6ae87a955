import { useCallback, useEffect, useRef, useState } from 'react'
import type { Columns } from '../model/board-state'

const NOTHING: ReadonlySet<string> = new Set()

/** The cards that are chosen; those that leave the board are chosen no longer. */
export function useSelection(columns: Columns) {
  const [chosen, setChosen] = useState(NOTHING)
  const latest = useRef({ columns, last: '' })
  useEffect(() => {
    latest.current.columns = columns
  })
  /** Chooses a card or lets it go; `upTo` chooses all between it and the one before, where they are in one stage. */
  const select = useCallback((id: string, upTo: boolean): void => {
    const { last, columns: now } = latest.current
    latest.current.last = id
    setChosen((known) => {
      const next = new Set(known)
      const between = upTo ? rangeOf(now, last, id) : []
      if (between.length > 0) for (const one of between) next.add(one)
      else if (!next.delete(id)) next.add(id)
      return next
    })
  }, [])
  const clear = useCallback(() => setChosen(NOTHING), [])
  const present = chosen.size === 0 ? chosen : keepPresent(columns, chosen)
  return { selected: present, select, clear }
}

function rangeOf(columns: Columns, from: string, to: string): string[] {
  for (const { cards } of columns) {
    const ends = [cards.findIndex(({ id }) => id === from), cards.findIndex(({ id }) => id === to)].sort(
      (a, b) => a - b,
    )
    if (ends[0] !== -1) return cards.slice(ends[0], ends[1]! + 1).map(({ id }) => id)
  }
  return []
}

function keepPresent(columns: Columns, chosen: ReadonlySet<string>): ReadonlySet<string> {
  const here = new Set(columns.flatMap(({ cards }) => cards.filter(({ id }) => chosen.has(id)).map(({ id }) => id)))
  return here.size === chosen.size ? chosen : here
}
