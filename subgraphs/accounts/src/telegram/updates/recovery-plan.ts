import type { Missing } from './tracked-state'

/** Channels compared on each tick of the timer, in turn: all of them at once would be refused. */
const CHANNELS_PER_TICK = 10

/** Keeps a crowd of strangers, each of whom needs a difference, from becoming a crowd of differences. */
const DIFFERENCE_PAUSE_MS = 50

const FIRST_PAUSE_MS = 1_000
const LONGEST_PAUSE_MS = 30_000

/** Which differences are wanted, and from when on each may be asked for. */
export class RecoveryPlan {
  private account = false
  private accountFrom = 0
  private readonly channels = new Set<string>()
  private channelsFrom = 0
  private pause = FIRST_PAUSE_MS
  private turn = 0

  constructor(private readonly times: { readonly gapWaitMs: number; readonly channelPauseMs: number }) {}

  wantAccount(): void {
    this.account = true
  }

  wantChannel(id: string): void {
    this.channels.add(id)
  }

  want(missing: Missing): void {
    if (missing.account) this.account = true
    for (const id of missing.channels) this.channels.add(id)
  }

  /** After a connect: at once, whatever failed before. */
  wantEverything(channelIds: readonly string[]): void {
    this.account = true
    this.accountFrom = 0
    this.channelsFrom = 0
    this.pause = FIRST_PAUSE_MS
    for (const id of channelIds) this.channels.add(id)
  }

  /** On the timer: the account, and the next few channels in turn. */
  wantAgain(channelIds: readonly string[]): void {
    this.account = true
    for (let count = 0; count < Math.min(CHANNELS_PER_TICK, channelIds.length); count++) {
      this.channels.add(channelIds[this.turn++ % channelIds.length]!)
    }
  }

  accountIsDue(now: number): boolean {
    return this.account && now >= this.accountFrom
  }

  nextChannel(now: number): string | null {
    if (now < this.channelsFrom) return null
    for (const id of this.channels) return id
    return null
  }

  /** `stillMissing` when the difference did not close the gap: Telegram's own parts lag behind each other at times. */
  accountIsDone(now: number, stillMissing: boolean): void {
    this.account = false
    this.accountFrom = now + (stillMissing ? this.times.gapWaitMs : DIFFERENCE_PAUSE_MS)
  }

  channelIsDone(id: string, now: number): void {
    this.channels.delete(id)
    this.channelsFrom = now + this.times.channelPauseMs
  }

  succeeded(): void {
    this.pause = FIRST_PAUSE_MS
  }

  accountFailed(now: number, retryAfterSeconds?: number): void {
    this.accountFrom = now + this.takePause(retryAfterSeconds)
  }

  /** The channel goes behind the others, so that one that always fails does not keep them waiting. */
  channelFailed(id: string, now: number, retryAfterSeconds?: number): void {
    this.channelsFrom = now + this.takePause(retryAfterSeconds)
    this.channels.delete(id)
    this.channels.add(id)
  }

  /** Milliseconds until something wanted may be asked for; Infinity when nothing is wanted. */
  delay(now: number): number {
    const account = this.account ? this.accountFrom - now : Infinity
    const channels = this.channels.size > 0 ? this.channelsFrom - now : Infinity
    return Math.max(Math.min(account, channels), 0)
  }

  private takePause(retryAfterSeconds: number | undefined): number {
    const { pause } = this
    this.pause = Math.min(pause * 2, LONGEST_PAUSE_MS)
    return retryAfterSeconds === undefined ? pause : retryAfterSeconds * 1_000
  }
}
