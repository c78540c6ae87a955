import { createHash, randomUUID } from 'node:crypto'
import type { RefreshCookie, RequestContext } from '../context/request-context'
import type { SigningKeys } from '../signing/signing-keys'
import { packActor, unpackActor, type PackedActor } from './packed-actor'
import type { UsedContexts } from './used-contexts'

/** Carries who is asking from the gateway to a subgraph on another port; nothing else about identity is believed there. */
export const CONTEXT_HEADER = 'x-parley-context'
/** The way back: asks the gateway to set or clear the refresh cookie. */
export const REFRESH_HEADER = 'x-parley-refresh'
/** A context is used at once; the rest allows for clocks that differ. */
const LIFETIME_SECONDS = 30
/** The only subgraph that is told the refresh token. */
export const KEEPER_OF_SESSIONS = 'identity'

interface ContextClaims {
  readonly [claim: string]: unknown
  /** The subgraph that it is meant for: a context for one is worthless at another. */
  readonly aud: string
  /** Makes it good for one request: a context that is caught on the way cannot be sent again. */
  readonly jti: string
  readonly exp?: number
  /** SHA-256 of the request body: a context that is caught on the way cannot be replayed with another operation. */
  readonly body: string
  readonly requestId: string
  readonly actor: PackedActor | null
  readonly clientAddress: string
  readonly userAgent: string
  readonly refreshToken: string | null
}

interface Destination {
  readonly subgraph: string
  readonly body: string | Buffer
}

export function signContext(keys: SigningKeys, request: RequestContext, to: Destination): Promise<string> {
  const { requestId, actor, clientAddress, userAgent } = request
  const claims: ContextClaims = {
    aud: to.subgraph,
    jti: randomUUID(),
    body: hash(to.body),
    requestId,
    actor: actor && packActor(actor),
    clientAddress,
    userAgent,
    refreshToken: to.subgraph === KEEPER_OF_SESSIONS ? request.refreshToken : null,
  }
  return keys.sign(claims, { type: 'context', expiresInSeconds: LIFETIME_SECONDS })
}

/** The context that was signed for exactly this body and subgraph and not used before; null for anything else. */
export async function verifyContext(
  keys: SigningKeys,
  token: string | undefined,
  to: Destination,
  used: UsedContexts,
): Promise<Omit<RequestContext, 'setRefreshToken'> | null> {
  const claims = token ? await keys.verify<ContextClaims>(token, { type: 'context' }) : null
  if (!claims || claims.aud !== to.subgraph || claims.body !== hash(to.body)) return null
  if (!used.use(claims.jti, claims.exp ?? 0)) return null
  const { requestId, actor, clientAddress, userAgent, refreshToken } = claims
  return { requestId, actor: actor && unpackActor(actor), clientAddress, userAgent, refreshToken }
}

export function writeRefreshHeader(cookie: RefreshCookie | null): string {
  return JSON.stringify(cookie && { value: cookie.value, expiresAt: cookie.expiresAt.toISOString() })
}

export function readRefreshHeader(header: string): RefreshCookie | null {
  const cookie = JSON.parse(header) as { value: string; expiresAt: string } | null
  return cookie && { value: cookie.value, expiresAt: new Date(cookie.expiresAt) }
}

function hash(body: string | Buffer): string {
  return createHash('sha256').update(body).digest('base64url')
}
