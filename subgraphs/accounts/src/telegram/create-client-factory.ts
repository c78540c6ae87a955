import type { Logger } from '@parley/toolkit/logging/logger'
import { GramClient } from './gramjs/client'
import { GramConnection } from './gramjs/connection'
import type { KeepaliveTimes } from './gramjs/keepalive'
import type { Endpoint } from './gramjs/socket'
import type { TelegramClientFactory } from './telegram-client.port'
import { FOLLOW_TIMES, type FollowTimes } from './updates/follow'

export interface TelegramClientOptions {
  /** Where to dial instead of Telegram; null for the real one. */
  readonly endpoint: Endpoint | null
  /** The public key (PEM) of the server behind `endpoint`; only a sandbox has one of its own. */
  readonly serverKey: string | null
  readonly apiId: number
  readonly apiHash: string
  readonly logger: Logger
  readonly follow?: Partial<FollowTimes>
  readonly keepalive?: KeepaliveTimes
  readonly callDeadlineMs?: number
  readonly connectDeadlineMs?: number
}

const LOOPBACK = new Set(['127.0.0.1', '::1', 'localhost'])

/** Opens clients for Telegram, or for a sandbox of it on this machine. */
export function createTelegramClientFactory(options: TelegramClientOptions): TelegramClientFactory {
  const { serverKey, endpoint, apiId, apiHash, logger, keepalive, callDeadlineMs, connectDeadlineMs } = options
  if (serverKey !== null && !(endpoint && LOOPBACK.has(endpoint.host))) {
    throw new Error('a server key of one’s own is for a sandbox on this machine: set its endpoint, or drop the key')
  }
  const prepare = serverKey === null ? undefined : () => trust(serverKey)
  const times = { ...FOLLOW_TIMES, ...options.follow }
  return {
    create(session) {
      const connection = new GramConnection(session, {
        endpoint,
        apiId,
        apiHash,
        logger,
        keepalive,
        callDeadlineMs,
        connectDeadlineMs,
        prepare,
      })
      return new GramClient(connection, times, logger)
    },
  }
}

/** Loaded here and nowhere else, so that a process that speaks to Telegram never holds another key. */
function trust(serverKey: string): void {
  const { trustServerKey } = require('./gramjs/sandbox-trust') as typeof import('./gramjs/sandbox-trust')
  trustServerKey(serverKey)
}
