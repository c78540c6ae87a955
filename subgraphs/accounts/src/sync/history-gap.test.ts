import type { HistoryPage, TelegramMessage } from '../telegram/telegram-client.port'
import { openGapAbove, takePage, WHOLE_HISTORY } from './history-gap'

const message = (id: number): TelegramMessage => ({
  id,
  outgoing: false,
  text: `message ${id}`,
  sentAt: new Date(id * 1000),
  editedAt: null,
  sender: null,
  replyToId: null,
  attachments: [],
})

function page(newest: number, oldest: number, nextBeforeId: number | null): HistoryPage {
  const ids = Array.from({ length: newest - oldest + 1 }, (_, index) => newest - index)
  return { messages: ids.map(message), total: newest, nextBeforeId }
}

describe('takePage', () => {
  it('answers messages oldest first and moves below the page', () => {
    const taken = takePage([WHOLE_HISTORY], page(250, 151, 151))
    expect(taken.messages.map((each) => each.id).slice(0, 2)).toEqual([151, 152])
    expect(taken.gaps).toEqual([{ before: 151, floor: 0 }])
  })

  it('closes the gap at the beginning of the history', () => {
    expect(takePage([{ before: 51, floor: 0 }], page(50, 1, null)).gaps).toEqual([])
  })

  it('stops at what is known and goes on with the gap below it', () => {
    const below = { before: 40, floor: 0 }
    const taken = takePage([{ before: 0, floor: 120 }, below], page(180, 81, 81))
    expect(taken.messages[0]?.id).toBe(121)
    expect(taken.messages).toHaveLength(60)
    expect(taken.gaps).toEqual([below])
  })

  it('closes a gap whose last unknown message was the last of the page', () => {
    expect(takePage([{ before: 0, floor: 80 }], page(180, 81, 81)).gaps).toEqual([])
  })

  it('moves on over a page of nothing but service messages', () => {
    const empty = { messages: [], total: 300, nextBeforeId: 101 }
    expect(takePage([{ before: 201, floor: 0 }], empty)).toEqual({ messages: [], gaps: [{ before: 101, floor: 0 }] })
  })
})

describe('openGapAbove', () => {
  it('reads what is newer first and keeps the gaps below', () => {
    expect(openGapAbove([{ before: 40, floor: 0 }], 120)).toEqual([
      { before: 0, floor: 120 },
      { before: 40, floor: 0 },
    ])
  })

  it('keeps a gap that starts at the newest message: its floor is lower', () => {
    expect(openGapAbove([WHOLE_HISTORY], 120)).toEqual([WHOLE_HISTORY])
  })

  it('is not confused by a gap in the group that the supergroup was', () => {
    const inGroup = { ...WHOLE_HISTORY, inGroup: true } as const
    expect(openGapAbove([inGroup], 120)).toEqual([{ before: 0, floor: 120 }, inGroup])
    expect(takePage([inGroup], page(9, 8, 8)).gaps).toEqual([{ before: 8, floor: 0, inGroup: true }])
  })
})
