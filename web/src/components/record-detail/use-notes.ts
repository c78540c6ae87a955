import { useQuery } from '@apollo/client/react'
import type { NotesPageFragment } from '../../gql/graphql'
import { companyNotesQuery, contactNotesQuery, dealNotesQuery } from './activity-operations'
import type { RecordReference } from './record-reference'

const QUERIES = { CONTACT: contactNotesQuery, COMPANY: companyNotesQuery, DEAL: dealNotesQuery }

export function useNotes({ type, id }: RecordReference, first = 20) {
  const { data, error, loading, fetchMore, refetch } = useQuery(QUERIES[type] as typeof dealNotesQuery, {
    variables: { id, first },
    fetchPolicy: 'cache-and-network',
  })
  const record = data as { [record: string]: { notes: NotesPageFragment } | null } | undefined
  const page = record && Object.values(record).find((value) => value && typeof value === 'object')?.notes
  return {
    notes: page?.edges.map(({ node }) => node) ?? [],
    error,
    loading,
    hasMore: page?.pageInfo.hasNextPage ?? false,
    more: () => void fetchMore({ variables: { after: page?.pageInfo.endCursor } }),
    refetch: () => void refetch(),
  }
}
