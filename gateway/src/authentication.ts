import { accessChanged } from '@parley/schema/events/team'
import { apiKeyRevoked, membershipChanged, mfaChanged, sessionRevoked } from '@parley/schema/events/identity'
import { API_KEY_PREFIX, hashApiKey } from '@parley/toolkit/authorization/api-key'
import type { MemberAccess, MemberActor } from '@parley/toolkit/context/actor'
import { DomainError, unauthenticated } from '@parley/toolkit/errors/domain-error'
import type { EventTail } from '@parley/toolkit/events/event-tail'
import type { SigningKeys } from '@parley/toolkit/signing/signing-keys'
import type { Graph } from '@parley/toolkit/subgraph/graph'
import { LRUCache } from 'lru-cache'
import { AccessSource, type ApiKeyAccess, type SessionAccess } from './access/access-source'
import { LoadedUntilForgotten } from './access/loaded-until-forgotten'

/** Far above the people who are at work at the same time; who is forgotten is asked for again. */
const REMEMBERED_USERS = 50_000
const REMEMBERED_WORKSPACES = 10_000
const REMEMBERED_KEYS = 10_000
/** A key may expire at any moment, and its last use is written down when it is asked for. */
const KEY_KEPT_MS = 30_000
const VERIFIED_TOKENS = 10_000

/** Of a member who has to set up a second step. */
const ENROL_FIRST: MemberAccess = { grants: {}, teamIds: [], teammateIds: [], mfaMissing: true }

interface AccessClaims {
  readonly [claim: string]: unknown
  readonly sub: string
  readonly sid: string
  readonly wid: string
  readonly exp: number
}

/** What proves who is asking. It outlives an access token: an open socket is let in by its session. */
export type Credential =
  | { readonly kind: 'session'; readonly userId: string; readonly sessionId: string; readonly workspaceId: string }
  | { readonly kind: 'apiKey'; readonly secretHash: string; readonly clientAddress: string }

export interface AccessChanges {
  /** A session or an API key is no more. */
  readonly ended: (id: string) => void
  /** What these may do may have changed. */
  readonly changed: (concerns: (actor: MemberActor) => boolean) => void
}

/**
 * Decides who is asking and what they may do now. The token says which session it is; whether that is alive, the role and
 * its grants are asked of `identity` and `team` once, kept, and forgotten as soon as an event says that they changed. What
 * is not kept cannot be let in while one of them does not answer.
 */
export class Authenticator {
  private readonly source: AccessSource
  /** By user. */
  private readonly sessions = new LoadedUntilForgotten<SessionAccess | null>({ groups: REMEMBERED_USERS })
  /** By workspace. */
  private readonly access = new LoadedUntilForgotten<MemberAccess>({ groups: REMEMBERED_WORKSPACES })
  /** By hash. */
  private readonly apiKeys = new LoadedUntilForgotten<ApiKeyAccess | null>({
    groups: REMEMBERED_KEYS,
    milliseconds: KEY_KEPT_MS,
  })
  /** A browser sends the same token for its quarter of an hour; its signature is checked once. */
  private readonly verified = new LRUCache<string, AccessClaims>({ max: VERIFIED_TOKENS })
  private readonly listeners = new Set<AccessChanges>()
  private readonly endings: readonly (() => void)[]

  constructor(
    private readonly keys: SigningKeys,
    tail: EventTail,
    graph: Graph,
  ) {
    this.source = new AccessSource(graph)
    this.endings = [
      tail.listen(sessionRevoked, ({ payload: { userId, sessionId } }) => {
        this.sessions.forget(userId)
        this.tell(({ ended }) => ended(sessionId))
      }),
      tail.listen(membershipChanged, ({ payload: { userId }, workspaceId }) => {
        this.sessions.forget(userId)
        this.tellChanged((actor) => actor.workspaceId === workspaceId && isUser(actor, userId))
      }),
      tail.listen(mfaChanged, ({ payload: { userId }, workspaceId }) => {
        if (userId) this.sessions.forget(userId)
        else this.sessions.forgetAll()
        this.tellChanged((actor) => (userId ? isUser(actor, userId) : actor.workspaceId === workspaceId))
      }),
      tail.listen(accessChanged, ({ payload: { userIds }, workspaceId }) => {
        this.access.forget(workspaceId)
        this.tellChanged(
          (actor) => actor.workspaceId === workspaceId && (userIds === null || userIds.some((id) => isUser(actor, id))),
        )
      }),
      tail.listen(apiKeyRevoked, ({ payload: { keyId } }) => {
        this.apiKeys.forgetAll()
        this.tell(({ ended }) => ended(keyId))
      }),
      tail.onGap(() => {
        this.sessions.forgetAll()
        this.access.forgetAll()
        this.apiKeys.forgetAll()
        this.tellChanged(() => true)
      }),
    ]
  }

