import { useEffect, useState } from 'react'

/** Where the focus was given back last. */
let given: HTMLElement | null = null

/** Gives the focus back to where it was when the overlay was opened; of one that took another's place, that other one. */
export function useReturnedFocus(): void {
  const [opener] = useState(() => document.activeElement)
  useEffect(() => {
    // What had the focus in an overlay is gone with it, and that one has just given the focus back.
    const before = opener?.isConnected ? opener : given
    return () => {
      if (!(before instanceof HTMLElement) || !before.isConnected) return
      given = before
      before.focus({ preventScroll: true })
    }
  }, [opener])
}
