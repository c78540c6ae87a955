import type { Logger } from '@parley/toolkit/logging/logger'
import type { GramConnection } from '../gramjs/connection'
import { toTelegramError } from '../gramjs/errors'
import type { UpdateBatch, UpdateState, WatchedChannel } from '../telegram-client.port'
import { TelegramError } from '../telegram.errors'
import { getAccountDifference, getUpdateState, type AccountDifference } from './account-difference'
import { ArrivalQueue, type Arrival } from './arrival-queue'
import { BatchBuilder } from './batch-builder'
import { getChannelDifference } from './channel-difference'
import { commitBatch, type Commit } from './commit-batch'
import { PeerBook } from './peer-book'
import { readContainer, type ReadContainer, type Step } from './read-container'
import { RecoveryPlan } from './recovery-plan'
import { TrackedState } from './tracked-state'
import { Wake } from './wake'

export interface FollowTimes {
  /** How often the account is compared with Telegram although nothing seems to be missing. */
  readonly differenceEveryMs: number
  /** How long a gap may stay open: updates overtake each other by fractions of a second. */
  readonly gapWaitMs: number
  /** Between two channels that are compared; Telegram answers haste with a flood wait. */
  readonly channelPauseMs: number
}

export const FOLLOW_TIMES: FollowTimes = { differenceEveryMs: 60_000, gapWaitMs: 500, channelPauseMs: 100 }

/** A few seconds of the busiest account; what does not fit is fetched by a difference. */
const QUEUE_LIMIT = 5_000

/** Arrivals applied before the loop looks at differences again. */
const ARRIVALS_PER_ROUND = 500

/** A step that this many waits and differences have not explained was never Telegram's. */
const HELD_WAITS = 5

/**
 * Follows one account without loss. All that moves the state goes through one loop: updates in the order of their
 * counters, differences where a counter shows a gap, on every connect and on a timer. It hands over one batch at a time,
 * each with the state after it, and never the next before the last was taken.
 */
export class UpdateFollower {
  private readonly arrivals = new ArrivalQueue(QUEUE_LIMIT)
  private readonly batch = new BatchBuilder()
  private readonly book = new PeerBook()
  private readonly plan: RecoveryPlan
  private readonly wake = new Wake()
  private state: TrackedState | null = null
  private handedOver: UpdateState | null = null
  private watched: readonly WatchedChannel[] = []

  constructor(
    private readonly connection: GramConnection,
    private readonly commit: Commit,
    private readonly times: FollowTimes,
    private readonly logger: Logger,
  ) {
    this.plan = new RecoveryPlan(times)
  }

  accept(arrival: Arrival): void {
    this.arrivals.push(arrival)
    this.wake.notify()
  }

  watch(channels: readonly WatchedChannel[]): void {
    this.watched = channels
    for (const id of this.state?.watch(channels) ?? []) this.plan.wantChannel(id)
    this.wake.notify()
  }

  /** Runs until the connection ends; see the port for how it settles. */
  async run(start: UpdateState | null): Promise<void> {
    this.connection.onState((connected) => {
      if (connected) this.recoverAll()
    })
    const timer = setInterval(() => this.compareAgain(), this.times.differenceEveryMs)
    try {
      await this.begin(start)
      while (!this.ended.aborted) await this.round()
    } finally {
      clearInterval(timer)
    }
    const reason: unknown = this.ended.reason
    const isClosedHere = reason instanceof TelegramError && reason.code === 'TELEGRAM_UNREACHABLE'
    if (!isClosedHere) throw reason
  }

  private get ended(): AbortSignal {
    return this.connection.ended
  }

  private get tracked(): TrackedState {
    if (!this.state) throw new Error('the follower has not begun')
    return this.state
  }

  private async begin(start: UpdateState | null): Promise<void> {
    this.handedOver = start
    this.plan.wantAccount()
    while (!this.ended.aborted && !this.state) {
      await this.attempt(null, async () => {
        this.state = new TrackedState(start ?? (await getUpdateState(this.connection)))
      })
      if (!this.state) await this.wake.sleep(this.plan.delay(Date.now()), this.ended)
    }
    if (!this.state) return
    if (start === null) await this.handOver('LIVE')
    this.state.watch(this.watched)
    this.recoverAll()
  }

  private async round(): Promise<void> {
    if (this.arrivals.takeLost()) this.recoverAll()
    if (this.plan.accountIsDue(Date.now())) await this.attempt(null, () => this.recoverAccount())
    await this.applyArrivals()
    this.plan.want(this.tracked.missing(Date.now(), this.times.gapWaitMs))
    const channel = this.plan.nextChannel(Date.now())
    if (channel !== null) await this.attempt(channel, () => this.recoverChannel(channel))
    if (this.arrivals.isEmpty && !this.ended.aborted) await this.wake.sleep(this.idleMs(), this.ended)
  }

  private idleMs(): number {
    const now = Date.now()
    const youngGap = this.tracked.gapAfter(now - this.times.gapWaitMs)
    const untilGapIsDue = youngGap === null ? Infinity : youngGap + this.times.gapWaitMs - now
    return Math.min(this.plan.delay(now), untilGapIsDue)
  }

  private async applyArrivals(): Promise<void> {
    for (let round = 0; round < ARRIVALS_PER_ROUND && !this.ended.aborted; round++) {
      const arrival = this.arrivals.shift()
      if (!arrival) break
      this.take(arrival)
      await this.gatherSteps()
    }
    await this.gatherSteps()
    if (!this.batch.isEmpty) await this.handOver('LIVE')
  }

