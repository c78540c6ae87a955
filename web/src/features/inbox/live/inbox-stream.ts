import type { ApolloClient } from '@apollo/client'
import type { Subscription } from 'rxjs'
import { readError } from '../../../lib/apollo/read-error'
import type { LiveContext } from '../../../lib/apollo/socket'
import { inboxSubscription } from '../inbox-operations'
import { applyInboxEvents, type InboxEvent } from './apply-inbox-event'
import type { createCursorStore } from './cursor-store'

/** Replays may repeat what is already here; this many ids are remembered to tell. */
const REMEMBERED_EVENTS = 1_000
/** Events within a moment are drawn together: a replay of hundreds is one change of the page, not hundreds. */
const GATHER_MS = 30
const FIRST_PAUSE_MS = 500
const LONGEST_PAUSE_MS = 20_000

interface InboxStreamOptions {
  client: Pick<ApolloClient, 'subscribe' | 'cache' | 'refetchQueries'>
  cursors: ReturnType<typeof createCursorStore>
  onEvent: (event: InboxEvent) => void
}

/**
 * Follows the inbox of the workspace for as long as it runs. After a loss it goes on from the last cursor, so that each
 * event is applied once and in order; when the server no longer has that cursor, what is on screen is fetched afresh.
 */
export function startInboxStream({ client, cursors, onEvent }: InboxStreamOptions): () => void {
  const seen = new Set<string>()
  let subscription: Subscription | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let failures = 0
  const gathered: InboxEvent[] = []
  let gathering: ReturnType<typeof setTimeout> | undefined

  const receive = (event: InboxEvent): void => {
    failures = 0
    if (seen.has(event.id)) return
    seen.add(event.id)
    if (seen.size > REMEMBERED_EVENTS) seen.delete(seen.values().next().value!)
    gathered.push(event)
    gathering ??= setTimeout(apply, GATHER_MS)
  }
  const apply = (): void => {
    clearTimeout(gathering)
    gathering = undefined
    const events = gathered.splice(0)
    const last = events.at(-1)
    if (!last) return
    applyInboxEvents(client.cache, events)
    cursors.advance(last.cursor)
    for (const event of events) onEvent(event)
  }
  const refetchAll = (): void => void client.refetchQueries({ include: 'active' })

  const follow = (): void => {
    const currentVariables = (): { after: string | null } => {
      apply()
      return { after: cursors.current() }
    }
    const context: LiveContext = { currentVariables }
    if (!cursors.current()) timer = setTimeout(refetchAll, FIRST_PAUSE_MS)
    subscription = client
      .subscribe({
        query: inboxSubscription,
        variables: { after: cursors.current() },
        fetchPolicy: 'no-cache',
        context,
      })
      .subscribe({
        next: ({ data, error }) => {
          if (error) return recover(error)
          if (data?.inbox) receive(data.inbox)
        },
        error: recover,
        complete: () => again(),
      })
  }
  const recover = (error: unknown): void => {
    apply()
    if (readError(error).code === 'CURSOR_EXPIRED') cursors.forget()
    else console.warn('The inbox stream ended and is opened again', error)
    again()
  }
  const again = (): void => {
    subscription?.unsubscribe()
    clearTimeout(timer)
    const pause = cursors.current()
      ? Math.min(FIRST_PAUSE_MS * 2 ** failures, LONGEST_PAUSE_MS)
      : FIRST_PAUSE_MS * failures
    failures += 1
    timer = setTimeout(follow, pause)
  }

  follow()
  return () => {
    clearTimeout(timer)
    clearTimeout(gathering)
    subscription?.unsubscribe()
  }
}
