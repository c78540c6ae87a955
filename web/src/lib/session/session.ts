import { useSyncExternalStore } from 'react'
import type { SessionFieldsFragment } from '../../gql/graphql'

export type Viewer = SessionFieldsFragment['viewer']
export type Session =
  | { state: 'starting' }
  | { state: 'unreachable' }
  | { state: 'signed-out'; expired: boolean }
  | { state: 'signed-in'; accessToken: string; expiresAt: number; viewer: Viewer }

/**
 * Who is signed in. The access token lives in this variable only: never in storage, where a script could read it.
 * Subscribers are told of every change, in order.
 */
let session: Session = { state: 'starting' }
const listeners = new Set<() => void>()

export const currentSession = (): Session => session

export function setSession(next: Session): void {
  session = next
  for (const listener of listeners) listener()
}

export function subscribeToSession(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function adoptSession(given: SessionFieldsFragment): void {
  const { accessToken, expiresAt, viewer } = given
  setSession({ state: 'signed-in', accessToken, expiresAt: Date.parse(expiresAt), viewer })
}

export const useSession = (): Session => useSyncExternalStore(subscribeToSession, currentSession)

/** For what is only drawn to a signed-in person. */
export function useViewer(): Viewer {
  const now = useSession()
  if (now.state !== 'signed-in') throw new Error('No one is signed in')
  return now.viewer
}
