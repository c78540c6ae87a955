import type { ApolloClient } from '@apollo/client'
import type { Subscription } from 'rxjs'
import { answersSoFar, onAnswer } from '../../../lib/apollo/answers'
import { readError } from '../../../lib/apollo/read-error'
import type { LiveContext } from '../../../lib/apollo/socket'
import { inboxCursorQuery, inboxSubscription } from '../inbox-operations'
import { applyInboxEvents, type InboxEvent } from './apply-inbox-event'
import type { createCursorStore } from './cursor-store'
import { createRecentEvents } from './recent-events'

/** Replays may repeat what is already here; this many ids are remembered to tell. */
const REMEMBERED_EVENTS = 1_000
/** Events within a moment are drawn together: a replay of hundreds is one change of the page, not hundreds. */
const GATHER_MS = 30
const FIRST_PAUSE_MS = 500
const LONGEST_PAUSE_MS = 20_000

interface InboxStreamOptions {
  client: Pick<ApolloClient, 'query' | 'subscribe' | 'cache' | 'refetchQueries'>
  cursors: ReturnType<typeof createCursorStore>
  onEvent: (event: InboxEvent) => void
}

/**
 * Follows the inbox of the workspace for as long as it runs. The first time it asks where the inbox is, has what is on
 * screen fetched again, and goes on from there: nothing that happens meanwhile is missed. After a loss it goes on from the
 * last cursor, so that each event is applied once and in order; when the server no longer has that cursor, it begins anew.
 */
export function startInboxStream({ client, cursors, onEvent }: InboxStreamOptions): () => void {
  const seen = new Set<string>()
  const recent = createRecentEvents()
  let subscription: Subscription | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let failures = 0
  let stopped = false
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
    recent.add(events)
    cursors.advance(last.cursor)
    for (const event of events) onEvent(event)
  }

  const begin = async (): Promise<void> => {
    const { data } = await client.query({ query: inboxCursorQuery, fetchPolicy: 'no-cache' })
    if (!data) throw new Error('The server named no cursor')
    await answersSoFar()
    await client.refetchQueries({ include: 'active' })
    if (!stopped) cursors.advance(data.inboxCursor)
  }
  const follow = async (): Promise<void> => {
    try {
      if (!cursors.current()) await begin()
    } catch (error) {
      recover(error)
      return
    }
    if (!stopped) subscribe()
  }
  const subscribe = (): void => {
    const currentVariables = (): { after: string | null } => {
      apply()
      return { after: cursors.current() }
    }
    const context: LiveContext = { currentVariables }
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
    if (stopped) return
    apply()
    if (readError(error).code === 'CURSOR_EXPIRED') cursors.forget()
    else console.warn('The inbox stream ended and is opened again', error)
    again()
  }
  const again = (): void => {
    subscription?.unsubscribe()
    clearTimeout(timer)
    timer = setTimeout(() => void follow(), Math.min(FIRST_PAUSE_MS * 2 ** failures, LONGEST_PAUSE_MS))
    failures += 1
  }

  const stopRepeating = onAnswer((askedAt) => {
    const overtaken = recent.since(askedAt)
    if (overtaken.length > 0) applyInboxEvents(client.cache, overtaken)
  })
  void follow()
  return () => {
    stopped = true
    stopRepeating()
    clearTimeout(timer)
    clearTimeout(gathering)
    subscription?.unsubscribe()
  }
}
