import { ApolloLink, type ApolloClient } from '@apollo/client'
import { CombinedGraphQLErrors } from '@apollo/client/errors'
import { parse } from 'graphql'
import { Subject } from 'rxjs'
import { answersLink } from '../../../lib/apollo/answers'
import { createCache } from '../../../lib/apollo/cache'
import { drop } from '../../../lib/storage/window-storage'
import { asLast, madeUpConversation, madeUpMessage } from '../../../testing/made-up'
import type { InboxEvent } from './apply-inbox-event'
import { createCursorStore } from './cursor-store'
import { startInboxStream } from './inbox-stream'

function event(n: number): InboxEvent {
  const message = madeUpMessage({ id: `m${n}`, sentAt: new Date(Date.UTC(2026, 2, 2, 10, n)).toISOString() })
  const conversation = madeUpConversation({ id: 'c1', lastMessage: asLast(message) })
  return {
    __typename: 'InboxEvent',
    id: `e${n}`,
    cursor: `cursor-${n}`,
    kind: 'MESSAGE_RECEIVED',
    at: message.sentAt,
    conversation,
    message,
  }
}

type Answer = { data?: { inbox: InboxEvent }; error?: Error }

interface Listening {
  /** Answers the question where the inbox is. */
  cursorOfNow?: () => Promise<{ data: { inboxCursor: string } }>
  refetch?: () => Promise<void>
}

/** A stream that goes on from `cursor-0`, unless the window knows of none yet. */
function listen({ cursorOfNow, refetch = async () => undefined }: Listening = {}) {
  const sources: Subject<Answer>[] = []
  const asked: { now: () => Record<string, unknown> }[] = []
  const refetchQueries = jest.fn(refetch)
  const query = jest.fn(cursorOfNow ?? (async () => ({ data: { inboxCursor: 'cursor-new' } })))
  const cache = createCache()
  const client = {
    cache,
    query,
    refetchQueries,
    subscribe: ({ context }: { context: { currentVariables: () => Record<string, unknown> } }) => {
      const source = new Subject<Answer>()
      sources.push(source)
      asked.push({ now: context.currentVariables })
      return source
    },
  }
  const seen: string[] = []
  const cursors = createCursorStore('workspace-1')
  if (!cursorOfNow) cursors.advance('cursor-0')
  const stop = startInboxStream({
    client: client as unknown as ApolloClient,
    cursors,
    onEvent: ({ id }) => seen.push(id),
  })
  return {
    sources,
    asked,
    cache,
    query,
    refetchQueries,
    seen,
    cursors,
    stop,
    push: (n: number) => sources.at(-1)!.next({ data: { inbox: event(n) } }),
  }
}

