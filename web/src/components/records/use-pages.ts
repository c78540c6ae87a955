import { useQuery } from '@apollo/client/react'
import { useEffect, useEffectEvent, useMemo, useRef } from 'react'
import { useDrawn } from '../../lib/apollo/use-drawn'
import { nextOf, useLaterPages, type ListVariables, type PageQuery } from './use-later-pages'

const PAGE = 50

/**
 * The rows of a list, page after page. Each page stands in the cache by itself: the thousandth costs what the second does,
 * and a change of a row reads one page again. When the first page is read anew, those that were loaded after it are read
 * anew too, and stay in sight until then: whoever is far down stays there.
 */
export function usePages<Row extends { readonly id: string }>(
  query: PageQuery<Row>,
  asked: ListVariables,
  skip: boolean,
) {
  const wanted = useDrawn(asked)
  const { data, error, loading, refetch } = useQuery(query, {
    variables: { first: PAGE, ...wanted },
    fetchPolicy: 'cache-and-network',
    // Rows are shown also while another part of the graph, which knows a column of theirs, does not answer.
    errorPolicy: 'all',
    skip,
  })
  const first = data?.records
  const later = useLaterPages(query, wanted, PAGE, first)
  const wasLoading = useRef(loading)
  const readOn = useEffectEvent(() => later.readAgain(nextOf(first)))
  useEffect(() => {
    if (wasLoading.current && !loading) readOn()
    wasLoading.current = loading
  }, [loading])
  const { pages } = later
  const rows = useMemo(() => {
    const all = [...(first ? [first] : []), ...pages].flatMap(({ edges }) => edges.map(({ node }) => node))
    // While pages are read anew, a row can be on the new one before and still on the old one after it.
    const seen = new Set<string>()
    return all.filter(({ id }) => !seen.has(id) && seen.add(id))
  }, [first, pages])
  return {
    rows,
    loading,
    error: error ?? later.error,
    more: later.more,
    refetch,
    retry: () => void (error ? refetch() : later.retry()),
  }
}
