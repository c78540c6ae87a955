export interface SocketLimits {
  readonly subscriptionsPerConnection: number
  /** A member has a few windows and devices open; more than this in one workspace is a fault of a client. */
  readonly connectionsPerWorkspace: number
  /** Operations that a client starts. */
  readonly operationsPerMinute: number
  /** Events; those above wait for the next minute, and what changed twice meanwhile is told once. */
  readonly deliveriesPerMinute: number
  readonly pingEveryMs: number
  /** A socket that answered no ping for this long is dead. */
  readonly closeAfterMs: number
}

export const DEFAULT_SOCKET_LIMITS: SocketLimits = {
  subscriptionsPerConnection: 50,
  connectionsPerWorkspace: 2_000,
  operationsPerMinute: 240,
  deliveriesPerMinute: 12_000,
  pingEveryMs: 30_000,
  closeAfterMs: 60_000,
}
