import { useApolloClient } from '@apollo/client/react'
import { useEffect } from 'react'
import { currentConnection, subscribeToConnection } from '../../../lib/apollo/connection'
import { onSightChanged } from '../../../lib/apollo/sight'
import { useViewer } from '../../../lib/session/session'
import { unreadTotalQuery } from '../inbox-operations'
import { createCursorStore } from './cursor-store'
import { startInboxStream } from './inbox-stream'

/** A burst of events asks for the totals once. */
const SETTLE_MS = 800

/**
 * Keeps the cache live while the shell is on screen. After an absence the replay brings the inbox, and what else is on
 * screen, or failed meanwhile, is fetched again.
 */
export function useInboxStream(): void {
  const client = useApolloClient()
  const workspaceId = useViewer().workspace.id
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let chatsChanged = false
    const settle = (): void => {
      timer = undefined
      void client.refetchQueries({ include: chatsChanged ? [unreadTotalQuery, 'Conversations'] : [unreadTotalQuery] })
      chatsChanged = false
    }
    const stop = startInboxStream({
      client,
      cursors: createCursorStore(workspaceId),
      onEvent: ({ kind }) => {
        chatsChanged ||= kind === 'CONVERSATION_CHANGED'
        if (/RECEIVED|READ|CHANGED/.test(kind)) timer ??= setTimeout(settle, SETTLE_MS)
      },
    })
    let wasAway = currentConnection() === 'offline'
    const stopWatching = subscribeToConnection(() => {
      const away = currentConnection() === 'offline'
      if (wasAway && !away) void client.refetchQueries({ include: 'active' })
      wasAway = away
    })
    let looking: ReturnType<typeof setTimeout> | undefined
    const lookAgain = (): void => {
      looking = undefined
      void client.refetchQueries({ include: 'active' })
    }
    const stopLooking = onSightChanged(() => {
      looking ??= setTimeout(lookAgain, SETTLE_MS)
    })
    return () => {
      stop()
      stopLooking()
      clearTimeout(looking)
      stopWatching()
      clearTimeout(timer)
    }
  }, [client, workspaceId])
}
