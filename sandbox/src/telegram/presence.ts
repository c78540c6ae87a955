import type { TlObject } from '../mtproto/tl-schema'
import { nowSeconds } from './clock'

/** How long Telegram shows a person as online after a sign of life. */
const ONLINE_SECONDS = 300

/** Who is online. Not kept over a restart: nobody is online then. */
export class Presence {
  private readonly seen = new Map<number, { online: boolean; at: number }>()

  set(userId: number, online: boolean): TlObject {
    this.seen.set(userId, { online, at: nowSeconds() })
    return this.status(userId)
  }

  status(userId: number): TlObject {
    const seen = this.seen.get(userId)
    if (!seen) return { _: 'userStatusRecently' }
    const expires = seen.at + ONLINE_SECONDS
    if (seen.online && expires > nowSeconds()) return { _: 'userStatusOnline', expires }
    return { _: 'userStatusOffline', was_online: seen.online ? expires : seen.at }
  }
}
