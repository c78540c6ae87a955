/** Half a minute at 10,000 requests a second, in about 50 MB. */
const MAX_REMEMBERED = 300_000

/**
 * Remembers which signed contexts this process has accepted, until each expires, so that none is accepted twice. Its memory
 * is bounded: beyond the limit the oldest are forgotten first.
 */
export class UsedContexts {
  /** When each expires, in seconds; the oldest first, because all live equally long. */
  private readonly expiries = new Map<string, number>()

  constructor(private readonly limit = MAX_REMEMBERED) {}

  get size(): number {
    return this.expiries.size
  }

  /** False when this id was used before. */
  use(id: string, expiresAtSeconds: number): boolean {
    if (this.expiries.has(id)) return false
    const now = Date.now() / 1000
    for (const [oldest, expiry] of this.expiries) {
      if (expiry >= now && this.expiries.size < this.limit) break
      this.expiries.delete(oldest)
    }
    this.expiries.set(id, expiresAtSeconds)
    return true
  }
}
