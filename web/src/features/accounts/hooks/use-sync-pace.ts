import { useEffect, useState } from 'react'
import { addSample, rateOf, secondsLeft, type SyncSample } from '../sync-estimate'

/** The pace of a running sync and the time it still needs. */
export function useSyncPace(sync: { state: string; messagesDone: number; messagesTotal?: number | null }) {
  const [samples, setSamples] = useState<readonly SyncSample[]>([])
  const { state, messagesDone, messagesTotal } = sync
  useEffect(() => {
    if (state === 'RUNNING') setSamples((known) => addSample(known, { at: Date.now(), messagesDone }))
    else setSamples([])
  }, [state, messagesDone])
  const rate = rateOf(samples)
  return { rate, left: secondsLeft(rate, messagesDone, messagesTotal ?? null) }
}
