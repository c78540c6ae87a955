import { plural, t } from '@lingui/core/macro'
import { useApolloClient } from '@apollo/client/react'
import { useCallback, useEffect, useRef, useState } from 'react'
import { showToast } from '../../../components/overlays/toasts'
import { UndoButton } from '../components/undo-button'
import { findCard, type Columns } from '../model/board-state'
import { closeDeals, type Ending, type Outcome } from '../model/close-deals'
import type { useMoves } from './use-moves'
import { useFailure, type Store } from './use-undo'

/**
 * Closes deals that are dropped where they are won or lost: they leave the board at once, with the way back in a toast and on
 * Ctrl+Z. Why deals were lost is asked first.
 */
export function useClosing(store: Store, columns: Columns, offer: ReturnType<typeof useMoves>['offer']) {
  const client = useApolloClient()
  const fail = useFailure()
  const [losing, setLosing] = useState<readonly string[] | null>(null)
  const seen = useRef(columns)
  useEffect(() => {
    seen.current = columns
  })
  const run = useCallback(
    async (ids: readonly string[], ending: Ending): Promise<void> => {
      const title = findCard(seen.current, ids[0] ?? '')?.title ?? ''
      const { gone, failures, undo } = await store.takeAway(ids, () => closeDeals(client, ids, ending))
      if (failures.length > 0) fail(failures[0])
      if (!undo) return
      const words = gone.length === 1 ? oneClosed(title, ending.outcome) : manyClosed(gone.length, ending.outcome)
      void showToast({ title: words, message: <UndoButton onUndo={offer(undo)} /> })
    },
    [client, store, offer, fail],
  )
  const close = useCallback(
    (ids: readonly string[], outcome: Outcome): void => {
      if (outcome === 'LOST') setLosing(ids)
      else void run(ids, { outcome })
    },
    [run],
  )
  return {
    close,
    losing,
    lose: (reason: string) => run(losing ?? [], { outcome: 'LOST', reason }),
    keep: () => setLosing(null),
  }
}

const oneClosed = (title: string, outcome: Outcome): string =>
  outcome === 'WON' ? t`${title} is won` : t`${title} is lost`

const manyClosed = (count: number, outcome: Outcome): string =>
  outcome === 'WON'
    ? plural(count, { one: '# deal is won', other: '# deals are won' })
    : plural(count, { one: '# deal is lost', other: '# deals are lost' })
