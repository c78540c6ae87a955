import bigInt from 'big-integer'
import { Api } from 'telegram'
import { randomBytes } from 'node:crypto'
import { invoke, type Line } from './invoke'

export interface KeepaliveTimes {
  readonly everyMs: number
  readonly answerWithinMs: number
}

/** Often enough that a silent loss is seen within a minute; Telegram drops a connection after 75 s without a ping. */
export const KEEPALIVE: KeepaliveTimes = { everyMs: 25_000, answerWithinMs: 15_000 }

const DISCONNECT_DELAY_SECONDS = 75

/**
 * Pings the server and reports when no answer comes. GramJS's own loop allows 3 s, which a busy process misses, and
 * every miss costs a reconnect.
 */
export function startKeepalive(line: Line, times: KeepaliveTimes, onSilence: () => void): () => void {
  let asking = false
  const ping = async (): Promise<void> => {
    if (asking) return
    asking = true
    try {
      await invoke(line, pingRequest(), times.answerWithinMs)
    } catch {
      if (!line.ended.aborted) onSilence()
    } finally {
      asking = false
    }
  }
  const timer = setInterval(() => void ping(), times.everyMs)
  timer.unref()
  return () => clearInterval(timer)
}

function pingRequest(): Api.PingDelayDisconnect {
  return new Api.PingDelayDisconnect({
    pingId: bigInt(randomBytes(8).readBigInt64LE().toString()),
    disconnectDelay: DISCONNECT_DELAY_SECONDS,
  })
}
