import { setTimeout as delay } from 'node:timers/promises'
import type { MemberActor } from '@parley/toolkit/context/actor'
import { DomainError } from '@parley/toolkit/errors/domain-error'
import { Gauge, register } from 'prom-client'
import type { AccessChanges, Authenticator, Credential } from '../authentication'
import { CLOSE_FORBIDDEN, CLOSE_TRY_AGAIN, type Connection } from './connection'
import type { Reassignment } from './event-router'
import type { SocketLimits } from './socket-limits'
import type { WorkspacePlaces } from './workspace-places'

const GAUGE = 'parley_sockets'
/** What a socket may do is known again within this time after a change, or the socket is closed. */
const RENEW_WITHIN_MS = 1_500
const RENEW_EVERY_MS = 250

/** All open sockets of this process: counted per workspace, kept alive, and closed when access ends. */
export class Connections implements AccessChanges {
  /** By session or API key. */
  private readonly byBearer = new Map<string, Set<Connection>>()
  private readonly byWorkspace = new Map<string, Set<Connection>>()
  private readonly credentials = new WeakMap<Connection, Credential>()
  private readonly heartbeat: NodeJS.Timeout

  constructor(
    private readonly limits: SocketLimits,
    private readonly authenticator: Pick<Authenticator, 'admit'>,
    /** Null: there is one gateway, and its own count is the whole. */
    private readonly places: WorkspacePlaces | null,
  ) {
    this.heartbeat = setInterval(() => this.ping(), limits.pingEveryMs)
    this.heartbeat.unref()
    register.removeSingleMetric(GAUGE)
    const size = (): number => this.size
    new Gauge({
      name: GAUGE,
      help: 'Open sockets.',
      collect() {
        this.set(size())
      },
    })
  }

  get size(): number {
    let size = 0
    for (const those of this.byWorkspace.values()) size += those.size
    return size
  }

  /** False when the workspace has as many as it may, here or on all gateways. */
  async add(connection: Connection, credential: Credential): Promise<boolean> {
    const { workspaceId } = connection.actor
    if ((this.byWorkspace.get(workspaceId)?.size ?? 0) >= this.limits.connectionsPerWorkspace) return false
    this.credentials.set(connection, credential)
    insert(this.byBearer, bearerOf(connection.actor), connection)
    insert(this.byWorkspace, workspaceId, connection)
    connection.socket.on('pong', () => (connection.lastPongAt = Date.now()))
    connection.socket.once('close', () => this.remove(connection))
    if (!this.places || (await this.places.take(workspaceId, connection.id))) return true
    this.remove(connection)
    return false
  }

  readonly ended = (bearer: string): void => {
    for (const connection of this.byBearer.get(bearer) ?? []) connection.close('SESSION_REVOKED')
  }

  readonly changed: AccessChanges['changed'] = (concerns) => {
    for (const those of this.byWorkspace.values()) {
      for (const connection of those) if (concerns(connection.actor)) void this.renew(connection)
    }
  }

  /** Whoever sees a conversation no more is told to look again. */
  readonly reassigned = ({ workspaceId, before, after }: Reassignment): void => {
    for (const connection of this.byWorkspace.get(workspaceId) ?? []) connection.reassigned(before, after)
  }

  stop(): void {
    clearInterval(this.heartbeat)
  }

  /** Asks what the connection may do now, and closes it where that is nothing, or does not become known in time. */
  private async renew(connection: Connection): Promise<void> {
    const credential = this.credentials.get(connection)
    const deadline = Date.now() + RENEW_WITHIN_MS
    while (credential) {
      try {
        connection.changeActor(await this.authenticator.admit(credential))
        return
      } catch (error) {
        const { code, retryable } = error instanceof DomainError ? error : { code: 'INTERNAL', retryable: true }
        if (!retryable) return connection.close(code, CLOSE_FORBIDDEN)
        if (Date.now() + RENEW_EVERY_MS > deadline) return connection.close(code, CLOSE_TRY_AGAIN)
      }
      await delay(RENEW_EVERY_MS)
    }
  }

  private remove(connection: Connection): void {
    discard(this.byBearer, bearerOf(connection.actor), connection)
    discard(this.byWorkspace, connection.actor.workspaceId, connection)
    void this.places?.free(connection.actor.workspaceId, connection.id)
  }

  private ping(): void {
    const dead = Date.now() - this.limits.closeAfterMs
    for (const those of this.byWorkspace.values()) {
      for (const { socket, lastPongAt } of those) {
        if (lastPongAt <= dead) socket.terminate()
        else if (socket.readyState === socket.OPEN) socket.ping()
      }
    }
  }
}

const bearerOf = (actor: MemberActor): string => (actor.kind === 'user' ? actor.sessionId : actor.keyId)

function insert(index: Map<string, Set<Connection>>, key: string, connection: Connection): void {
  index.set(key, (index.get(key) ?? new Set()).add(connection))
}

function discard(index: Map<string, Set<Connection>>, key: string, connection: Connection): void {
  const those = index.get(key)
  those?.delete(connection)
  if (those?.size === 0) index.delete(key)
}
