import { useApolloClient, useQuery } from '@apollo/client/react'
import type { TypedDocumentNode } from '@graphql-typed-document-node/core'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { AnyList } from './use-record-list'

export type ListVariables = AnyList['variables']
export interface Listed<Row> {
  readonly records: {
    readonly edges: readonly { readonly node: Row }[]
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor?: string | null }
  }
}
type Page<Row> = Listed<Row>['records']
export type PageQuery<Row> = TypedDocumentNode<Listed<Row>, ListVariables & { first: number; after?: string }>

const PAGE = 50

/**
 * The rows of a list, page after page. Each page stands in the cache by itself: the thousandth costs what the second does,
 * and a change of a row reads one page again. When the first page is fetched anew, those that followed it are dropped.
 */
export function usePages<Row>(query: PageQuery<Row>, wanted: ListVariables, skip: boolean) {
  const { data, error, loading, refetch } = useQuery(query, {
    variables: { first: PAGE, ...wanted },
    fetchPolicy: 'cache-and-network',
    // Rows are shown also while another part of the graph, which knows a column of theirs, does not answer.
    errorPolicy: 'all',
    skip,
  })
  const first = data?.records
  const [fetched, setFetched] = useState({ loading, times: 0 })
  if (fetched.loading !== loading) setFetched({ loading, times: fetched.times + (loading ? 1 : 0) })
  const later = useLaterPages(query, wanted, [fetched.times, first?.pageInfo.endCursor], first)
  const { pages } = later
  const rows = useMemo(
    () => [...(first ? [first] : []), ...pages].flatMap(({ edges }) => edges.map(({ node }) => node)),
    [first, pages],
  )
  return {
    rows,
    loading,
    error: error ?? later.error,
    more: later.more,
    refetch,
    retry: () => void (error ? refetch() : later.more()),
  }
}

interface Later<Row> {
  /** What they follow: the list, how often its first page was fetched, and where that ends. */
  readonly key: string
  readonly pages: readonly Page<Row>[]
  readonly error: unknown
}

function useLaterPages<Row>(
  query: PageQuery<Row>,
  wanted: ListVariables,
  follow: readonly unknown[],
  first: Page<Row> | undefined,
) {
  const client = useApolloClient()
  const key = JSON.stringify([wanted, ...follow])
  const [kept, setKept] = useState<Later<Row>>({ key, pages: [], error: null })
  const fetching = useRef<string | null>(null)
  const watches = useRef<(() => void)[]>([])
  useEffect(() => {
    const present = watches.current
    return () => {
      for (const stop of present.splice(0)) stop()
      fetching.current = null
    }
  }, [key])
  const pages = kept.key === key ? kept.pages : NONE
  const { hasNextPage, endCursor } = (pages.at(-1) ?? first)?.pageInfo ?? {}
  const after = hasNextPage && endCursor ? endCursor : null
  const more = useCallback(() => {
    if (!after || fetching.current === after) return
    fetching.current = after
    const [list] = JSON.parse(key) as [ListVariables]
    const variables = { first: PAGE, ...list, after }
    const put = (at: number, page: Page<Row>): void =>
      setKept((known) => {
        const before = known.key === key ? known.pages : []
        return { key, pages: at < before.length ? before.with(at, page) : [...before, page], error: null }
      })
    const at = pages.length
    client.query({ query, variables, fetchPolicy: 'network-only', errorPolicy: 'all' }).then(
      (answer) => {
        const page = (answer.data as Listed<Row> | undefined)?.records
        if (fetching.current !== after || !page) return
        put(at, page)
        const stop = client.cache.watch<Listed<Row>>({
          query: client.cache.transformDocument(query),
          variables,
          optimistic: true,
          callback: ({ complete, result }) => complete && result && put(at, (result as Listed<Row>).records),
        })
        watches.current.push(stop)
      },
      (error: unknown) => {
        if (fetching.current !== after) return
        fetching.current = null
        setKept((known) => ({ key, pages: known.key === key ? known.pages : [], error }))
      },
    )
  }, [after, client, key, pages.length, query])
  return { pages, more, error: kept.key === key ? kept.error : null }
}

const NONE: readonly never[] = []
