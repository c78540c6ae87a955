import bigInt from 'big-integer'
import { Api } from 'telegram'
import type { PeerReference } from '../telegram-client.port'

export function inputPeer(peer: PeerReference): Api.TypeInputPeer {
  const accessHash = bigInt(peer.accessHash ?? '0')
  if (peer.type === 'user') return new Api.InputPeerUser({ userId: bigInt(peer.id), accessHash })
  if (peer.type === 'chat') return new Api.InputPeerChat({ chatId: bigInt(peer.id) })
  return new Api.InputPeerChannel({ channelId: bigInt(peer.id), accessHash })
}

export function inputChannel(peer: PeerReference): Api.InputChannel {
  return new Api.InputChannel({ channelId: bigInt(peer.id), accessHash: bigInt(peer.accessHash ?? '0') })
}
