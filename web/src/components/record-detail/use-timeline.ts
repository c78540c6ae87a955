import { useQuery } from '@apollo/client/react'
import type { TimelineKind, TimelinePageFragment } from '../../gql/graphql'
import { companyTimelineQuery, contactTimelineQuery, dealTimelineQuery } from './activity-operations'
import type { RecordReference } from './record-reference'
import { useTimelineChanges } from './use-timeline-changes'

const FIRST = 25

const QUERIES = { CONTACT: contactTimelineQuery, COMPANY: companyTimelineQuery, DEAL: dealTimelineQuery }

/** What happened with a record, page by page, and what happens while one looks. */
export function useTimeline(record: RecordReference, kinds: readonly TimelineKind[] | null) {
  const { type, id } = record
  const { data, error, loading, fetchMore, refetch } = useQuery(QUERIES[type] as typeof dealTimelineQuery, {
    variables: { id, first: FIRST, kinds: kinds as TimelineKind[] | null },
    fetchPolicy: 'cache-and-network',
    refetchWritePolicy: 'merge',
  })
  const found = data as { [record: string]: { timeline: TimelinePageFragment } | null } | undefined
  const page = found && Object.values(found).find((value) => value && typeof value === 'object')?.timeline
  const entries = page?.edges.map(({ node }) => node) ?? []
  const readAgain = (): void => void refetch().catch(() => undefined)
  useTimelineChanges({
    record,
    kinds,
    loading,
    has: (entryId) => entries.some((entry) => entry.id === entryId),
    readAgain,
  })
  return {
    entries,
    error,
    loading,
    hasMore: page?.pageInfo.hasNextPage ?? false,
    more: () => void fetchMore({ variables: { after: page?.pageInfo.endCursor } }),
    retry: readAgain,
  }
}
