import type { FieldPolicy, Reference, StoreObject } from '@apollo/client'
import { relayStylePagination } from '@apollo/client/utilities'

interface StoredEdge {
  readonly cursor?: string
  readonly node: Reference | StoreObject
}
export interface StoredPages {
  readonly edges: readonly StoredEdge[]
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
}
type IdOf = (node: Reference | StoreObject) => unknown

/**
 * The first page, read again, over the pages that were read before: what follows its end stays where it is. Where they do
 * not meet, something is missing in between, and the first page stands alone; so does one that nothing follows any more.
 */
export function putHead<Pages extends StoredPages>(existing: Pages | undefined, head: Pages, idOf: IdOf): Pages {
  if (!head.pageInfo.hasNextPage) return head
  const last = head.edges.at(-1)
  const end = last && existing ? existing.edges.findIndex(({ node }) => idOf(node) === idOf(last.node)) : -1
  if (!existing || end < 0 || end === existing.edges.length - 1) return head
  const arrived = new Set(head.edges.map(({ node }) => idOf(node)))
  const rest = existing.edges.slice(end + 1).filter(({ node }) => !arrived.has(idOf(node)))
  const { hasNextPage, endCursor } = existing.pageInfo
  return { ...head, edges: [...head.edges, ...rest], pageInfo: { ...head.pageInfo, hasNextPage, endCursor } }
}

/** A list that is read on from its end, and again from its beginning. */
export function headedPages(keyArgs: readonly string[] | false = false): FieldPolicy {
  const pages = relayStylePagination(keyArgs as string[] | false)
  return {
    ...pages,
    merge(existing, incoming, options) {
      if (typeof pages.merge !== 'function') throw new Error('Lists of pages are merged by a function')
      if (!incoming || options.args?.['after']) return pages.merge(existing, incoming, options)
      const head = pages.merge(undefined, incoming, options)
      return putHead(existing, head, (node) => options.readField('id', node)) as typeof head
    },
  }
}
