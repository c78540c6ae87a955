import { useQuery } from '@apollo/client/react'
import { useEffect, useRef } from 'react'
import type { TimelineKind, TimelinePageFragment } from '../../gql/graphql'
import { companyTimelineQuery, contactTimelineQuery, dealTimelineQuery } from './activity-operations'
import type { RecordReference } from './record-reference'

const FIRST = 25
/** What others do shows without a reload; a page further down is left alone. */
const LOOK_AGAIN_MS = 15_000
/** An entry comes with its event, a moment after what it is about. */
const ENTRY_COMES_MS = [300, 1_200, 3_500]

const QUERIES = { CONTACT: contactTimelineQuery, COMPANY: companyTimelineQuery, DEAL: dealTimelineQuery }

export function useTimeline({ type, id }: RecordReference, kinds: readonly TimelineKind[] | null) {
  const { data, error, loading, fetchMore, refetch, startPolling, stopPolling } = useQuery(
    QUERIES[type] as typeof dealTimelineQuery,
    { variables: { id, first: FIRST, kinds: kinds as TimelineKind[] | null }, fetchPolicy: 'cache-and-network' },
  )
  const record = data as { [record: string]: { timeline: TimelinePageFragment } | null } | undefined
  const page = record && Object.values(record).find((value) => value && typeof value === 'object')?.timeline
  const entries = page?.edges.map(({ node }) => node) ?? []
  const isFirstPage = entries.length <= FIRST
  useEffect(() => {
    if (isFirstPage) startPolling(LOOK_AGAIN_MS)
    return stopPolling
  }, [isFirstPage, startPolling, stopPolling])
  const timers = useRef<ReturnType<typeof setTimeout>[]>([])
  useEffect(() => () => timers.current.forEach(clearTimeout), [])
  return {
    entries,
    error,
    loading,
    hasMore: page?.pageInfo.hasNextPage ?? false,
    more: () => void fetchMore({ variables: { after: page?.pageInfo.endCursor } }),
    retry: () => void refetch(),
    /** After something was done here. */
    lookAgain: () => {
      timers.current = ENTRY_COMES_MS.map((delay) => setTimeout(() => void refetch(), delay))
    },
  }
}
