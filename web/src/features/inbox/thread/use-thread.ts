import { useQuery } from '@apollo/client/react'
import { useCallback, useMemo } from 'react'
import { threadQuery } from '../inbox-operations'
import { useOutgoing } from '../outgoing/use-outgoing'
import { mergeOutgoing } from './thread-rows'
import { useOlder } from './use-older'

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
  const readOlder = useCallback(
    () => fetchMore({ variables: { before: startCursor, last: FURTHER_PAGE } }),
    [fetchMore, startCursor],
  )
  const older = useOlder(hasPreviousPage, readOlder)
  return {
    conversation,
    messages,
    hasOlder: hasPreviousPage,
    older,
    error,
    loading,
    refetch,
    missing: !error && data?.conversation === null,
  }
}
