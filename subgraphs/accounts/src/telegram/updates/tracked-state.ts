import type { PeerReference, UpdateState, WatchedChannel } from '../telegram-client.port'
import { OrderedBox } from './ordered-box'
import type { ReadContainer, Step } from './read-container'

export interface TrackedChannel {
  readonly peer: PeerReference
  readonly box: OrderedBox<Step>
}

/** What has to be fetched because the counters show that something is missing. */
export interface Missing {
  readonly account: boolean
  readonly channels: readonly string[]
}

/**
 * The counters of one account and of the channels it watches, and what waits for its turn in each. Hands steps out in
 * Telegram's order; says where a gap has stayed open too long.
 */
export class TrackedState {
  private readonly account: OrderedBox<Step>
  private readonly secret: OrderedBox<Step>
  private readonly sequence: OrderedBox<ReadContainer>
  private date: number
  private readonly channels = new Map<string, TrackedChannel>()
  /** Steps that no counter orders. */
  private readonly free: Step[] = []
  /** Boxes that may have a step ready; looking into all of them for every step would cost with many channels. */
  private readonly touched = new Set<OrderedBox<Step>>()

  constructor(start: UpdateState) {
    this.account = new OrderedBox(start.pts)
    this.secret = new OrderedBox(start.qts)
    this.sequence = new OrderedBox(start.seq)
    this.date = start.date
  }

  snapshot(): UpdateState {
    return {
      pts: this.account.position,
      qts: this.secret.position,
      date: this.date,
      seq: this.sequence.position,
    }
  }

  /** Takes steps that are known to be whole, outside a container. */
  offerSteps(steps: readonly Step[], arrivedAt: number): void {
    this.place(steps, arrivedAt)
  }

  offer(container: ReadContainer, arrivedAt: number): void {
    if (!container.sequence) {
      this.place(container.steps, arrivedAt)
    } else if (container.sequence.position <= this.sequence.position) {
      // Known as a container, but the updates of channels in it may not have come with the difference of the account.
      this.place(
        container.steps.filter((step) => step.place.box !== 'none'),
        arrivedAt,
      )
    } else {
      this.sequence.offer(container.sequence, container, arrivedAt)
    }
  }

  /** The next step in order, with its counter moved; undefined when the rest has to wait. */
  next(arrivedAt: number): Step | undefined {
    for (let container = this.sequence.take(); container; container = this.sequence.take()) {
      this.date = Math.max(this.date, container.date)
      this.place(container.steps, arrivedAt)
    }
    const free = this.free.shift()
    if (free) return free
    for (const box of this.touched) {
      if (box.peek()?.value.complete) return box.take()
      this.touched.delete(box)
    }
    return undefined
  }

  /** Gaps older than `waitMs`, and steps that cannot be told without a difference. */
  missing(now: number, waitMs: number): Missing {
    const overdue = (box: OrderedBox<unknown>): boolean => box.gapSince !== null && now - box.gapSince >= waitMs
    const untold = (box: OrderedBox<Step>): boolean => box.peek()?.value.complete === false
    return {
      account: [this.account, this.secret, this.sequence].some(overdue) || untold(this.account),
      channels: [...this.channels].filter(([, { box }]) => overdue(box) || untold(box)).map(([id]) => id),
    }
  }

  /** When the oldest gap began that is younger than `time`; null when there is none. */
  gapAfter(time: number): number | null {
    const gaps = [this.sequence, ...this.boxes()].flatMap((box) => box.gapSince ?? []).filter((each) => each > time)
    return gaps.length === 0 ? null : Math.min(...gaps)
  }

  moveTo(state: UpdateState): void {
    this.account.moveTo(state.pts)
    this.secret.moveTo(state.qts)
    this.sequence.moveTo(state.seq)
    this.date = Math.max(this.date, state.date)
    this.touched.add(this.account).add(this.secret)
  }

  /** For a state that Telegram no longer accepts: everything starts over from here. */
  restartFrom(state: UpdateState): void {
    this.account.reset(state.pts)
    this.secret.reset(state.qts)
    this.sequence.reset(state.seq)
    this.date = state.date
  }

  /** Gives up on early steps of the account: differences made since then did not know what was before them. */
  dropHeldBefore(time: number): void {
    for (const box of [this.account, this.secret, this.sequence]) box.dropHeldBefore(time)
  }

  channel(id: string): TrackedChannel | undefined {
    return this.channels.get(id)
  }

  moveChannelTo(id: string, pts: number): void {
    const box = this.channels.get(id)?.box
    if (!box) return
    box.moveTo(pts)
    this.touched.add(box)
  }

  channelIds(): string[] {
    return [...this.channels.keys()]
  }

  /** Replaces the watched channels; answers those that are new. */
  watch(watched: readonly WatchedChannel[]): string[] {
    const wanted = new Set(watched.map((each) => each.peer.id))
    for (const id of this.channels.keys()) if (!wanted.has(id)) this.channels.delete(id)
    const added = watched.filter((each) => !this.channels.has(each.peer.id))
    for (const { peer, pts } of added) this.channels.set(peer.id, { peer, box: new OrderedBox(pts) })
    return added.map((each) => each.peer.id)
  }

  unwatch(id: string): void {
    this.channels.delete(id)
  }

  private *boxes(): Iterable<OrderedBox<Step>> {
    yield this.account
    yield this.secret
    for (const { box } of this.channels.values()) yield box
  }

  private place(steps: readonly Step[], arrivedAt: number): void {
    for (const step of steps) {
      const box = this.boxOf(step)
      if (box && step.place.box !== 'none') {
        box.offer(step.place, step, arrivedAt)
        this.touched.add(box)
      } else if (step.complete) this.free.push(step)
    }
  }

  private boxOf({ place }: Step): OrderedBox<Step> | undefined {
    if (place.box === 'account') return this.account
    if (place.box === 'secret') return this.secret
    return place.box === 'channel' ? this.channels.get(place.channelId)?.box : undefined
  }
}