  /** Who sends a token, and what they may do; throws UNAUTHENTICATED, SESSION_REVOKED or DEPENDENCY_UNAVAILABLE. */
  async authenticate(token: string, clientAddress: string): Promise<MemberActor> {
    return this.admit(await this.identify(token, clientAddress))
  }

  /** Reads an access token, or takes an API key as it is; throws UNAUTHENTICATED. */
  async identify(token: string, clientAddress: string): Promise<Credential> {
    if (token.startsWith(API_KEY_PREFIX)) return { kind: 'apiKey', secretHash: hashApiKey(token), clientAddress }
    const claims = await this.verify(token)
    if (!claims) throw unauthenticated('The access token is not valid or has expired. Refresh the session.')
    return { kind: 'session', userId: claims.sub, sessionId: claims.sid, workspaceId: claims.wid }
  }

  /** What the bearer of a credential may do now. */
  async admit(credential: Credential): Promise<MemberActor> {
    if (credential.kind === 'apiKey') return this.admitKey(credential)
    const { userId, sessionId, workspaceId } = credential
    const find = (): Promise<SessionAccess | null> => this.source.findSession(sessionId, workspaceId)
    for (;;) {
      const session = await this.sessions.get(userId, `${sessionId} ${workspaceId}`, find)
      if (session?.userId !== userId) throw sessionIsRevoked()
      const access = session.mfaMissing ? ENROL_FIRST : await this.accessOf(userId, session, workspaceId)
      // While the grants were asked for, the session may have ended, or its role changed.
      if ((await this.sessions.get(userId, `${sessionId} ${workspaceId}`, find)) !== session) continue
      return { kind: 'user', userId, sessionId, workspaceId, role: session.role, access }
    }
  }

  /** For open sockets, which are not authenticated again. Answers a function that ends it. */
  onChange(listener: AccessChanges): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  stop(): void {
    for (const end of this.endings) end()
  }

  private async admitKey({ secretHash, clientAddress }: Credential & { kind: 'apiKey' }): Promise<MemberActor> {
    const key = await this.apiKeys.get(secretHash, clientAddress, () =>
      this.source.findApiKey(secretHash, clientAddress),
    )
    if (!key) throw unauthenticated('This API key is not valid, has expired, or may not be used from this address.')
    const { keyId, workspaceId, role } = key
    return { kind: 'apiKey', keyId, workspaceId, role, access: await this.accessOf(keyId, key, workspaceId) }
  }

  private accessOf(
    holderId: string,
    { role }: Pick<SessionAccess, 'role'>,
    workspaceId: string,
  ): Promise<MemberAccess> {
    return this.access.get(workspaceId, `${holderId} ${role}`, () =>
      this.source.findAccess(holderId, role, workspaceId),
    )
  }

  private async verify(accessToken: string): Promise<AccessClaims | null> {
    const known = this.verified.get(accessToken)
    if (known) return known.exp * 1000 > Date.now() ? known : null
    const claims = await this.keys.verify<AccessClaims>(accessToken, { type: 'access' })
    if (claims) this.verified.set(accessToken, claims)
    return claims
  }

  private tellChanged(concerns: (actor: MemberActor) => boolean): void {
    this.tell(({ changed }) => changed(concerns))
  }

  private tell(what: (listener: AccessChanges) => void): void {
    for (const listener of this.listeners) what(listener)
  }
}

const isUser = (actor: MemberActor, userId: string): boolean => actor.kind === 'user' && actor.userId === userId

/** The token of an `Authorization: Bearer …` header or connection parameter; null without one. */
export function readBearer(header: unknown): string | null {
  const match = typeof header === 'string' ? /^Bearer ([\w.~+/=-]+)$/i.exec(header) : null
  return match?.[1] ?? null
}

export function sessionIsRevoked(): DomainError {
  return new DomainError('SESSION_REVOKED', 'This session has ended. Sign in again.')
}
