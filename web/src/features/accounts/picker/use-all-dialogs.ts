import { useQuery } from '@apollo/client/react'
import { useEffect } from 'react'
import { graphql } from '../../../gql'
import type { AccountDialogsQuery } from '../../../gql/graphql'

const accountDialogsQuery = graphql(`
  query AccountDialogs($id: ID!, $first: Int!, $after: String) {
    bdAccount(id: $id) {
      id
      displayName
      dialogs(first: $first, after: $after) {
        edges {
          cursor
          node {
            id
            title
            kind
            photoUrl
            unreadCount
            lastMessageAt
            selected
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
        totalCount
      }
    }
  }
`)

/** The server's largest page: a thousand chats are ten requests. */
const PAGE = 100

export type Dialog = NonNullable<AccountDialogsQuery['bdAccount']>['dialogs']['edges'][number]['node']

/**
 * All chats of an account, page after page. Saving replaces the whole selection, so the picker has to know all of it
 * before it may save.
 */
export function useAllDialogs(id: string) {
  const { data, error, fetchMore, refetch } = useQuery(accountDialogsQuery, {
    variables: { id, first: PAGE },
    fetchPolicy: 'network-only',
    nextFetchPolicy: 'cache-first',
  })
  const connection = data?.bdAccount?.dialogs
  const endCursor = connection?.pageInfo.hasNextPage ? connection.pageInfo.endCursor : null
  useEffect(() => {
    if (!endCursor) return
    fetchMore({ variables: { after: endCursor } }).catch((failure: unknown) =>
      console.warn('A page of chats did not come', failure),
    )
  }, [endCursor, fetchMore])
  return {
    dialogs: connection?.edges.map((edge) => edge.node) ?? [],
    total: connection?.totalCount ?? null,
    complete: connection !== undefined && !endCursor,
    error,
    refetch,
  }
}
