import { madeUpMessage } from '../../../testing/made-up'
import type { Outgoing } from '../outgoing/outgoing-store'
import { firstUnreadId, mergeOutgoing, threadRows } from './thread-rows'

const at = (hour: number, minute = 0, day = 2): string => new Date(2026, 2, day, hour, minute).toISOString()
const outgoing = (given: Partial<Outgoing>): Outgoing => ({
  clientId: 'client-1',
  conversationId: 'c1',
  text: 'On its way',
  replyTo: null,
  createdAt: at(12),
  state: 'sending',
  failure: null,
  ...given,
})

describe('rows of a thread', () => {
  it('begins each day, and groups a sender for five minutes', () => {
    const messages = mergeOutgoing(
      [
        madeUpMessage({ id: 'a', sentAt: at(10, 0, 1) }),
        madeUpMessage({ id: 'b', sentAt: at(10, 0) }),
        madeUpMessage({ id: 'c', sentAt: at(10, 4) }),
        madeUpMessage({ id: 'd', sentAt: at(10, 20) }),
        madeUpMessage({ id: 'e', sentAt: at(10, 21), direction: 'OUTBOUND', sender: null }),
      ],
      [],
    )
    const rows = threadRows(messages, null).map((row) =>
      row.kind === 'message' ? `${row.message.id}${row.opensGroup ? '*' : ''}` : row.kind,
    )
    expect(rows).toEqual(['day', 'a*', 'day', 'b*', 'c', 'd*', 'e*'])
  })

  it('names no day above the first message while there may be earlier ones of that day', () => {
    const messages = mergeOutgoing(
      [madeUpMessage({ id: 'a', sentAt: at(10, 0, 1) }), madeUpMessage({ id: 'b', sentAt: at(10, 0) })],
      [],
    )
    expect(threadRows(messages, null, true).map(({ kind }) => kind)).toEqual(['message', 'day', 'message'])
  })

  it('draws the line above the first unread message', () => {
    const messages = mergeOutgoing(
      [
        madeUpMessage({ id: 'a' }),
        madeUpMessage({ id: 'b' }),
        madeUpMessage({ id: 'c', direction: 'OUTBOUND' }),
        madeUpMessage({ id: 'd' }),
      ],
      [],
    )
    expect(firstUnreadId(messages, 2)).toBe('b')
    expect(firstUnreadId(messages, 0)).toBeNull()
    expect(firstUnreadId(messages, 9)).toBeNull()
    expect(threadRows(messages, 'b').map((row) => row.kind)).toEqual([
      'day',
      'message',
      'unread',
      'message',
      'message',
      'message',
    ])
  })

  it('shows a message on its way until the stored one stands for it, under one key', () => {
    const before = threadRows(mergeOutgoing([], [outgoing({})]), null)
    const stored = madeUpMessage({ id: 'server-1', clientId: 'client-1', direction: 'OUTBOUND', sentAt: at(12) })
    const after = threadRows(mergeOutgoing([stored], [outgoing({})]), null)
    expect(before.filter((row) => row.kind === 'message')).toHaveLength(1)
    expect(after.filter((row) => row.kind === 'message')).toHaveLength(1)
    expect(after.at(-1)!.key).toBe(before.at(-1)!.key)
  })

  it('keeps a refused message where it was written', () => {
    const stored = [madeUpMessage({ id: 'a', sentAt: at(11) }), madeUpMessage({ id: 'b', sentAt: at(13) })]
    expect(mergeOutgoing(stored, [outgoing({ state: 'failed' })]).map(({ id }) => id)).toEqual(['a', 'client-1', 'b'])
    expect(mergeOutgoing(stored, [outgoing({ state: 'waiting' })]).map(({ id }) => id)).toEqual(['a', 'b', 'client-1'])
  })
})
