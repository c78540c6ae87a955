import { useEffect, useEffectEvent, useState } from 'react'
import { addSample, rateOf, secondsLeft, type PaceSample } from './pace'

const LOOK_EVERY_MS = 1_000

interface Running {
  running: boolean
  done: number
  /** Null while nobody knows. */
  total: number | null
}

/** The pace of what is running and the time it still needs, looked at every second. */
export function usePace({ running, done, total }: Running) {
  const [samples, setSamples] = useState<readonly PaceSample[]>([])
  const look = useEffectEvent(() => setSamples((known) => addSample(known, { at: Date.now(), done })))
  useEffect(() => {
    if (!running) return undefined
    const timer = setInterval(() => look(), LOOK_EVERY_MS)
    return () => {
      clearInterval(timer)
      setSamples([])
    }
  }, [running])
  const rate = rateOf(samples)
  return { rate, left: secondsLeft(rate, done, total) }
}
