import { Signal, type PullStream } from './pull-stream'

/** One change of the inbox, or one line of another numbered log, as an event or a stored row tells it. */
export interface InboxChange {
  readonly id: string
  /** Counts up by one within the workspace. */
  readonly sequence: number
  /** Null in a log that is not about accounts. */
  readonly accountId: string | null
}

export interface InboxStreamOptions {
  /** The subscriber's cursor; null begins with what happens from now on. */
  readonly after: number | null
  /** Where the inbox is now, as far as this process knows; for a subscriber without a cursor. */
  readonly head?: number | null
  /** Only changes of this account, or of all. */
  readonly accountId: string | null
  /** At most `limit` stored changes behind a sequence, in order, as the subscriber may see them. */
  readonly readAfter: (sequence: number, limit: number) => Promise<readonly Omit<InboxChange, 'accountId'>[]>
  /** Calls `onChange` for every change of the workspace and `onGap` when some may have been missed. */
  readonly listen: (onChange: (change: InboxChange) => void, onGap: () => void) => () => void
  readonly settleMs?: number
  readonly maxAhead?: number
}

/** Changes of different conversations may overtake each other on their way; longer than this means that one is missing. */
const SETTLE_MS = 250
/** What is held for a slow subscriber; one that falls further behind is served from the store, at its own pace. */
const MAX_AHEAD = 500
const PAGE = 100

/**
 * The changes of an inbox, in order, each once, without a gap: first what is stored behind the cursor, then what happens.
 * Live changes are held while stored ones are read. A hole in the sequence is filled from the store, and so is whatever
 * was missed, by a slow subscriber or by the tail of events.
 */
export class InboxStream implements PullStream<Omit<InboxChange, 'accountId'>> {
  private readonly signal = new Signal()
  private readonly ready: Omit<InboxChange, 'accountId'>[] = []
  /** Live changes that are not delivered yet, by sequence. */
  private readonly ahead = new Map<number, InboxChange>()
  private readonly end: () => void
  /** The last sequence that was delivered or passed over; null before the first. */
  private last: number | null
  /** Whether the store may hold something that `ahead` does not. */
  private behind: boolean
  private holeSince: number | null = null
  private closed = false

  constructor(private readonly options: InboxStreamOptions) {
    this.last = options.after ?? options.head ?? null
    this.behind = options.after !== null
    this.end = options.listen(
      (change) => this.take(change),
      () => this.catchUp(),
    )
  }

  /** Reads the first stored page, so that a cursor that is not good fails at once. */
  async open(): Promise<void> {
    if (this.behind) await this.readPage()
  }

  /** Rejects when the store does not answer; asked again, it goes on where it was. */
  async next(): Promise<Omit<InboxChange, 'accountId'> | null> {
    while (!this.closed) {
      const change = this.ready.shift()
      if (change) return change
      if (this.behind && this.last !== null) {
        await this.readPage()
        continue
      }
      if (this.takeAhead()) continue
      await this.signal.wait(this.holeSince === null ? undefined : this.holeSince + this.settleMs)
    }
    return null
  }

  nextReady(): Omit<InboxChange, 'accountId'> | null {
    while (!this.closed) {
      const change = this.ready.shift()
      if (change) return change
      if (this.behind || !this.takeAhead()) return null
    }
    return null
  }

  close(): void {
    this.closed = true
    this.end()
    this.signal.set()
  }

  private take(change: InboxChange): void {
    if (this.last !== null && change.sequence <= this.last) return
    if (this.ahead.size >= (this.options.maxAhead ?? MAX_AHEAD)) {
      // Before the first delivery there is no place in the store to go on from, so the oldest change becomes it.
      this.last ??= Math.min(...this.ahead.keys()) - 1
      this.ahead.clear()
      this.catchUp()
      return
    }
    this.ahead.set(change.sequence, change)
    this.signal.set()
  }

  private catchUp(): void {
    this.behind = true
    this.signal.set()
  }

  private async readPage(): Promise<void> {
    const from = this.last ?? 0
    // Set before reading: what is missed while the store answers needs another page.
    this.behind = false
    const known = Math.max(from, ...this.ahead.keys())
    const page = await this.options.readAfter(from, PAGE).catch((error: unknown) => {
      this.behind = true
      throw error
    })
    this.ready.push(...page)
    const full = page.length >= PAGE
    if (full) this.behind = true
    // A page that is not full ends where the store ended: nothing up to `known` is still to come.
    this.passTo(full ? (page.at(-1)?.sequence ?? from) : Math.max(known, page.at(-1)?.sequence ?? from))
    this.holeSince = null
  }

  private passTo(sequence: number): void {
    this.last = sequence
    for (const held of this.ahead.keys()) if (held <= sequence) this.ahead.delete(held)
  }

  /** Delivers the next live change if it is there; else notes the hole, and asks the store when it stays. */
  private takeAhead(): boolean {
    if (this.ahead.size === 0) {
      this.holeSince = null
      return false
    }
    const settled = this.holeSince !== null && Date.now() >= this.holeSince + this.settleMs
    if (this.last === null) {
      if (settled) this.last = Math.min(...this.ahead.keys()) - 1
      else this.holeSince ??= Date.now()
      return settled
    }
    const change = this.ahead.get(this.last + 1)
    if (change) {
      this.ahead.delete(change.sequence)
      this.last = change.sequence
      this.holeSince = null
      const { accountId } = this.options
      if (!accountId || accountId === change.accountId) this.ready.push(change)
      return true
    }
    if (settled) {
      this.behind = true
      return true
    }
    this.holeSince ??= Date.now()
    return false
  }

  private get settleMs(): number {
    return this.options.settleMs ?? SETTLE_MS
  }
}
