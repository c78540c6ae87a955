/** So many within a window of time, counted from the first. */
export class Allowance {
  private used = 0
  private since = 0

  constructor(
    private readonly limit: number,
    private readonly windowMs: number,
  ) {}

  /** False when nothing is left in this window. */
  take(): boolean {
    const now = Date.now()
    if (now - this.since >= this.windowMs) {
      this.since = now
      this.used = 0
    }
    if (this.used >= this.limit) return false
    this.used++
    return true
  }

  /** When there is some again. */
  get renewsAt(): number {
    return this.since + this.windowMs
  }
}
