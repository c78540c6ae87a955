import { useDeferredValue, useEffect, useState } from 'react'

/** Someone still typing does not want an answer for every letter. */
const SETTLE_MS = 180

export function useSettled(text: string): string {
  const [settled, setSettled] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), SETTLE_MS)
    return () => clearTimeout(timer)
  }, [text])
  return useDeferredValue(settled)
}
