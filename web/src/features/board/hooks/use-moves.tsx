import { plural, t } from '@lingui/core/macro'
import { useCallback, useEffect, useRef, useState } from 'react'
import { showToast } from '../../../components/overlays/toasts'
import { UndoButton } from '../components/undo-button'
import type { Moves, Refusal, TakeBack } from '../model/board-source'
import { findCard, placesOf, type Columns, type Place } from '../model/board-state'
import { useFailure, useUndo, type Store } from './use-undo'

/** What was not moved, and where it was to go; no place for what was to go back. */
interface Refused {
  readonly refusals: readonly Refusal[]
  readonly place: Place | null
}

/**
 * Moves cards as someone asks for: they are there at once, with the way back in a toast and on Ctrl+Z; a refusal takes
 * them back and is kept to be explained.
 */
export function useMoves(store: Store, columns: Columns) {
  const [refused, setRefused] = useState<Refused | null>(null)
  const seen = useRef(columns)
  useEffect(() => {
    seen.current = columns
  })
  const fail = useFailure()
  const offer = useUndo(
    store,
    useCallback((refusals: readonly Refusal[]) => setRefused({ refusals, place: null }), []),
  )
  const move = useCallback(
    async (ids: readonly string[], place: Place): Promise<void> => {
      const before = placesOf(seen.current, ids)
      try {
        const moves = await store.move(ids, place)
        setRefused(moves.refusals.length > 0 ? { refusals: moves.refusals, place } : null)
        const within = before.filter(({ id, place: { stageId } }) => stageId === place.stageId && !isRefused(moves, id))
        const takeBack = inTurn(moves.undo, within.length > 0 ? () => putBack(store, within) : null)
        const count = moves.moved + within.length
        if (count > 0) showMoved(ids, count, seen.current, place.stageId, takeBack && offer(takeBack))
      } catch (error) {
        fail(error)
      }
    },
    [store, offer, fail],
  )
  return { move, offer, refused, forgive: () => setRefused(null) }
}

const isRefused = ({ refusals }: Moves, id: string): boolean => refusals.some(({ dealId }) => dealId === id)

/** Moves within a stage are no history, and are taken back by another move. */
async function putBack(store: Store, cards: ReturnType<typeof placesOf>): Promise<readonly Refusal[]> {
  const refusals: Refusal[] = []
  for (const { id, place } of cards) refusals.push(...(await store.move([id], place)).refusals)
  return refusals
}

function inTurn(first: TakeBack | null, second: TakeBack | null): TakeBack | null {
  if (!first || !second) return first ?? second
  return async () => [...(await first()), ...(await second())]
}

function showMoved(
  ids: readonly string[],
  count: number,
  columns: Columns,
  stageId: string,
  onUndo: (() => void) | null,
): void {
  const stage = columns.find((column) => column.stage.id === stageId)?.stage.name ?? ''
  const title = findCard(columns, ids[0] ?? '')?.title
  void showToast({
    title: ids.length === 1 && title ? t`${title} is in ${stage}` : manyMoved(count, stage),
    message: onUndo && <UndoButton onUndo={onUndo} />,
  })
}

const manyMoved = (count: number, stage: string): string =>
  plural(count, { one: `# deal is in ${stage}`, other: `# deals are in ${stage}` })
