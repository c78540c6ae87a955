import { useRef, useState } from 'react'

/** Which rows of a list are chosen: some by their id, or all that match its filter. */
export interface Selection {
  readonly ids: readonly string[]
  /** All that match, also those that were never shown. */
  readonly everything: boolean
  readonly count: number
  readonly hasAllShown: boolean
  readonly has: (id: string) => boolean
  /** With `range` also everything between it and the row that was chosen before. */
  readonly toggle: (id: string, range: boolean) => void
  readonly toggleShown: () => void
  readonly chooseEverything: (count: number) => void
  readonly clear: () => void
  /** Whether a tap on a row chooses it, as where there is no room for boxes. */
  readonly picking: boolean
  readonly pick: () => void
}

interface Chosen {
  readonly key: string
  readonly ids: ReadonlySet<string>
  /** How many match the filter, when all of them are chosen. */
  readonly everything: number | null
}

/** Lasts as long as the list shows the same: `key` names what it shows. */
export function useSelection(key: string, shown: readonly { id: string }[]): Selection {
  const [kept, setKept] = useState<Chosen>({ key, ids: new Set(), everything: null })
  const [pickingFor, setPickingFor] = useState<string | null>(null)
  const anchor = useRef<string | null>(null)
  const chosen = kept.key === key ? kept : { key, ids: new Set<string>(), everything: null }
  const { ids, everything } = chosen
  const has = (id: string): boolean => everything !== null || ids.has(id)
  const keep = (next: ReadonlySet<string>): void => setKept({ key, ids: next, everything: null })
  const hasAllShown = shown.length > 0 && shown.every(({ id }) => has(id))
  return {
    ids: [...ids],
    everything: everything !== null,
    count: everything ?? ids.size,
    hasAllShown,
    has,
    toggle: (id, range) => {
      const next = new Set(everything === null ? ids : shown.map((row) => row.id))
      const [from, to] = [anchor.current, id].map((each) => shown.findIndex((row) => row.id === each))
      const isOn = !next.has(id)
      const between = range && from !== undefined && from >= 0 ? [Math.min(from, to!), Math.max(from, to!)] : [to!, to!]
      for (const row of shown.slice(between[0], between[1]! + 1)) {
        if (isOn) next.add(row.id)
        else next.delete(row.id)
      }
      anchor.current = id
      keep(next)
    },
    toggleShown: () => keep(new Set(hasAllShown ? [] : shown.map(({ id }) => id))),
    chooseEverything: (count) => setKept({ key, ids: new Set(), everything: count }),
    clear: () => {
      keep(new Set())
      setPickingFor(null)
    },
    picking: pickingFor === key,
    pick: () => setPickingFor(key),
  }
}
