import { useEffect, useEffectEvent, useState } from 'react'
import { useSearchParams } from 'react-router'
import type { ThreadRow } from './thread-rows'

/** Long enough to find the message with the eyes after the jump. */
const HIGHLIGHT_MS = 2_400

interface JumpOptions {
  rows: readonly ThreadRow[]
  hasOlder: boolean
  loadOlder: () => Promise<void>
  scrollTo: (index: number) => void
}

/**
 * Brings a message into sight: the one the address names, or the one a quote points to. History is loaded until the
 * message is there or nothing older is left; then the name leaves the address.
 */
export function useJump({ rows, hasOlder, loadOlder, scrollTo }: JumpOptions) {
  const [params, setParams] = useSearchParams()
  const [highlightedId, setHighlightedId] = useState<string | null>(null)
  const wanted = params.get('message')

  const target = (next: string | null): void =>
    setParams(
      (known) => {
        const changed = new URLSearchParams(known)
        if (next) changed.set('message', next)
        else changed.delete('message')
        return changed
      },
      { replace: true },
    )
  const seek = useEffectEvent(() => {
    const index = rows.findIndex((row) => row.kind === 'message' && row.message.id === wanted)
    if (index === -1 && hasOlder) return void loadOlder()
    if (index !== -1) {
      scrollTo(index)
      requestAnimationFrame(() => setHighlightedId(wanted))
    }
    target(null)
  })
  useEffect(() => {
    if (wanted) seek()
  }, [wanted, rows, hasOlder])

  useEffect(() => {
    if (!highlightedId) return undefined
    const timer = setTimeout(() => setHighlightedId(null), HIGHLIGHT_MS)
    return () => clearTimeout(timer)
  }, [highlightedId])

  return { highlightedId, jumpTo: target }
}
