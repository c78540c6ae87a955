import { useEffect, useId, useSyncExternalStore } from 'react'

/** The head of a dialog or drawer is not that of the page, which one over another would otherwise have twice. */
export const NO_BANNER = { role: 'presentation' }

/** What is open over the page, the topmost last. */
let open: readonly string[] = []
const listeners = new Set<() => void>()

function setOpen(next: readonly string[]): void {
  open = next
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Whether nothing lies over this dialog or drawer: Escape closes the topmost one only. */
export function useTopmost(): boolean {
  const id = useId()
  useEffect(() => {
    setOpen([...open, id])
    return () => setOpen(open.filter((other) => other !== id))
  }, [id])
  return useSyncExternalStore(subscribe, () => open.at(-1) === id)
}
