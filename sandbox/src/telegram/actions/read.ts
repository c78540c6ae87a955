import type { Session } from '../../mtproto/session'
import { nowSeconds } from '../clock'
import type { Publisher } from '../publisher'
import type { Applied } from '../world/changes'
import { idOf, isChannelKey, isUserKey, userKey, type PeerKey } from '../world/records'
import type { World } from '../world/world'

/** The newest id up to `maxId` in a chat; 0 when there is none. A limit of 0 means everything. */
function clampToChat(world: World, account: number, peer: PeerKey, maxId: number): number {
  const ids = world.boxFor(account, peer).ids(peer)
  const newest = ids.at(-1) ?? 0
  return maxId > 0 ? Math.min(maxId, newest) : newest
}

/** An account reads a chat: its own mark moves, and another account that wrote there sees its messages as read. */
export function readAsAccount(
  world: World,
  publisher: Publisher,
  read: { account: number; peer: PeerKey; maxId: number },
  except?: Session,
): Applied[] {
  const { account, peer } = read
  const maxId = clampToChat(world, account, peer, read.maxId)
  const applied = world.commit({ type: 'read', kind: 'inbox', account, peer, maxId, date: nowSeconds() })
  publisher.publish(applied, except)
  if (applied.length) showReadToOthers(world, publisher, account, peer, maxId)
  return applied
}

/** Someone read what the account wrote in a chat, up to an id of the account's box (0: everything). */
export function readByCounterpart(
  world: World,
  publisher: Publisher,
  read: { account: number; peer: PeerKey; maxId: number },
): void {
  const { account, peer } = read
  const maxId = clampToChat(world, account, peer, read.maxId)
  publisher.publish(world.commit({ type: 'read', kind: 'outbox', account, peer, maxId, date: nowSeconds() }))
}

function showReadToOthers(world: World, publisher: Publisher, reader: number, peer: PeerKey, maxId: number): void {
  for (const other of world.accountsIn(reader, peer)) {
    if (other === reader) continue
    const theirPeer = isUserKey(peer) && idOf(peer) === other ? userKey(reader) : peer
    const theirMax = isChannelKey(peer) ? maxId : newestReadCopy(world, { reader, other, peer, theirPeer, maxId })
    if (theirMax) readByCounterpart(world, publisher, { account: other, peer: theirPeer, maxId: theirMax })
  }
}

interface Copies {
  reader: number
  other: number
  peer: PeerKey
  theirPeer: PeerKey
  maxId: number
}

/** The other account's copy of the newest message that the reader has read. */
function newestReadCopy(world: World, { reader, other, peer, theirPeer, maxId }: Copies): number {
  const own = world.box(userKey(reader))
  // Copies are made together: one of the last few messages has a copy, or none has.
  const ids = own
    .ids(peer)
    .filter((id) => id <= maxId)
    .slice(-50)
  for (const id of ids.reverse()) {
    const copy = world.box(userKey(other)).copyOf(own.messages.get(id)?.uid ?? 0, theirPeer)
    if (copy) return copy.id
  }
  return 0
}
