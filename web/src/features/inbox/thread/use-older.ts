import { useCallback, useEffect, useRef, useState } from 'react'
import { currentConnection, subscribeToConnection } from '../../../lib/apollo/connection'

/**
 * Reads the history of a thread page by page, as whoever scrolls up asks for it. A page that could not be read is asked
 * for again by the reader, or by itself when the connection is back; until then scrolling asks for nothing.
 */
export function useOlder(hasOlder: boolean, readPage: () => Promise<unknown>) {
  const [failure, setFailure] = useState<unknown>(null)
  const underWay = useRef(false)
  const read = useCallback(async (): Promise<void> => {
    if (!hasOlder || underWay.current) return
    underWay.current = true
    try {
      await readPage()
      setFailure(null)
    } catch (error) {
      setFailure(error)
    } finally {
      underWay.current = false
    }
  }, [hasOlder, readPage])
  const failed = failure !== null
  useEffect(() => {
    if (!failed) return undefined
    return subscribeToConnection(() => {
      if (currentConnection() === 'online') void read()
    })
  }, [failed, read])
  const loadOlder = useCallback(async () => {
    if (!failed) await read()
  }, [failed, read])
  return { loadOlder, failure, retry: () => void read() }
}