describe('the stream of the inbox', () => {
  beforeEach(() => {
    jest.useFakeTimers()
    jest.spyOn(console, 'warn').mockImplementation(() => undefined)
    drop('cursor.workspace-1')
  })
  afterEach(() => jest.useRealTimers())

  it('asks the first time where the inbox is, reads what is on screen, and only then goes on from there', async () => {
    const order: string[] = []
    const { asked, stop } = listen({
      cursorOfNow: async () => {
        order.push('cursor')
        return { data: { inboxCursor: 'cursor-new' } }
      },
      refetch: async () => {
        order.push(`pages with ${asked.length} subscriptions`)
      },
    })
    await jest.advanceTimersByTimeAsync(0)
    expect(order).toEqual(['cursor', 'pages with 0 subscriptions'])
    expect(asked.map(({ now }) => now())).toEqual([{ after: 'cursor-new' }])
    stop()
  })

  it('reads nothing again while an answer that was asked for before is under way', async () => {
    const answer = new Subject<ApolloLink.Result>()
    const query = { query: parse('{ viewer { role } }') }
    const link = answersLink.concat(new ApolloLink(() => answer))
    const asking = ApolloLink.execute(link, query, { client: {} as ApolloClient }).subscribe(() => undefined)
    const { refetchQueries, asked, stop } = listen({ cursorOfNow: async () => ({ data: { inboxCursor: 'new' } }) })
    await jest.advanceTimersByTimeAsync(100)
    expect(refetchQueries).not.toHaveBeenCalled()
    answer.complete()
    asking.unsubscribe()
    await jest.advanceTimersByTimeAsync(0)
    expect(refetchQueries).toHaveBeenCalledTimes(1)
    expect(asked).toHaveLength(1)
    stop()
  })

  it('keeps trying to begin, and subscribes to nothing until it could', async () => {
    let left = 2
    const { asked, query, stop } = listen({
      cursorOfNow: async () => {
        if (left-- > 0) throw new Error('Not now')
        return { data: { inboxCursor: 'cursor-new' } }
      },
    })
    await jest.advanceTimersByTimeAsync(60_000)
    expect(query).toHaveBeenCalledTimes(3)
    expect(asked).toHaveLength(1)
    stop()
  })

  it('puts back what an answer from before it has overwritten', async () => {
    const { cache, push, stop } = listen()
    const answer = new Subject<ApolloLink.Result>()
    const titleOf = (): unknown => (cache.extract()['Conversation:c1'] as { title?: string } | undefined)?.title
    const link = answersLink.concat(new ApolloLink(() => answer))
    const stale = { __typename: 'Conversation', id: 'c1', title: 'Older' }
    const asking = ApolloLink.execute(link, { query: parse('{ viewer { role } }') }, { client: {} as ApolloClient })
    const done = asking.subscribe(() => cache.modify({ id: 'Conversation:c1', fields: { title: () => stale.title } }))
    push(1)
    await jest.advanceTimersByTimeAsync(100)
    expect(titleOf()).toBe('Title of c1')
    answer.next({ data: {} })
    expect(titleOf()).toBe('Older')
    await jest.advanceTimersByTimeAsync(0)
    expect(titleOf()).toBe('Title of c1')
    done.unsubscribe()
    stop()
  })

  it('subscribes again from the last cursor, also when the socket comes back by itself', async () => {
    const { asked, push, sources, stop } = listen()
    expect(asked[0]!.now()).toEqual({ after: 'cursor-0' })
    push(1)
    push(2)
    expect(asked[0]!.now()).toEqual({ after: 'cursor-2' })
    sources[0]!.error(new Error('The socket is gone'))
    await jest.advanceTimersByTimeAsync(60_000)
    expect(asked).toHaveLength(2)
    expect(asked[1]!.now()).toEqual({ after: 'cursor-2' })
    stop()
  })

  it('applies what a replay repeats only once', () => {
    const { push, seen, stop } = listen()
    for (const n of [1, 2, 1, 2, 3]) push(n)
    jest.advanceTimersByTime(100)
    expect(seen).toEqual(['e1', 'e2', 'e3'])
    stop()
  })

  it('fetches everything afresh when the cursor has expired', async () => {
    const { asked, push, sources, refetchQueries, cursors, stop } = listen()
    push(1)
    const expired = new CombinedGraphQLErrors({ errors: [{ message: 'old', extensions: { code: 'CURSOR_EXPIRED' } }] })
    sources[0]!.next({ error: expired })
    expect(cursors.current()).toBeNull()
    await jest.advanceTimersByTimeAsync(60_000)
    expect(asked).toHaveLength(2)
    expect(asked[1]!.now()).toEqual({ after: 'cursor-new' })
    expect(refetchQueries).toHaveBeenCalledWith({ include: 'active' })
    stop()
  })

  it('goes on after a reload of the window, and not after a long absence', () => {
    const { push, stop } = listen()
    push(7)
    jest.advanceTimersByTime(100)
    stop()
    expect(createCursorStore('workspace-1').current()).toBe('cursor-7')
    expect(createCursorStore('workspace-2').current()).toBeNull()
    const tomorrow = (): number => Date.now() + 86_400_000
    expect(createCursorStore('workspace-1', tomorrow).current()).toBeNull()
  })

  it('stops for good', () => {
    const { asked, sources, stop } = listen()
    stop()
    sources[0]!.error(new Error('The socket is gone'))
    jest.advanceTimersByTime(120_000)
    expect(asked).toHaveLength(1)
  })
})
