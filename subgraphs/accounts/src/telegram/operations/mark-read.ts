import { Api } from 'telegram'
import type { GramConnection } from '../gramjs/connection'
import { inputChannel, inputPeer } from '../gramjs/input-peer'
import type { PeerReference } from '../telegram-client.port'

/** How far the account's update counter moved; null for channels, whose answer does not say. */
export type ReadEffect = { readonly pts: number; readonly ptsCount: number } | null

export async function markRead(connection: GramConnection, peer: PeerReference, upToId: number): Promise<ReadEffect> {
  if (peer.type === 'channel') {
    await connection.invoke(new Api.channels.ReadHistory({ channel: inputChannel(peer), maxId: upToId }))
    return null
  }
  return connection.invoke(new Api.messages.ReadHistory({ peer: inputPeer(peer), maxId: upToId }))
}
