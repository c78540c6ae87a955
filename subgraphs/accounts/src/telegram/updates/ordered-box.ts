/** A step that moves a counter of Telegram's from `position - count` to `position`. */
export interface Numbered {
  readonly position: number
  readonly count: number
}

interface Held<T> extends Numbered {
  readonly value: T
  readonly arrivedAt: number
}

/**
 * One of Telegram's counters (pts, qts, seq, pts of a channel): hands out what arrives in the order of the counter, drops
 * what is known, and holds back what comes too early until the gap before it closes or is found by a difference.
 */
export class OrderedBox<T> {
  private held: Held<T>[] = []

  constructor(
    private current: number,
    /** More than this many early steps are dropped: the difference brings them anyway. */
    private readonly limit = 1_000,
  ) {}

  get position(): number {
    return this.current
  }

  /** When the oldest early step arrived; null without a gap. */
  get gapSince(): number | null {
    const oldest = this.held.reduce((least, each) => Math.min(least, each.arrivedAt), Infinity)
    return oldest === Infinity ? null : oldest
  }

  offer(step: Numbered, value: T, arrivedAt: number): void {
    if (this.isKnown(step) || this.held.length >= this.limit) return
    this.held.push({ ...step, value, arrivedAt })
    this.held.sort((left, right) => left.position - right.position || right.count - left.count)
  }

  /** The next step in order; the counter moves with it. */
  take(): T | undefined {
    const next = this.peek()
    if (!next) return undefined
    this.held.shift()
    this.current = Math.max(this.current, next.position)
    return next.value
  }

  peek(): Held<T> | undefined {
    while (this.held[0] && this.isKnown(this.held[0])) this.held.shift()
    const next = this.held[0]
    return next && next.position - next.count <= this.current ? next : undefined
  }

  /** After a difference: what it brought is known from now on. */
  moveTo(position: number): void {
    this.current = Math.max(this.current, position)
    this.held = this.held.filter((each) => !this.isKnown(each))
  }

  /** Starts over, also backwards; for a state that Telegram no longer accepts. */
  reset(position: number): void {
    this.current = position
    this.held = []
  }

  /** Forgets steps that have been early since before `time`. */
  dropHeldBefore(time: number): void {
    this.held = this.held.filter((each) => each.arrivedAt >= time)
  }

  /** A step without a count repeats the counter as it was: it is known only when the counter has gone on. */
  private isKnown(step: Numbered): boolean {
    return step.count === 0 ? step.position < this.current : step.position <= this.current
  }
}
