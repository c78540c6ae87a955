import { plural, t } from '@lingui/core/macro'
import { useLingui } from '@lingui/react'
import { useCallback, useEffect, useRef, useState } from 'react'
import { Button } from '../../../components/button'
import { wordsOf } from '../../../components/error-words'
import { showToast } from '../../../components/overlays/toasts'
import { readError } from '../../../lib/apollo/read-error'
import { useShortcuts } from '../../../lib/keyboard/use-shortcuts'
import type { Moves, Refusal } from '../model/board-source'
import { findCard, type Columns, type Place } from '../model/board-state'
import type { createBoardStore } from '../model/board-store'

type Store = ReturnType<typeof createBoardStore<Moves>>

/**
 * Moves cards as someone asks for: they are there at once, with the way back in a toast and on Ctrl+Z; a refusal takes
 * them back and is kept to be explained.
 */
export function useMoves(store: Store, columns: Columns) {
  const { i18n } = useLingui()
  const [refusals, setRefusals] = useState<readonly Refusal[]>([])
  const last = useRef<Moves['undo']>(null)
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
    (takeBack: Moves['undo']): void => {
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
      const several = ids.length > 1
      // Several go to the top together, and those that stand there already stay.
      const moving = several ? ids.filter((id) => findCard(seen.current, id)?.stageId !== place.stageId) : ids
      if (moving.length === 0) return
      try {
        const moves = await store.move(moving, several ? { stageId: place.stageId, before: null, after: null } : place)
        if (several) void store.load()
        if (moves.moved > 0) {
          last.current = moves.undo
          showMoved(moves, nameOf(seen.current, place.stageId), undo)
        }
        if (moves.refusals.length > 0) setRefusals(moves.refusals)
      } catch (error) {
        fail(error)
      }
    },
    [store, undo, fail],
  )
  return { move, refusals, forgive: () => setRefusals([]) }
}

const nameOf = (columns: Columns, stageId: string): string =>
  columns.find(({ stage }) => stage.id === stageId)?.stage.name ?? ''

function showMoved({ moved, cards, undo }: Moves, stage: string, takeBack: (undo: Moves['undo']) => void): void {
  const title = cards[0]?.title ?? ''
  void showToast({
    title: cards.length === 1 ? t`${title} is in ${stage}` : manyMoved(moved, stage),
    message: undo && (
      <Button size="s" onClick={() => takeBack(undo)}>
        {t`Undo`}
      </Button>
    ),
  })
}

const manyMoved = (count: number, stage: string): string =>
  plural(count, { one: `# deal is in ${stage}`, other: `# deals are in ${stage}` })
