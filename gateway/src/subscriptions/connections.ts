import { Gauge, register } from 'prom-client'
import type { AccessChanges } from '../authentication'
import type { Connection } from './connection'
import type { SocketLimits } from './socket-limits'

const GAUGE = 'parley_sockets'

/** All open sockets of this process: counted per workspace, kept alive, and closed when access ends. */
export class Connections implements AccessChanges {
  private readonly bySession = new Map<string, Set<Connection>>()
  private readonly byWorkspace = new Map<string, Set<Connection>>()
  private readonly heartbeat: NodeJS.Timeout

  constructor(private readonly limits: SocketLimits) {
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

  /** False when the workspace has as many as it may. */
  add(connection: Connection): boolean {
    const { sessionId, workspaceId } = connection.actor
    if ((this.byWorkspace.get(workspaceId)?.size ?? 0) >= this.limits.connectionsPerWorkspace) return false
    insert(this.bySession, sessionId, connection)
    insert(this.byWorkspace, workspaceId, connection)
    connection.socket.on('pong', () => (connection.lastPongAt = Date.now()))
    connection.socket.once('close', () => this.remove(connection))
    return true
  }

  readonly sessionEnded = (sessionId: string): void => {
    for (const connection of this.bySession.get(sessionId) ?? []) connection.close('SESSION_REVOKED')
  }

  readonly memberChanged: AccessChanges['memberChanged'] = (userId, workspaceId, role) => {
    for (const connection of this.byWorkspace.get(workspaceId) ?? []) {
      if (connection.actor.userId !== userId) continue
      if (role) connection.changeRole(role)
      else connection.close('SESSION_REVOKED')
    }
  }

  stop(): void {
    clearInterval(this.heartbeat)
  }

  private remove(connection: Connection): void {
    const { sessionId, workspaceId } = connection.actor
    discard(this.bySession, sessionId, connection)
    discard(this.byWorkspace, workspaceId, connection)
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

function insert(index: Map<string, Set<Connection>>, key: string, connection: Connection): void {
  index.set(key, (index.get(key) ?? new Set()).add(connection))
}

function discard(index: Map<string, Set<Connection>>, key: string, connection: Connection): void {
  const those = index.get(key)
  those?.delete(connection)
  if (those?.size === 0) index.delete(key)
}
