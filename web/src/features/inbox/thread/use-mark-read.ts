import { useMutation } from '@apollo/client/react'
import { useCallback, useEffect, useRef } from 'react'
import { markReadMutation } from '../inbox-operations'

/**
 * Marks a conversation read when its end is on a screen that someone looks at. Returns what the thread calls whenever
 * the end is in sight; a window in the background marks nothing until it is looked at again.
 */
export function useMarkRead(id: string, unreadCount: number): (atEnd: boolean) => void {
  const [markRead, { loading }] = useMutation(markReadMutation, {
    variables: { id },
    optimisticResponse: {
      __typename: 'Mutation',
      markConversationRead: { __typename: 'Conversation', id, unreadCount: 0 },
    },
    onError: (error) => console.warn('Marking as read is tried again with the next message', error),
  })
  const atEnd = useRef(false)
  const check = useCallback(() => {
    const looking = document.visibilityState === 'visible' && document.hasFocus()
    if (atEnd.current && looking && unreadCount > 0 && !loading) void markRead()
  }, [markRead, unreadCount, loading])
  useEffect(() => {
    check()
    addEventListener('focus', check)
    return () => removeEventListener('focus', check)
  }, [check])
  return useCallback(
    (seen) => {
      atEnd.current = seen
      check()
    },
    [check],
  )
}
