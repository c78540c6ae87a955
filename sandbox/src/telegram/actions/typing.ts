import type { TlObject } from '../../mtproto/tl-schema'
import type { Publisher } from '../publisher'
import { idOf, isUserKey, userKey, type PeerKey } from '../world/records'
import { renderPeer } from '../render/peers'

const TYPING: TlObject = { _: 'sendMessageTypingAction' }

/** Shows an account that someone types in a chat it sees. */
export function showTyping(
  publisher: Publisher,
  typing: { account: number; peer: PeerKey; from: number },
  action: TlObject = TYPING,
): void {
  const { account, peer, from } = typing
  const from_id = renderPeer(userKey(from))
  if (isUserKey(peer)) return publisher.notify(account, { _: 'updateUserTyping', user_id: from, action })
  const update = peer.startsWith('g')
    ? { _: 'updateChatUserTyping', chat_id: idOf(peer), from_id, action }
    : { _: 'updateChannelUserTyping', channel_id: idOf(peer), from_id, action }
  publisher.notify(account, update)
}