  private take(arrival: Arrival): void {
    try {
      const container = this.read(arrival)
      if (container.tooLong) this.plan.wantAccount()
      for (const id of container.tooLongChannels) if (this.tracked.channel(id)) this.plan.wantChannel(id)
      this.tracked.offer(container, Date.now())
    } catch (thrown) {
      this.logger.error({ err: thrown }, 'an update could not be read; a difference will bring it')
      this.plan.wantAccount()
    }
  }

  private read(arrival: Arrival): ReadContainer {
    if (arrival.kind === 'pushed') return readContainer(arrival.updates, this.book, null)
    if (arrival.kind === 'sent') return readContainer(arrival.updates, this.book, arrival.randomId)
    const place = { box: 'account', position: arrival.pts, count: arrival.ptsCount } as const
    const step: Step = { place, change: null, peers: [], complete: true }
    return { steps: [step], sequence: null, date: 0, tooLong: false, tooLongChannels: [] }
  }

  private async gatherSteps(): Promise<void> {
    for (let step = this.tracked.next(Date.now()); step; step = this.tracked.next(Date.now())) {
      this.batch.add(step)
      if (step.place.box === 'channel' && this.tracked.channel(step.place.channelId)) {
        this.batch.moveChannel(step.place.channelId, step.place.position)
      }
      if (this.batch.isFull) await this.handOver('LIVE')
    }
  }

  private async recoverAccount(): Promise<void> {
    const began = Date.now()
    const difference = await getAccountDifference(this.connection, this.tracked.snapshot(), this.book)
    await this.gather(difference.changes)
    if (difference.restart) this.tracked.restartFrom(difference.state)
    else this.tracked.moveTo(difference.state)
    await this.handOverIfMoved()
    this.follow(difference)
    if (difference.more) return
    this.tracked.dropHeldBefore(began - HELD_WAITS * this.times.gapWaitMs)
    const now = Date.now()
    this.plan.accountIsDone(now, this.tracked.missing(now, this.times.gapWaitMs).account)
  }

  /** What a difference of the account says of channels. */
  private follow(difference: AccountDifference): void {
    this.tracked.offerSteps(difference.channelSteps, Date.now())
    for (const id of difference.tooLongChannels) if (this.tracked.channel(id)) this.plan.wantChannel(id)
  }

  private async recoverChannel(id: string): Promise<void> {
    const began = Date.now()
    for (let channel = this.tracked.channel(id); channel && !this.ended.aborted; channel = this.tracked.channel(id)) {
      const before = channel.box.position
      const difference = await this.channelDifference(id, before)
      if (!difference) return
      await this.gather(difference.changes)
      this.tracked.moveChannelTo(id, difference.pts)
      this.batch.moveChannel(id, difference.pts)
      if (difference.pts !== before || !this.batch.isEmpty) await this.handOver('DIFFERENCE')
      if (!difference.more) break
    }
    this.tracked.channel(id)?.box.dropHeldBefore(began - HELD_WAITS * this.times.gapWaitMs)
    this.plan.channelIsDone(id, Date.now())
  }

  /** Null, and no longer watched, when the account is no longer in the channel. */
  private async channelDifference(id: string, pts: number) {
    const { peer } = this.tracked.channel(id)!
    try {
      return await getChannelDifference(this.connection, peer, pts, this.book)
    } catch (thrown) {
      if (!(thrown instanceof TelegramError) || thrown.code !== 'TELEGRAM_PEER_REFUSED') throw thrown
      this.logger.info({ err: thrown, channel: id }, 'a channel is no longer watched')
      this.tracked.unwatch(id)
      this.plan.channelIsDone(id, Date.now())
      return null
    }
  }

  private async gather(changes: AccountDifference['changes']): Promise<void> {
    for (const change of changes) {
      if (this.batch.isFull) await this.handOver('DIFFERENCE')
      this.batch.add(change)
    }
  }

  private async handOverIfMoved(): Promise<void> {
    const { pts, qts, seq } = this.tracked.snapshot()
    const last = this.handedOver
    const moved = !last || last.pts !== pts || last.qts !== qts || last.seq !== seq
    if (moved || !this.batch.isEmpty) await this.handOver('DIFFERENCE')
  }

  private async handOver(origin: UpdateBatch['origin']): Promise<void> {
    const batch = this.batch.take(origin, this.tracked.snapshot())
    if (await commitBatch(this.commit, batch, this.ended, this.logger)) this.handedOver = batch.state
  }

  /** Failures are waited out; only the end of the session ends the loop, through the connection. */
  private async attempt(channel: string | null, work: () => Promise<void>): Promise<void> {
    try {
      await work()
      this.plan.succeeded()
    } catch (thrown) {
      if (this.ended.aborted) return
      const error = toTelegramError(thrown)
      if (channel === null) this.plan.accountFailed(Date.now(), error.retryAfterSeconds)
      else this.plan.channelFailed(channel, Date.now(), error.retryAfterSeconds)
      this.logger.info({ err: error }, 'a difference could not be fetched; trying again')
    }
  }

  private recoverAll(): void {
    this.plan.wantEverything(this.state?.channelIds() ?? [])
    this.wake.notify()
  }

  private compareAgain(): void {
    this.plan.wantAgain(this.state?.channelIds() ?? [])
    this.wake.notify()
  }
}
