/** A place where one waits until something changes or a moment comes; a change while nobody waits is kept. */
export class Signal {
  private changed = false
  private wake: (() => void) | null = null

  set(): void {
    this.changed = true
    this.wake?.()
  }

  /** @param untilMs when to go on without a change. */
  async wait(untilMs?: number): Promise<void> {
    if (!this.changed) {
      await new Promise<void>((resolve) => {
        const timer = untilMs === undefined ? undefined : setTimeout(resolve, Math.max(0, untilMs - Date.now()))
        this.wake = () => {
          clearTimeout(timer)
          resolve()
        }
      })
    }
    this.changed = false
    this.wake = null
  }
}

/** What feeds a subscription: asked for one value at a time, at the pace of the subscriber. */
export interface PullStream<Value> {
  /** Null after `close`. */
  next(): Promise<Value | null>
  /** What is there without waiting, or null. Only where values are events; a state is told as it is when it is its turn. */
  nextReady?(): Value | null
  close(): void
}

/** A stream of "it is different now": changes that come faster than they are taken become one. */
export class ChangeStream<Value> implements PullStream<Value> {
  private readonly signal = new Signal()
  private closed = false
  private end: () => void = () => undefined

  /** Begins with the present state. `listen` answers a function that ends it. */
  constructor(
    private readonly value: Value,
    listen: (onChange: () => void) => () => void,
  ) {
    this.signal.set()
    this.end = listen(() => this.signal.set())
  }

  async next(): Promise<Value | null> {
    if (!this.closed) await this.signal.wait()
    return this.closed ? null : this.value
  }

  close(): void {
    this.closed = true
    this.end()
    this.signal.set()
  }
}
