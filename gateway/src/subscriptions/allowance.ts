const MINUTE_MS = 60_000

/** So many per minute, counted from the first. */
export class Allowance {
  private used = 0
  private since = 0

  constructor(private readonly perMinute: number) {}

  /** False when nothing is left this minute. */
  take(): boolean {
    const now = Date.now()
    if (now - this.since >= MINUTE_MS) {
      this.since = now
      this.used = 0
    }
    if (this.used >= this.perMinute) return false
    this.used++
    return true
  }

  /** When there is some again. */
  get renewsAt(): number {
    return this.since + MINUTE_MS
  }
}
