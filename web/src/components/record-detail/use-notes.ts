import { useQuery } from '@apollo/client/react'
import type { NotesPageFragment } from '../../gql/graphql'
import { companyNotesQuery, contactNotesQuery, dealNotesQuery } from './activity-operations'
import type { RecordReference } from './record-reference'
import { NOTE_KINDS, useTimelineChanges } from './use-timeline-changes'

const QUERIES = { CONTACT: contactNotesQuery, COMPANY: companyNotesQuery, DEAL: dealNotesQuery }

/** The notes on a record, page by page, and what becomes of them while one looks. */
export function useNotes(record: RecordReference, first = 20) {
  const { type, id } = record
  const { data, error, loading, fetchMore, refetch } = useQuery(QUERIES[type] as typeof dealNotesQuery, {
    variables: { id, first },
    fetchPolicy: 'cache-and-network',
    refetchWritePolicy: 'merge',
  })
  const found = data as { [record: string]: { notes: NotesPageFragment } | null } | undefined
  const page = found && Object.values(found).find((value) => value && typeof value === 'object')?.notes
  const notes = page?.edges.map(({ node }) => node) ?? []
  const readAgain = (): void => void refetch().catch(() => undefined)
  useTimelineChanges({
    record,
    kinds: NOTE_KINDS,
    loading,
    has: (entryId) => notes.some((note) => note.id === entryId),
    readAgain,
  })
  return {
    notes,
    error,
    loading,
    hasMore: page?.pageInfo.hasNextPage ?? false,
    more: () => void fetchMore({ variables: { after: page?.pageInfo.endCursor } }),
    refetch: readAgain,
  }
}
