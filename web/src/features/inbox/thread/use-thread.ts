import { useQuery } from '@apollo/client/react'
import { useCallback, useMemo, useRef } from 'react'
import { threadQuery } from '../inbox-operations'
import { useOutgoing } from '../outgoing/use-outgoing'
import { mergeOutgoing } from './thread-rows'

const FIRST_PAGE = 40
const FURTHER_PAGE = 60

/** A conversation with the loaded part of its messages, those on their way included. */
export function useThread(conversationId: string) {
  const { data, error, loading, refetch, fetchMore } = useQuery(threadQuery, {
    variables: { id: conversationId, last: FIRST_PAGE },
  })
  const outgoing = useOutgoing(conversationId)
  const conversation = data?.conversation ?? null
  const messages = useMemo(
    () => mergeOutgoing(conversation?.messages.edges.map((edge) => edge.node) ?? [], outgoing),
    [conversation, outgoing],
  )
  const { hasPreviousPage = false, startCursor = null } = conversation?.messages.pageInfo ?? {}
  const underWay = useRef(false)
  const loadOlder = useCallback(async () => {
    if (!hasPreviousPage || underWay.current) return
    underWay.current = true
    try {
      await fetchMore({ variables: { before: startCursor, last: FURTHER_PAGE } })
    } finally {
      underWay.current = false
    }
  }, [fetchMore, hasPreviousPage, startCursor])
  return {
    conversation,
    messages,
    hasOlder: hasPreviousPage,
    loadOlder,
    error,
    loading,
    refetch,
    missing: !error && data?.conversation === null,
  }
}
