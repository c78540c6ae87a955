import { useEffect, useState } from 'react'

/** Whole seconds until a moment, ticking; 0 when it has passed. */
export function useCountdown(until: string | null | undefined): number {
  const secondsTo = (): number => (until ? Math.max(0, Math.ceil((Date.parse(until) - Date.now()) / 1000)) : 0)
  const [seconds, setSeconds] = useState(secondsTo)
  useEffect(() => {
    setSeconds(secondsTo())
    if (!until) return undefined
    const timer = setInterval(() => setSeconds(secondsTo()), 1000)
    return () => clearInterval(timer)
    // secondsTo reads nothing but `until`
  }, [until])
  return seconds
}
