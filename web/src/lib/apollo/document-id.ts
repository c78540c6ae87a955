import type { DocumentNode } from 'graphql'

interface Identified {
  readonly __meta__?: { readonly hash?: string }
}

/** Documents that the gateway did not know: it runs an older build, or one from source. Their text is sent. */
const unknown = new Set<string>()

/**
 * What is sent in place of a document's text: the hash under which the build lists it for the gateway. Null for a
 * document that has none or that the gateway did not know.
 */
export function documentId(document: DocumentNode): { persistedQuery: { version: 1; sha256Hash: string } } | null {
  const hash = (document as Identified).__meta__?.hash
  return hash && !unknown.has(hash) ? { persistedQuery: { version: 1, sha256Hash: hash } } : null
}

/** True when these errors say that the id of a document is not known; its text is sent from then on. */
export function isUnknownDocument(document: DocumentNode, errors: unknown): boolean {
  const hash = (document as Identified).__meta__?.hash
  if (!hash || !Array.isArray(errors)) return false
  const refused = (errors as { extensions?: { code?: unknown } }[]).some(
    ({ extensions }) => extensions?.code === 'PERSISTED_QUERY_NOT_FOUND',
  )
  if (refused) unknown.add(hash)
  return refused
}
