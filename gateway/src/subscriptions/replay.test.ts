import { DomainError } from '@parley/toolkit/errors/domain-error'
import { waitFor } from '@parley/toolkit/testing/wait-for'
import { InboxStream, type InboxChange, type InboxStreamOptions } from './replay'

/** A stored inbox whose changes are published when the test says so. */
class Inbox {
  readonly stored: InboxChange[] = []
  reads = 0
  beforeAnswer: () => void = () => undefined
  private onChange: (change: InboxChange) => void = () => undefined
  private onGap: () => void = () => undefined

  store(count = 1, accountId = 'a'): InboxChange[] {
    const added = Array.from({ length: count }, (_, index) => {
      const sequence = this.stored.length + index + 1
      return { id: `event-${sequence}`, sequence, accountId }
    })
    this.stored.push(...added)
    return added
  }

  publish(...changes: InboxChange[]): void {
    for (const change of changes) this.onChange(change)
  }

  gap(): void {
    this.onGap()
  }

  open(options: Partial<InboxStreamOptions> = {}): InboxStream {
    return new InboxStream({
      after: null,
      accountId: null,
      settleMs: 5,
      listen: (onChange, onGap) => {
        this.onChange = onChange
        this.onGap = onGap
        return () => (this.onChange = () => undefined)
      },
      readAfter: async (sequence, limit) => {
        this.reads++
        const { accountId = null } = options
        const page = this.stored
          .filter((change) => change.sequence > sequence && (!accountId || change.accountId === accountId))
          .slice(0, limit)
        this.beforeAnswer()
        return page
      },
      ...options,
    })
  }
}

async function take(stream: InboxStream, count: number): Promise<number[]> {
  const sequences: number[] = []
  while (sequences.length < count) {
    const change = await stream.next()
    if (!change) break
    sequences.push(change.sequence)
  }
  return sequences
}
const range = (first: number, last: number): number[] =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index)

