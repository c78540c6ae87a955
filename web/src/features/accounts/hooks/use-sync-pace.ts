import { useEffect, useEffectEvent, useState } from 'react'
import { addSample, rateOf, secondsLeft, type SyncSample } from '../sync-estimate'

const LOOK_EVERY_MS = 1_000

/** The pace of a running sync and the time it still needs, looked at every second. */
export function useSyncPace(sync: { state: string; messagesDone: number; messagesTotal?: number | null }) {
  const { state, messagesDone, messagesTotal } = sync
  const [samples, setSamples] = useState<readonly SyncSample[]>([])
  const look = useEffectEvent(() => setSamples((known) => addSample(known, { at: Date.now(), messagesDone })))
  useEffect(() => {
    if (state !== 'RUNNING') return undefined
    const timer = setInterval(() => look(), LOOK_EVERY_MS)
    return () => {
      clearInterval(timer)
      setSamples([])
    }
  }, [state])
  const rate = rateOf(samples)
  return { rate, left: secondsLeft(rate, messagesDone, messagesTotal ?? null) }
}
