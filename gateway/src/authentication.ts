import { membershipChanged, sessionRevoked } from '@parley/schema/events/identity'
import { DEFAULT_GRANTS } from '@parley/toolkit/authorization/permissions'
import type { Role, UserActor } from '@parley/toolkit/context/actor'
import { DomainError, unauthenticated } from '@parley/toolkit/errors/domain-error'
import type { EventTail } from '@parley/toolkit/events/event-tail'
import type { SigningKeys } from '@parley/toolkit/signing/signing-keys'
import { LRUCache } from 'lru-cache'

/** Access tokens live 15 minutes: after that, what happened before is in every token that is still good. */
const REMEMBERED_MS = 16 * 60 * 1000
/** Far above what ends within that time. */
const REMEMBERED_CHANGES = 100_000

const VERIFIED_TOKENS = 10_000

interface AccessClaims {
  readonly [claim: string]: unknown
  readonly sub: string
  readonly sid: string
  readonly wid: string
  readonly role: Role
  readonly iat: number
  readonly exp: number
}

interface MembershipChange {
  readonly role: Role | null
  readonly at: number
}

export interface AccessChanges {
  readonly sessionEnded: (sessionId: string) => void
  readonly memberChanged: (userId: string, workspaceId: string, role: Role | null) => void
}

/**
 * Decides who is asking. A token is believed for its signature, and refused as soon as an event says that its session
 * ended or its member left; a changed role replaces the token's.
 */
export class Authenticator {
  private readonly ended = new LRUCache<string, true>({ max: REMEMBERED_CHANGES, ttl: REMEMBERED_MS })
  private readonly changed = new LRUCache<string, MembershipChange>({ max: REMEMBERED_CHANGES, ttl: REMEMBERED_MS })
  /** A browser sends the same token for its quarter of an hour; its signature is checked once. */
  private readonly verified = new LRUCache<string, AccessClaims>({ max: VERIFIED_TOKENS })
  private readonly listeners = new Set<AccessChanges>()
  private readonly endings: readonly (() => void)[]

  constructor(
    private readonly keys: SigningKeys,
    tail: EventTail,
  ) {
    this.endings = [
      tail.listen(sessionRevoked, ({ payload }) => {
        this.ended.set(payload.sessionId, true)
        for (const listener of this.listeners) listener.sessionEnded(payload.sessionId)
      }),
      tail.listen(membershipChanged, ({ payload: { userId, role }, workspaceId, occurredAt }) => {
        this.changed.set(`${userId} ${workspaceId}`, { role, at: Date.parse(occurredAt) })
        for (const listener of this.listeners) listener.memberChanged(userId, workspaceId, role)
      }),
    ]
  }

  /** The member that an access token names; throws UNAUTHENTICATED or SESSION_REVOKED. */
  async authenticate(accessToken: string): Promise<UserActor> {
    const claims = await this.verify(accessToken)
    if (!claims) throw unauthenticated('The access token is not valid or has expired. Refresh the session.')
    const { sub: userId, sid: sessionId, wid: workspaceId, role, iat } = claims
    if (this.ended.has(sessionId)) throw sessionIsRevoked()
    const change = this.changed.get(`${userId} ${workspaceId}`)
    // A token counts whole seconds; one of the very second of the change may be older than it.
    const roleNow = change && change.at >= iat * 1000 ? change.role : role
    if (!roleNow) throw sessionIsRevoked()
    const access = { grants: DEFAULT_GRANTS[roleNow], teamIds: [], teammateIds: [] }
    return { kind: 'user', userId, sessionId, workspaceId, role: roleNow, access }
  }

  private async verify(accessToken: string): Promise<AccessClaims | null> {
    const known = this.verified.get(accessToken)
    if (known) return known.exp * 1000 > Date.now() ? known : null
    const claims = await this.keys.verify<AccessClaims>(accessToken, { type: 'access' })
    if (claims) this.verified.set(accessToken, claims)
    return claims
  }

  /** For open sockets, which are not authenticated again. Answers a function that ends it. */
  onChange(listener: AccessChanges): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  stop(): void {
    for (const end of this.endings) end()
  }
}

/** The token of an `Authorization: Bearer …` header or connection parameter; null without one. */
export function readBearer(header: unknown): string | null {
  const match = typeof header === 'string' ? /^Bearer ([\w.~+/=-]+)$/i.exec(header) : null
  return match?.[1] ?? null
}

export function sessionIsRevoked(): DomainError {
  return new DomainError('SESSION_REVOKED', 'This session has ended. Sign in again.')
}
