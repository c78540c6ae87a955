import { useSyncExternalStore } from 'react'
import { currentSession, subscribeToSession } from '../lib/session/session'

/** As whom operations run, and where to change that. */
export function SignedIn() {
  const session = useSyncExternalStore(subscribeToSession, currentSession)
  return (
    <p className="signed-in" role="status">
      {session.state === 'signed-in' ? (
        <>
          As <b>{session.viewer.user.name}</b> in <b>{session.viewer.workspace.name}</b>
        </>
      ) : (
        <>
          As nobody: <a href="/">sign in to Parley</a> and reload this page
        </>
      )}
    </p>
  )
}
