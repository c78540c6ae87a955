import type { ApolloClient } from '@apollo/client'
import type { Subscription } from 'rxjs'
import { boardChangedSubscription } from '../board-operations'
import { toCard } from './board-source'
import type { CardChange } from './board-store'

const AGAIN_MS = 5_000

interface Listener {
  onChange: (change: CardChange) => void
  /** The stages are others now, or so many cards changed that they are not told one by one. */
  onStages: () => void
  /** The stream was opened again after a failure: what happened meanwhile was not heard. */
  onAgain: () => void
}

/** Listens to what others do on a board, for as long as it is looked at. */
export function followBoard(
  client: Pick<ApolloClient, 'subscribe'>,
  pipelineId: string,
  { onChange, onStages, onAgain }: Listener,
): () => void {
  let subscription: Subscription | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  const again = (error?: unknown): void => {
    console.warn('The stream of the board ended and is opened again', error)
    subscription?.unsubscribe()
    clearTimeout(timer)
    timer = setTimeout(() => {
      listen()
      onAgain()
    }, AGAIN_MS)
  }
  const listen = (): void => {
    subscription = client
      .subscribe({ query: boardChangedSubscription, variables: { pipelineId }, fetchPolicy: 'no-cache' })
      .subscribe({
        next: ({ data, error }) => {
          if (error) return again(error)
          if (!data) return
          const { kind, card, dealId, fromStageId } = data.boardChanged
          if (kind === 'STAGES_CHANGED' || !dealId) return onStages()
          const gone = kind === 'CARD_REMOVED' || !card
          onChange({ dealId, card: gone ? null : toCard(card), fromStageId: fromStageId ?? null })
        },
        error: again,
      })
  }
  listen()
  return () => {
    clearTimeout(timer)
    subscription?.unsubscribe()
  }
}
