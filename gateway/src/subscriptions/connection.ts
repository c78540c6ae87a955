import { randomUUID } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import { reachOf } from '@parley/toolkit/authorization/authorize'
import { decideReach, isWithinReach, type Assignment } from '@parley/toolkit/authorization/assignment'
import type { Permission } from '@parley/toolkit/authorization/permissions'
import type { MemberActor } from '@parley/toolkit/context/actor'
import type { RequestContext } from '@parley/toolkit/context/request-context'
import type { WebSocket } from 'ws'
import { Allowance } from './allowance'
import type { SocketLimits } from './socket-limits'

/** The words of the protocol for "you may not": clients renew their session before they come back. */
export const CLOSE_FORBIDDEN = 4403
/** The words of WebSocket for "not now": clients come back after a while, as they are. */
export const CLOSE_TRY_AGAIN = 1013
/** Longer than the browser's own wait for the answer to a close. */
const CLOSE_DEADLINE_MS = 1_000

/** A ping of the protocol: clients that do not know its payload answer it, and that is all. */
const ACCESS_CHANGED = JSON.stringify({ type: 'ping', payload: { accessChanged: true } })

/** The same to whoever may what they could before, and sees a conversation no more. */
const SIGHT_LOST = JSON.stringify({ type: 'ping', payload: { sightLost: true } })

/** One open socket: who it belongs to, and what it may still do. */
export class Connection {
  readonly id = randomUUID()
  readonly operations: Allowance
  readonly deliveries: Allowance
  lastPongAt = Date.now()
  private actorNow: MemberActor
  private ended = false

  constructor(
    readonly socket: WebSocket,
    actor: MemberActor,
    limits: SocketLimits,
    private readonly origin: Pick<RequestContext, 'clientAddress' | 'userAgent'>,
  ) {
    this.actorNow = actor
    this.operations = new Allowance(limits.operationsPerMinute, 60_000)
    this.deliveries = new Allowance(limits.deliveriesPerSecond, 1_000)
  }

  get actor(): MemberActor {
    return this.actorNow
  }

  /** The same bearer, with what it may do now; a page that shows more or less by it hears that it changed. */
  changeActor(actor: MemberActor): void {
    const { role, access } = this.actorNow
    this.actorNow = actor
    if (!isDeepStrictEqual([actor.role, actor.access], [role, access])) this.socket.send(ACCESS_CHANGED)
  }

  /** A conversation went to others: a page that shows it hears that it has to look again, and not which one it is. */
  reassigned(before: Assignment, after: Assignment): void {
    const sees = (assignment: Assignment): boolean =>
      isWithinReach(decideReach(this.actorNow, 'conversations:read', assignment))
    if (sees(before) && !sees(after)) this.socket.send(SIGHT_LOST)
  }

  /** Nothing once access has ended, also while the socket is still closing. */
  may(permission: Permission): boolean {
    return !this.ended && reachOf(this.actorNow, permission) !== null
  }

  /** A request of its own for each operation and each event; a socket sets no cookies and holds no refresh token. */
  createRequest(): RequestContext & { readonly actor: MemberActor } {
    return {
      ...this.origin,
      requestId: randomUUID(),
      actor: this.actorNow,
      refreshToken: null,
      setRefreshToken: () => undefined,
    }
  }

  /** @param reason an error code, for the client. */
  close(reason: string, code = CLOSE_FORBIDDEN): void {
    this.ended = true
    this.socket.close(code, reason)
    // A client that does not answer the close is cut off: access has ended.
    setTimeout(() => this.socket.terminate(), CLOSE_DEADLINE_MS).unref()
  }
}
