import { t } from '@lingui/core/macro'
import { useLingui } from '@lingui/react'
import { useCallback, useRef } from 'react'
import { wordsOf } from '../../../components/error-words'
import { showToast } from '../../../components/overlays/toasts'
import { readError } from '../../../lib/apollo/read-error'
import { useShortcuts } from '../../../lib/keyboard/use-shortcuts'
import type { Moves, Refusal, TakeBack } from '../model/board-source'
import type { createBoardStore } from '../model/board-store'

export type Store = ReturnType<typeof createBoardStore<Moves>>

/** Tells of what could not be done, in the reader's words. */
export function useFailure(): (error: unknown) => void {
  const { i18n } = useLingui()
  return useCallback(
    (error: unknown): void =>
      void showToast({ title: t`It stays where it was`, message: i18n._(wordsOf(readError(error).code)), tone: 'bad' }),
    [i18n],
  )
}

/**
 * The way back from what was done last, on Ctrl+Z too. Answers what runs it, for a button that offers it; what could not be
 * taken back is told of.
 */
export function useUndo(store: Store, onRefused: (refusals: readonly Refusal[]) => void) {
  const fail = useFailure()
  const last = useRef<TakeBack | null>(null)
  const undo = useCallback(
    (takeBack: TakeBack | null): void => {
      if (!takeBack) return
      last.current = null
      takeBack()
        .then((refusals) =>
          refusals.length > 0 ? onRefused(refusals) : showToast({ title: t`It is back where it was`, tone: 'good' }),
        )
        .catch(fail)
        .finally(() => void store.load())
    },
    [store, fail, onRefused],
  )
  useShortcuts({ 'mod+z': () => undo(last.current) })
  return useCallback(
    (takeBack: TakeBack): (() => void) => {
      last.current = takeBack
      return () => undo(takeBack)
    },
    [undo],
  )
}
