import { useApolloClient } from '@apollo/client/react'
import type { TypedDocumentNode } from '@graphql-typed-document-node/core'
import { useCallback, useEffect, useRef, useState } from 'react'
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

interface Later<Row> {
  /** The list that they are of. */
  readonly key: string
  readonly pages: readonly Page<Row>[]
  readonly error: unknown
}

/** Pages that are read one after the other: from which place, up to which, and after which cursor. */
interface Walk {
  readonly from: number
  readonly until: number
  readonly after: string | null
}

/** Where a page is read on; null where nothing follows. */
export const nextOf = <Row>(page: Page<Row> | undefined): string | null =>
  (page?.pageInfo.hasNextPage && page.pageInfo.endCursor) || null

/** The pages that follow the first one of a list, as far as they were asked for. */
export function useLaterPages<Row>(
  query: PageQuery<Row>,
  wanted: ListVariables,
  size: number,
  first: Page<Row> | undefined,
) {
  const client = useApolloClient()
  const key = JSON.stringify(wanted)
  const [kept, setKept] = useState<Later<Row>>({ key, pages: [], error: null })
  const underWay = useRef<Walk | null>(null)
  const failed = useRef<Walk | null>(null)
  const watches = useRef(new Map<number, () => void>())
  useEffect(() => {
    const present = watches.current
    return () => {
      for (const stop of present.values()) stop()
      present.clear()
      underWay.current = null
      failed.current = null
    }
  }, [key])
  const write = useCallback(
    (change: (pages: readonly Page<Row>[]) => readonly Page<Row>[], error: unknown = null) =>
      setKept((known) => ({ key, pages: change(known.key === key ? known.pages : NONE), error })),
    [key],
  )
  const readOne = useCallback(
    async (at: number, after: string, isWanted: () => boolean): Promise<Page<Row> | null> => {
      const variables = { first: size, ...(JSON.parse(key) as ListVariables), after }
      const answer = await client.query({ query, variables, fetchPolicy: 'network-only', errorPolicy: 'all' })
      const page = (answer.data as Listed<Row> | undefined)?.records
      if (!page) throw answer.error ?? new Error('The server said nothing of the list')
      if (!isWanted()) return null
      const put = (arrived: Page<Row>): void =>
        write((pages) => (at < pages.length ? pages.with(at, arrived) : [...pages, arrived]))
      put(page)
      watches.current.get(at)?.()
      const stop = client.cache.watch<Listed<Row>>({
        query: client.cache.transformDocument(query),
        variables,
        optimistic: true,
        callback: ({ complete, result }) => complete && result && put((result as Listed<Row>).records),
      })
      watches.current.set(at, stop)
      return page
    },
    [client, key, query, size, write],
  )
  const walk = useCallback(
    async (way: Walk): Promise<void> => {
      underWay.current = way
      failed.current = null
      let { from: at, after } = way
      try {
        for (; at < way.until && after !== null; at++) {
          const page = await readOne(at, after, () => underWay.current === way)
          if (!page) return
          after = nextOf(page)
        }
        // The list has become shorter.
        if (after === null) write((pages) => pages.slice(0, at))
      } catch (error) {
        if (underWay.current !== way) return
        failed.current = { ...way, from: at, after }
        write((pages) => pages, error)
      }
      underWay.current = null
    },
    [readOne, write],
  )
  const pages = kept.key === key ? kept.pages : NONE
  const { length } = pages
  const after = nextOf(pages.at(-1) ?? first)
  const more = useCallback(() => {
    if (after !== null && !underWay.current) void walk({ from: length, until: length + 1, after })
  }, [after, length, walk])
  return {
    pages,
    more,
    error: kept.key === key ? kept.error : null,
    /** All that were loaded, or are about to be, after a first page that ends there. */
    readAgain: (end: string | null): void => {
      const until = Math.max(length, underWay.current?.until ?? 0)
      if (until > 0) void walk({ from: 0, until, after: end })
    },
    retry: (): void => void (failed.current ? walk(failed.current) : more()),
  }
}

const NONE: readonly never[] = []
