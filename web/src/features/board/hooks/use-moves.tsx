import { plural, t } from '@lingui/core/macro'
import { useLingui } from '@lingui/react'
import { useCallback, useEffect, useRef, useState } from 'react'
import { Button } from '../../../components/button'
import { wordsOf } from '../../../components/error-words'
import { showToast } from '../../../components/overlays/toasts'
import { readError } from '../../../lib/apollo/read-error'
import { useShortcuts } from '../../../lib/keyboard/use-shortcuts'
import type { Moves, Refusal } from '../model/board-source'
import { findCard, placesOf, type Columns, type Place } from '../model/board-state'
import type { createBoardStore } from '../model/board-store'

type Store = ReturnType<typeof createBoardStore<Moves>>
type TakeBack = () => Promise<unknown>

/** What was not moved, and where it was to go. */
interface Refused {
  readonly refusals: readonly Refusal[]
  readonly place: Place
}

/**
 * Moves cards as someone asks for: they are there at once, with the way back in a toast and on Ctrl+Z; a refusal takes
 * them back and is kept to be explained.
 */
export function useMoves(store: Store, columns: Columns) {
  const { i18n } = useLingui()
  const [refused, setRefused] = useState<Refused | null>(null)
  const last = useRef<TakeBack | null>(null)
  const seen = useRef(columns)
  useEffect(() => {
    seen.current = columns
  })
  const fail = useCallback(
    (error: unknown): void =>
      void showToast({ title: t`It stays where it was`, message: i18n._(wordsOf(readError(error).code)), tone: 'bad' }),
    [i18n],
  )
  const undo = useCallback(
    (takeBack: TakeBack | null): void => {
      if (!takeBack) return
      last.current = null
      takeBack()
        .then(() => showToast({ title: t`It is back where it was`, tone: 'good' }))
        .catch(fail)
        .finally(() => void store.load())
    },
    [store, fail],
  )
  useShortcuts({ 'mod+z': () => undo(last.current) })
  const move = useCallback(
    async (ids: readonly string[], place: Place): Promise<void> => {
      const before = placesOf(seen.current, ids)
      try {
        const moves = await store.move(ids, place)
        setRefused(moves.refusals.length > 0 ? { refusals: moves.refusals, place } : null)
        const within = before.filter(({ id, place: { stageId } }) => stageId === place.stageId && !isRefused(moves, id))
        const takeBack = inTurn(moves.undo, within.length > 0 ? () => putBack(store, within) : null)
        const count = moves.moved + within.length
        if (count === 0) return
        last.current = takeBack
        showMoved(ids, count, seen.current, place.stageId, takeBack && (() => undo(takeBack)))
      } catch (error) {
        fail(error)
      }
    },
    [store, undo, fail],
  )
  return { move, refused, forgive: () => setRefused(null) }
}

const isRefused = ({ refusals }: Moves, id: string): boolean => refusals.some(({ dealId }) => dealId === id)

/** Moves within a stage are no history, and are taken back by another move. */
async function putBack(store: Store, cards: ReturnType<typeof placesOf>): Promise<void> {
  for (const { id, place } of cards) await store.move([id], place)
}

function inTurn(first: TakeBack | null, second: TakeBack | null): TakeBack | null {
  if (!first || !second) return first ?? second
  return () => first().then(second)
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
    message: onUndo && (
      <Button size="s" onClick={onUndo}>
        {t`Undo`}
      </Button>
    ),
  })
}

const manyMoved = (count: number, stage: string): string =>
  plural(count, { one: `# deal is in ${stage}`, other: `# deals are in ${stage}` })
