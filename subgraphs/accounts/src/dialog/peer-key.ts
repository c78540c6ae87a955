import type { PeerReference } from '../telegram/telegram-client.port'

/** Users, basic groups and channels are numbered apart: only type and id together name a peer. */
export function peerKey({ type, id }: Pick<PeerReference, 'type' | 'id'>): string {
  return `${type}:${id}`
}
