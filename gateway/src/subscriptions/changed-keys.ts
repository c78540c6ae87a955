import { Signal, type PullStream } from './pull-stream'

export interface ChangedKeysOptions {
  /** Everything there is: told first, and again when changes may have been missed. */
  readonly readAll: () => Promise<readonly string[]>
  readonly listen: (onChange: (key: string) => void, onGap: () => void) => () => void
}

/** A stream of "these are different now", for many things: changes of one that come faster than they are taken become one. */
export class ChangedKeys implements PullStream<string> {
  private readonly signal = new Signal()
  private readonly changed = new Set<string>()
  private readonly end: () => void
  private wantsAll = true
  private closed = false

  constructor(private readonly options: ChangedKeysOptions) {
    this.end = options.listen(
      (key) => {
        this.changed.add(key)
        this.signal.set()
      },
      () => {
        this.wantsAll = true
        this.signal.set()
      },
    )
  }

  /** Rejects when not everything could be read; asked again, it tries again. */
  async next(): Promise<string | null> {
    while (!this.closed) {
      if (this.wantsAll) {
        for (const key of await this.options.readAll()) this.changed.add(key)
        this.wantsAll = false
      }
      const [key] = this.changed
      if (key !== undefined) {
        this.changed.delete(key)
        return key
      }
      await this.signal.wait()
    }
    return null
  }

  close(): void {
    this.closed = true
    this.end()
    this.signal.set()
  }
}
