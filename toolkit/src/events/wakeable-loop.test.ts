import { waitFor } from '../testing/wait-for'
import { WakeableLoop } from './wakeable-loop'

const FOR_EVER = 3_600_000

describe('WakeableLoop', () => {
  const fail = (error: unknown): never => {
    throw error
  }

  it('steps at once, again while asked to, and then when woken', async () => {
    let steps = 0
    const loop = new WakeableLoop(async () => (++steps < 3 ? 0 : FOR_EVER), fail)
    await waitFor(() => steps === 3)
    loop.wake()
    await waitFor(() => steps === 4)
    await loop.stop()
    expect(steps).toBe(4)
  })

  it('does not lose a wake-up that comes during a step', async () => {
    let steps = 0
    let finishStep: (() => void) | undefined
    const loop = new WakeableLoop(async () => {
      steps += 1
      if (steps === 1) await new Promise<void>((resolve) => (finishStep = resolve))
      return FOR_EVER
    }, fail)
    await waitFor(() => finishStep)
    loop.wake()
    finishStep?.()
    await waitFor(() => steps === 2)
    await loop.stop()
  })

  it('reports a failed step and tries again, later each time, whoever wakes it', async () => {
    const failures: unknown[] = []
    const times: number[] = []
    const loop = new WakeableLoop(
      async () => {
        times.push(performance.now())
        if (times.length < 4) throw new Error(`Failure ${times.length}`)
        return FOR_EVER
      },
      (error) => {
        failures.push(error)
        loop.wake()
      },
    )
    await waitFor(() => times.length === 4)
    await loop.stop()
    expect(failures).toHaveLength(3)
    const waits = times.slice(1).map((time, n) => time - (times[n] ?? 0))
    expect(waits[0]).toBeGreaterThan(90)
    expect(waits[1]).toBeGreaterThan(190)
    expect(waits[2]).toBeGreaterThan(390)
  })

  it('finishes the running step when it is stopped', async () => {
    let finishStep: (() => void) | undefined
    let finished = false
    const loop = new WakeableLoop(async () => {
      await new Promise<void>((resolve) => (finishStep = resolve))
      finished = true
      return 0
    }, fail)
    await waitFor(() => finishStep)
    const stopped = loop.stop()
    finishStep?.()
    await stopped
    expect(finished).toBe(true)
  })
})
