/** Lets one loop sleep until something happens, a time is up, or everything ends. */
export class Wake {
  private rung = false
  private ring: () => void = () => {}

  notify(): void {
    this.rung = true
    this.ring()
  }

  /** Returns at once when it was notified since the last sleep. */
  async sleep(ms: number, signal: AbortSignal): Promise<void> {
    if (!this.rung && !signal.aborted) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, Math.min(ms, 2 ** 31 - 1))
        this.ring = () => {
          clearTimeout(timer)
          resolve()
        }
        signal.addEventListener('abort', this.ring, { once: true })
      })
      signal.removeEventListener('abort', this.ring)
      this.ring = () => {}
    }
    this.rung = false
  }
}
