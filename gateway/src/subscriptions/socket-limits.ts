export interface SocketLimits {
  readonly subscriptionsPerConnection: number
  /** A member has a few windows and devices open; more than this in one workspace is a fault of a client. */
  readonly connectionsPerWorkspace: number
  /** Operations that a client starts. */
  readonly operationsPerMinute: number
  /** Events to one connection; those above wait. What a client takes while it catches up, and a third more. */
  readonly deliveriesPerSecond: number
  /** Events to all connections of a workspace: what one gateway delivers when it does nothing else. */
  readonly deliveriesPerWorkspace: number
  readonly pingEveryMs: number
  /** A socket that answered no ping for this long is dead. */
  readonly closeAfterMs: number
}

export const DEFAULT_SOCKET_LIMITS: SocketLimits = {
  subscriptionsPerConnection: 50,
  connectionsPerWorkspace: 2_000,
  operationsPerMinute: 240,
  deliveriesPerSecond: 4_000,
  deliveriesPerWorkspace: 20_000,
  pingEveryMs: 30_000,
  closeAfterMs: 60_000,
}
