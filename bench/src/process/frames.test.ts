import { createContext, runInContext } from 'node:vm'
import type { CDPSession, Page } from 'playwright-core'
import { recordMotion } from './frames'

const FRAME_MS = 16

/** A page whose frames come when the test says so. */
class SteppedPage {
  private waiting: ((time: number) => void)[] = []
  private now = 0
  private readonly context = createContext({
    requestAnimationFrame: (callback: (time: number) => void) => void this.waiting.push(callback),
  })

  /** As Playwright does: in a scope of its own over the page's globals. */
  evaluate(script: string): unknown {
    return runInContext(`eval(${JSON.stringify(`'use strict'; ${script}`)})`, this.context)
  }

  async showFrames(count: number): Promise<void> {
    for (let frame = 0; frame < count; frame++) {
      this.now += FRAME_MS
      for (const callback of this.waiting.splice(0)) callback(this.now)
    }
  }
}

const session = { send: async () => ({ metrics: [] }) } as unknown as CDPSession

describe('a recording of frames', () => {
  it('tells each frame once, also when it begins before the frame that the last one waits for', async () => {
    const page = new SteppedPage()
    const record = () => recordMotion(page as unknown as Page, session, () => page.showFrames(4))
    expect((await record()).frames).toEqual([FRAME_MS, FRAME_MS, FRAME_MS])
    expect((await record()).frames).toEqual([FRAME_MS, FRAME_MS, FRAME_MS])
  })
})
