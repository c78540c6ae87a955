import { useSyncExternalStore } from 'react'

/** Whether the sandbox panel is open; its badge stands in the headers of several pages. */
let open = false
const listeners = new Set<() => void>()

export function setSandboxPanel(next: boolean): void {
  open = next
  for (const listener of listeners) listener()
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const useSandboxPanel = (): boolean => useSyncExternalStore(subscribe, () => open)
