import { ApolloLink, Observable } from '@apollo/client'

type Listener = (askedAt: number) => void
const listeners = new Set<Listener>()
const underWay = new Set<Promise<void>>()

/** Tells of every answer of the server, once it is in the cache, with the time at which it had been asked for. */
export function onAnswer(listener: Listener): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Waits for the answers to everything that has been asked so far; a question put again meanwhile would share them. */
export async function answersSoFar(): Promise<void> {
  await Promise.all(underWay)
}

export const answersLink = new ApolloLink(
  (operation, forward) =>
    new Observable((observer) => {
      const askedAt = Date.now()
      let end = (): void => undefined
      const asking = new Promise<void>((resolve) => (end = resolve))
      underWay.add(asking)
      const asked = forward(operation).subscribe({
        next: (answer) => {
          observer.next(answer)
          // The client stores an answer before anything else gets its turn.
          setTimeout(() => listeners.forEach((listener) => listener(askedAt)))
        },
        error: (error) => observer.error(error),
        complete: () => observer.complete(),
      })
      return () => {
        underWay.delete(asking)
        end()
        asked.unsubscribe()
      }
    }),
)
