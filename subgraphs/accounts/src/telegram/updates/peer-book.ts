import { peerKey } from '../mapping/peer'
import type { PeerIndex } from '../mapping/peer-index'
import type { PeerLookup } from '../mapping/message'
import type { TelegramPeer } from '../telegram-client.port'

/** Some 5 MB; a peer that falls out costs one difference when it writes in short form. */
const CAPACITY = 20_000

/**
 * Who was met since the client started. Short updates name people by number only, and reduced ("min") descriptions leave
 * out the access hash; both are completed from here.
 */
export class PeerBook {
  private readonly peers = new Map<string, TelegramPeer>()

  readonly lookup: PeerLookup = (peer) => this.peers.get(peerKey(peer)) ?? null

  learn(index: PeerIndex): void {
    for (const { peer, complete } of index.entries()) {
      const key = peerKey(peer)
      const known = this.peers.get(key)
      if (complete || !known) this.remember(key, peer)
    }
  }

  /** First what the container says in full, then what is remembered, then what the container says in part. */
  over(index: PeerIndex): PeerLookup {
    return (reference) => {
      const named = index.lookup(reference)
      if (named && (named.type === 'chat' || named.accessHash !== null)) return named
      return this.lookup(reference) ?? named
    }
  }

  private remember(key: string, peer: TelegramPeer): void {
    this.peers.delete(key)
    this.peers.set(key, peer)
    if (this.peers.size <= CAPACITY) return
    for (const oldest of this.peers.keys()) {
      this.peers.delete(oldest)
      return
    }
  }
}
