import { Api } from 'telegram'
import type { TelegramDialog } from '../telegram-client.port'
import { fromTelegramTime } from './message'
import { mapPeerId, peerKey } from './peer'
import type { PeerIndex } from './peer-index'

/** The newest message of each dialog of a page, by peer. */
export type TopMessages = ReadonlyMap<string, Api.Message | Api.MessageService>

export function indexTopMessages(messages: readonly Api.TypeMessage[]): TopMessages {
  const byPeer = new Map<string, Api.Message | Api.MessageService>()
  for (const message of messages) {
    if (!(message instanceof Api.MessageEmpty)) byPeer.set(peerKey(mapPeerId(message.peerId)), message)
  }
  return byPeer
}

/** Null for folders and for chats that the account was thrown out of. */
export function mapDialog(dialog: Api.TypeDialog, tops: TopMessages, peers: PeerIndex): TelegramDialog | null {
  if (!(dialog instanceof Api.Dialog)) return null
  const id = mapPeerId(dialog.peer)
  const peer = peers.lookup(id)
  if (!peer) return null
  const top = tops.get(peerKey(id))
  return {
    peer,
    unreadCount: dialog.unreadCount,
    topMessageId: dialog.topMessage,
    lastMessageAt: top ? fromTelegramTime(top.date) : null,
    inboxReadUpTo: dialog.readInboxMaxId,
    outboxReadUpTo: dialog.readOutboxMaxId,
    pts: id.type === 'channel' ? (dialog.pts ?? null) : null,
  }
}
