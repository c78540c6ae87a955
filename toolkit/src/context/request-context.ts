import type { Actor } from './actor'

/** What the gateway tells a subgraph about a request; by reference when mounted, as a signed header when remote. */
export interface RequestContext {
  /** Follows the request through logs, events and jobs. */
  readonly requestId: string
  /** Null before sign-in. */
  readonly actor: Actor | null
  readonly clientAddress: string
  readonly userAgent: string
  /** The refresh token of the browser's cookie; reaches `identity` only. */
  readonly refreshToken: string | null
  /** Makes the gateway set (or, with null, clear) the refresh cookie of the answer. Nothing happens on a socket. */
  readonly setRefreshToken: (token: RefreshCookie | null) => void
}

export interface RefreshCookie {
  readonly value: string
  readonly expiresAt: Date
}

/** For work that no request started: jobs, consumers, tests. */
export function backgroundContext(actor: Actor | null, requestId: string): RequestContext {
  return { requestId, actor, clientAddress: '', userAgent: '', refreshToken: null, setRefreshToken: () => undefined }
}
