import type { CDPSession, Page } from 'playwright-core'

/** How a page moved while something was done with it. */
export interface Motion {
  /** From one frame to the next, in milliseconds. */
  readonly frames: readonly number[]
  /** What its scripts, styles and layout took of that, in milliseconds. */
  readonly workMs: number
}

/** Records every frame of a page while `act` happens. */
export async function recordMotion(page: Page, session: CDPSession, act: () => Promise<unknown>): Promise<Motion> {
  await page.evaluate(RECORD)
  const before = await readWork(session)
  await act()
  const after = await readWork(session)
  const times = await page.evaluate<number[]>('(recorded.running = false, recorded.times)')
  return { frames: times.slice(1).map((time, index) => time - times[index]!), workMs: after - before }
}

/** Of the page's main thread, since it began. */
async function readWork(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics')
  const parts = new Set(['ScriptDuration', 'LayoutDuration', 'RecalcStyleDuration'])
  return metrics.filter(({ name }) => parts.has(name)).reduce((sum, { value }) => sum + value * 1000, 0)
}

/** Into a list of its own: the frame that a recording has asked for at its end comes when the next may have begun. */
const RECORD = `
  const own = { running: true, times: [] }
  const note = (time) => {
    if (!own.running) return
    own.times.push(time)
    requestAnimationFrame(note)
  }
  globalThis.recorded = own
  requestAnimationFrame(note)
`
