import type { ApolloClient } from '@apollo/client'
import { useSubscription } from '@apollo/client/react'
import { useEffect, useRef } from 'react'
import { graphql } from '../../../gql'
import type { AccountChangesSubscription } from '../../../gql/graphql'
import { accountsQuery } from '../accounts-operations'

const changesSubscription = graphql(`
  subscription AccountChanges {
    bdAccountChanged {
      accountId
      account {
        ...AccountFields
      }
    }
  }
`)

const AGAIN_MS = 5_000

/** Keeps the accounts as they are now, wherever they are drawn: status and sync, new ones and those that are gone. */
export function useLiveAccounts(): void {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const { restart } = useSubscription(changesSubscription, {
    ignoreResults: true,
    onData: ({ data, client }) => {
      if (data.data) applyAccountChange(client, data.data.bdAccountChanged)
    },
    onError: () => {
      clearTimeout(timer.current)
      timer.current = setTimeout(restart, AGAIN_MS)
    },
  })
  useEffect(() => () => clearTimeout(timer.current), [])
}

/** The fields of an account are in the cache already; here it enters the list, or leaves everything. */
export function applyAccountChange(
  client: Pick<ApolloClient, 'cache' | 'readQuery' | 'refetchQueries'>,
  { accountId, account }: AccountChangesSubscription['bdAccountChanged'],
): void {
  if (!account) {
    client.cache.evict({ id: `BdAccount:${accountId}` })
    client.cache.gc()
    return
  }
  const listed = client.readQuery({ query: accountsQuery })?.bdAccounts.edges
  if (listed && !listed.some(({ node }) => node.id === accountId)) {
    void client.refetchQueries({ include: [accountsQuery] })
  }
}
