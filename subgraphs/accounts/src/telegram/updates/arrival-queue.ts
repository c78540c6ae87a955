import type { Api } from 'telegram'

/** What moves the state on: pushed by Telegram, or the answer to a call of this client. */
export type Arrival =
  | { readonly kind: 'pushed'; readonly updates: Api.TypeUpdates }
  | { readonly kind: 'sent'; readonly updates: Api.TypeUpdates; readonly randomId: string }
  | { readonly kind: 'moved'; readonly pts: number; readonly ptsCount: number }

/**
 * Updates that wait for the engine, with a bound: beyond it they are thrown away, because a difference brings them back
 * and memory does not come back.
 */
export class ArrivalQueue {
  private waiting: Arrival[] = []
  private head = 0
  private lost = false

  constructor(private readonly limit: number) {}

  push(arrival: Arrival): void {
    if (this.waiting.length - this.head >= this.limit) {
      this.clear()
      this.lost = true
      return
    }
    this.waiting.push(arrival)
  }

  shift(): Arrival | undefined {
    const arrival = this.waiting[this.head++]
    if (arrival === undefined) this.clear()
    else if (this.head >= this.limit) this.compact()
    return arrival
  }

  get isEmpty(): boolean {
    return this.head >= this.waiting.length
  }

  /** Whether updates were thrown away since the last question. */
  takeLost(): boolean {
    const lost = this.lost
    this.lost = false
    return lost
  }

  /** A queue that is never quite empty must not keep what it has given away. */
  private compact(): void {
    this.waiting = this.waiting.slice(this.head)
    this.head = 0
  }

  private clear(): void {
    this.waiting = []
    this.head = 0
  }
}