describe('the stream of an inbox', () => {
  let inbox: Inbox
  beforeEach(() => {
    inbox = new Inbox()
  })

  it('gives stored changes page by page, then live ones, each once', async () => {
    inbox.store(230)
    const stream = inbox.open({ after: 20 })
    expect(await take(stream, 210)).toEqual(range(21, 230))
    inbox.publish(...inbox.store(3))
    expect(await take(stream, 3)).toEqual([231, 232, 233])
    expect(inbox.reads).toBe(3)
  })

  it('holds what happens while stored changes are read', async () => {
    inbox.store(5)
    const stream = inbox.open({ after: 0 })
    inbox.beforeAnswer = () => {
      inbox.beforeAnswer = () => undefined
      inbox.publish(...inbox.store(2))
    }
    expect(await take(stream, 7)).toEqual(range(1, 7))
  })

  it('gives a change once that is both stored and live', async () => {
    const changes = inbox.store(3)
    const stream = inbox.open({ after: 0 })
    inbox.publish(...changes)
    expect(await take(stream, 3)).toEqual([1, 2, 3])
    inbox.publish(...changes, ...inbox.store(1))
    expect(await take(stream, 1)).toEqual([4])
  })

  it('without a cursor begins with the first that happens, in order', async () => {
    inbox.store(9)
    const stream = inbox.open()
    const [first, second] = inbox.store(2)
    inbox.publish(second!, first!)
    expect(await take(stream, 2)).toEqual([10, 11])
    expect(inbox.reads).toBe(0)
  })

  it('begins at once where the head is known', async () => {
    inbox.store(9)
    const stream = inbox.open({ head: 9, settleMs: 60_000 })
    inbox.publish(...inbox.store(1))
    expect(await take(stream, 1)).toEqual([10])
  })

  it('fills a hole that stays', async () => {
    const stream = inbox.open({ after: 0 })
    const [first, , third] = inbox.store(3)
    await stream.open()
    inbox.publish(first!)
    expect(await take(stream, 3)).toEqual([1, 2, 3])
    inbox.publish(third!)
    inbox.publish(...inbox.store(1))
    expect(await take(stream, 1)).toEqual([4])
  })

  it('passes over what is of other accounts', async () => {
    const stream = inbox.open({ after: 0, accountId: 'b' })
    inbox.store(2, 'a')
    inbox.store(1, 'b')
    expect(await take(stream, 1)).toEqual([3])
    inbox.publish(...inbox.store(2, 'a'), ...inbox.store(1, 'b'))
    expect(await take(stream, 1)).toEqual([6])
  })

  it('asks the store neither for what was seen nor, twice, for what is not there', async () => {
    const [lost, other] = inbox.store(2, 'a')
    const stream = inbox.open({ after: 0, accountId: 'b', settleMs: 1 })
    await stream.open()
    const [third] = inbox.store(1, 'b')
    inbox.publish(third!)
    expect(await take(stream, 1)).toEqual([3])
    const readsBefore = inbox.reads
    inbox.publish(lost!, other!, third!)
    const next = stream.next()
    inbox.store(1, 'a')
    inbox.publish(...inbox.store(1, 'a'))
    await waitFor(() => inbox.reads > readsBefore)
    inbox.publish(...inbox.store(1, 'b'))
    expect((await next)?.sequence).toBe(6)
    expect(inbox.reads - readsBefore).toBe(1)
  })

  it('serves a slow subscriber from the store, and keeps little for it', async () => {
    const stream = inbox.open({ after: 0, maxAhead: 10 })
    await stream.open()
    for (let n = 0; n < 500; n++) inbox.publish(...inbox.store(1))
    expect(await take(stream, 500)).toEqual(range(1, 500))
    expect(inbox.reads).toBeLessThan(10)
  })

  it('gives at once what is there, without a hole and without asking the store', async () => {
    inbox.store(2)
    const stream = inbox.open({ after: 0 })
    expect(stream.nextReady()).toBeNull()
    await stream.open()
    const [third, fourth, , sixth] = inbox.store(4)
    inbox.publish(fourth!, third!, sixth!)
    const given = [1, 2, 3, 4, 5].map(() => stream.nextReady()?.sequence ?? null)
    expect(given).toEqual([1, 2, 3, 4, null])
    const settled = jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 10)
    expect(stream.nextReady()).toBeNull()
    settled.mockRestore()
    expect(inbox.reads).toBe(1)
    expect(await take(stream, 2)).toEqual([5, 6])
    stream.close()
    inbox.publish(...inbox.store(1))
    expect(stream.nextReady()).toBeNull()
  })

  it('reads again after a gap of the tail', async () => {
    const stream = inbox.open({ after: 0 })
    inbox.publish(...inbox.store(1))
    expect(await take(stream, 1)).toEqual([1])
    inbox.store(4)
    inbox.gap()
    expect(await take(stream, 4)).toEqual([2, 3, 4, 5])
  })

  it('goes on where it was after the store did not answer', async () => {
    inbox.store(3)
    let down = true
    const readAfter = async (sequence: number): Promise<InboxChange[]> => {
      if (down) throw new DomainError('DEPENDENCY_UNAVAILABLE', 'Down')
      return inbox.stored.filter((change) => change.sequence > sequence)
    }
    const stream = inbox.open({ after: 1, readAfter })
    await expect(stream.next()).rejects.toThrow('Down')
    down = false
    expect(await take(stream, 2)).toEqual([2, 3])
  })

  it('ends when it is closed, also while it waits', async () => {
    const stream = inbox.open()
    const waiting = stream.next()
    stream.close()
    expect(await waiting).toBeNull()
    expect(await stream.next()).toBeNull()
  })

  it('keeps order and loses nothing, whatever the order of arrival', async () => {
    let seed = 42
    const random = (): number => (seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31) / 2 ** 31
    inbox.store(50)
    const stream = inbox.open({ after: 10, maxAhead: 20, settleMs: 1 })
    const waiting: InboxChange[] = []
    const received: number[] = []
    for (let round = 0; round < 200; round++) {
      waiting.push(...inbox.store(1 + Math.floor(random() * 4)))
      while (waiting.length > 0 && random() < 0.7) {
        const [change] = waiting.splice(Math.floor(random() * Math.min(5, waiting.length)), 1)
        // Some are lost on the way.
        if (random() < 0.95) inbox.publish(change!)
      }
      if (random() < 0.02) inbox.gap()
      if (random() < 0.5)
        received.push(
          ...(await take(stream, Math.min(5, inbox.stored.length - 10 - received.length - waiting.length - 10))),
        )
    }
    inbox.gap()
    received.push(...(await take(stream, inbox.stored.length - 10 - received.length)))
    expect(received).toEqual(range(11, inbox.stored.length))
  })
})
