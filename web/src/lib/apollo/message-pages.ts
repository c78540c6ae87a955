import type { FieldPolicy, Reference } from '@apollo/client'

export interface StoredEdge {
  __typename: 'MessageEdge'
  cursor: string
  node: Reference
}
interface StoredPageInfo {
  __typename?: 'PageInfo'
  hasPreviousPage: boolean
  startCursor: string | null
}
export interface StoredMessages {
  __typename: 'MessageConnection'
  edges: StoredEdge[]
  pageInfo: StoredPageInfo
}

/**
 * One list of a conversation's messages, oldest first. An older page goes in front; the newest page, fetched again,
 * replaces what it overlaps and keeps the older pages. Without overlap something is missing in between, so the newest
 * page stands alone and history is fetched again on the way up.
 */
export function mergeMessagePages(
  existing: StoredMessages | undefined,
  incoming: StoredMessages,
  before: unknown,
): StoredMessages {
  if (!existing || existing.edges.length === 0) return incoming
  const arrived = new Set(incoming.edges.map((edge) => edge.node.__ref))
  if (before) {
    const rest = existing.edges.filter((edge) => !arrived.has(edge.node.__ref))
    return { ...existing, edges: [...incoming.edges, ...rest], pageInfo: incoming.pageInfo }
  }
  const overlap = existing.edges.findIndex((edge) => arrived.has(edge.node.__ref))
  if (overlap <= 0) return incoming
  return { ...incoming, edges: [...existing.edges.slice(0, overlap), ...incoming.edges], pageInfo: existing.pageInfo }
}

export const messagePages: FieldPolicy<StoredMessages> = {
  keyArgs: false,
  merge: (existing, incoming, { args }) => mergeMessagePages(existing, incoming as StoredMessages, args?.['before']),
}

/** Puts a message where its time belongs, after others of the same second; a second copy changes nothing. */
export function insertMessage(
  edges: readonly StoredEdge[],
  edge: StoredEdge,
  sentAtOf: (node: Reference) => string,
): StoredEdge[] {
  if (edges.some((other) => other.node.__ref === edge.node.__ref)) return [...edges]
  const time = Date.parse(sentAtOf(edge.node))
  let at = edges.length
  while (at > 0 && Date.parse(sentAtOf(edges[at - 1]!.node)) > time) at -= 1
  return [...edges.slice(0, at), edge, ...edges.slice(at)]
}
