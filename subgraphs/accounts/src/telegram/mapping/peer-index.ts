import type { Api } from 'telegram'
import type { TelegramPeer } from '../telegram-client.port'
import { mapPeer, peerKey, type MappedPeer } from './peer'
import type { PeerLookup } from './message'

/** The peers that one answer of Telegram carries. */
export class PeerIndex {
  private readonly peers = new Map<string, MappedPeer>()

  constructor(users: readonly Api.TypeUser[], chats: readonly Api.TypeChat[]) {
    for (const entity of [...users, ...chats]) {
      const mapped = mapPeer(entity)
      if (mapped) this.peers.set(peerKey(mapped.peer), mapped)
    }
  }

  readonly lookup: PeerLookup = (peer) => this.peers.get(peerKey(peer))?.peer ?? null

  all(): TelegramPeer[] {
    return [...this.peers.values()].map((each) => each.peer)
  }

  entries(): Iterable<MappedPeer> {
    return this.peers.values()
  }
}
