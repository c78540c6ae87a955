import { client, socket } from '../apollo/client'
import { forgetKept } from '../storage/window-storage'
import { cancelRenewal, refreshSession, scheduleRenewal } from './refresh-session'
import { adoptSession, currentSession, setSession, subscribeToSession } from './session'
import { signOutMutation, switchWorkspaceMutation } from './session-operations'

type Word = 'signed-in' | 'signed-out' | 'workspace'
const otherWindows = new BroadcastChannel('parley.session')

/** Ends the session here and in the other windows, and forgets everything that was fetched or drafted. */
export async function signOut(): Promise<void> {
  try {
    await client.mutate({ mutation: signOutMutation })
  } finally {
    forgetKept()
    setSession({ state: 'signed-out', expired: false })
    tell('signed-out')
  }
}

export async function switchWorkspace(workspaceId: string): Promise<void> {
  const { data } = await client.mutate({ mutation: switchWorkspaceMutation, variables: { workspaceId } })
  if (!data) throw new Error('The server named no session')
  adoptSession(data.switchWorkspace)
  tell('workspace')
}

export const tell = (word: Word): void => otherWindows.postMessage(word)

/**
 * Keeps the windows of one browser in step and the token renewed. What was fetched for one workspace is gone before
 * anything is drawn for the next, or for nobody.
 */
export function watchSession(): void {
  otherWindows.onmessage = ({ data: word }: MessageEvent<Word>) => void follow(word)
  let workspaceId: string | null = null
  subscribeToSession(() => {
    const session = currentSession()
    const next = session.state === 'signed-in' ? session.viewer.workspace.id : null
    if (session.state === 'signed-in') scheduleRenewal(session.expiresAt)
    else cancelRenewal()
    if (workspaceId !== null && next !== workspaceId) {
      socket.terminate()
      void client.clearStore()
    }
    workspaceId = next
  })
}

async function follow(word: Word): Promise<void> {
  if (word === 'signed-out') setSession({ state: 'signed-out', expired: false })
  else if (word === 'workspace' || currentSession().state !== 'signed-in') await refreshSession()
}
