import type { TlObject } from '../../mtproto/tl-schema'
import { nowSeconds } from '../clock'
import { userKey } from '../world/records'
import type { World } from '../world/world'
import { method, signedIn, type Method } from './method'

/** No update of the sandbox is numbered by `seq`: it stays where clients start. */
export const SEQUENCE = 1

export function updateState(world: World, account: number, pts = world.box(userKey(account)).pts): TlObject {
  const unread = world.peersOf(account).reduce((sum, peer) => sum + world.unreadCount(account, peer), 0)
  return { _: 'updates.state', pts, qts: 0, date: nowSeconds(), seq: SEQUENCE, unread_count: unread }
}

export const updateStateMethods: Method[] = [
  method('updates.getState', (context) => updateState(context.world, signedIn(context))),
]
