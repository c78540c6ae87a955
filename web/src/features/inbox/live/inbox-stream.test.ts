import type { ApolloClient } from '@apollo/client'
import { CombinedGraphQLErrors } from '@apollo/client/errors'
import { Subject } from 'rxjs'
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

function listen() {
  const sources: Subject<Answer>[] = []
  const asked: { now: () => Record<string, unknown> }[] = []
  const refetchQueries = jest.fn()
  const client = {
    cache: createCache(),
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
  const stop = startInboxStream({
    client: client as unknown as ApolloClient,
    cursors,
    onEvent: ({ id }) => seen.push(id),
  })
  return {
    sources,
    asked,
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

  it('subscribes again from the last cursor, also when the socket comes back by itself', () => {
    const { asked, push, sources, stop } = listen()
    expect(asked[0]!.now()).toEqual({ after: null })
    push(1)
    push(2)
    expect(asked[0]!.now()).toEqual({ after: 'cursor-2' })
    sources[0]!.error(new Error('The socket is gone'))
    jest.advanceTimersByTime(60_000)
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

  it('fetches everything afresh when the cursor has expired', () => {
    const { asked, push, sources, refetchQueries, cursors, stop } = listen()
    push(1)
    refetchQueries.mockClear()
    const expired = new CombinedGraphQLErrors({ errors: [{ message: 'old', extensions: { code: 'CURSOR_EXPIRED' } }] })
    sources[0]!.next({ error: expired })
    expect(cursors.current()).toBeNull()
    jest.advanceTimersByTime(60_000)
    expect(asked).toHaveLength(2)
    expect(asked[1]!.now()).toEqual({ after: null })
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
