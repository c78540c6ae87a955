import { useSyncExternalStore } from 'react'

export type Connection = 'connecting' | 'online' | 'offline'

/**
 * Whether what is live reaches this window. `connecting` lasts until the first socket is acknowledged; afterwards a lost
 * socket is `offline` until the next one is acknowledged.
 */
let connection: Connection = 'connecting'
const listeners = new Set<() => void>()

export const currentConnection = (): Connection => connection

export function setConnection(next: Connection): void {
  if (next === connection) return
  connection = next
  for (const listener of listeners) listener()
}

export function subscribeToConnection(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const useConnection = (): Connection => useSyncExternalStore(subscribeToConnection, currentConnection)
